import type { XmlElement } from '../xml/element.ts';

/** Fields stand in each other; real ones are two or three deep. */
const DEEPEST = 64;

/**
 * Where the reading stands in fields such as page numbers, links and sums: their codes are left out, their results are
 * text. A field may begin in one paragraph and end in another.
 */
export class Fields {
  readonly #open: ('code' | 'result')[] = [];

  take(mark: XmlElement): void {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin' && this.#open.length < DEEPEST) {
      this.#open.push('code');
    } else if (type === 'separate' && this.#open.length > 0) {
      this.#open[this.#open.length - 1] = 'result';
    } else if (type === 'end') {
      this.#open.pop();
    }
  }

  /** Whether text here is the result of a field that only serves the code of another. */
  get inCode(): boolean {
    return this.#open.slice(0, -1).includes('code');
  }
}
