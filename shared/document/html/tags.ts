import { type PlainTag, plainTag } from './plain-tag.ts';

/** Longer tags are read each time. */
const LONGEST = 200;
/** Elements whose attributes the parser changes: those of others are one list for all equal tags. */
const CHANGED = new Set(['html', 'body', 'svg', 'math', 'mglyph', 'malignmark']);

/** The tags of one page: it repeats the same few hundred times, each of which is read once. */
export class Tags {
  readonly #html: string;
  readonly #known = new Map<string, PlainTag>();
  /** Where the next closing bracket stands. */
  #close = -1;
  /** What was asked last, and what was answered. */
  #start = -1;
  #tag: PlainTag | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  /** The tag that begins at `start`, if it is a plain one; asked from the first to the last. */
  at(start: number): PlainTag | null {
    if (start !== this.#start) {
      this.#tag = this.#read(start);
      this.#start = start;
    }
    return this.#tag;
  }

  #read(start: number): PlainTag | null {
    const html = this.#html;
    if (this.#close < start) {
      const found = html.indexOf('>', start);
      this.#close = found < 0 ? html.length : found;
    }
    const length = this.#close + 1 - start;
    if (length > LONGEST) {
      return plainTag(html, start);
    }
    const text = html.slice(start, start + length);
    const known = this.#known.get(text);
    if (known !== undefined) {
      return known;
    }
    const tag = plainTag(html, start);
    // With a bracket in an attribute the tag is longer.
    if (tag !== null && tag.length === length && !CHANGED.has(tag.name)) {
      this.#known.set(text, tag);
    }
    return tag;
  }
}
