import type { Passage } from '../passage.ts';
import { type Bounds, behindLastPlace, boundsOf, nextPlace } from './bounds.ts';

const SPACE = /\s/;

/** A passage without its white space (which means nothing in Chinese), with the way back. */
export class Line {
  readonly section: string;
  readonly text: string;
  readonly #passage: Passage;
  readonly #places: Int32Array | null;
  #bounds: Bounds | null = null;

  constructor(passage: Passage) {
    const { text, places } = compact(passage.text);
    this.section = passage.section;
    this.text = text;
    this.#passage = passage;
    this.#places = places;
  }

  get bounds(): Bounds {
    this.#bounds ??= boundsOf(this.text);
    return this.#bounds;
  }

  /** Behind the mark that ends the clause before `at`; a mark belongs to the clause that it ends. */
  clauseStart(at: number): number {
    return behindLastPlace(this.bounds.clauses, at);
  }

  /** The mark that ends the clause at `at`, or the end of the line. */
  clauseEnd(at: number): number {
    return nextPlace(this.bounds.clauses, at) ?? this.text.length;
  }

  sentenceStart(at: number): number {
    return behindLastPlace(this.bounds.sentences, at);
  }

  sentenceEnd(at: number): number {
    return nextPlace(this.bounds.sentences, at) ?? this.text.length;
  }

  /** The words and the span in the original of `text.slice(start, end)`. */
  spanOf(start: number, end: number): { readonly raw: string; readonly start: number; readonly end: number } {
    const { text, offsets } = this.#passage;
    const first = this.#places?.[start] ?? start;
    const last = this.#places?.[end - 1] ?? end - 1;
    return { raw: text.slice(first, last + 1), start: offsets[first] ?? 0, end: (offsets[last] ?? 0) + 1 };
  }
}

const isSpace = (unit: number) =>
  unit <= 32 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x206f) || unit === 0xfeff;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Drops white space; between two digits one space stays, since 1 1 may be 11 or two numbers. */
function compact(source: string): { text: string; places: Int32Array | null } {
  if (!SPACE.test(source)) {
    return { text: source, places: null };
  }
  const places = new Int32Array(source.length);
  let text = '';
  let last = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const space = isSpace(unit);
    if (space && !(isDigit(last) && isDigit(source.charCodeAt(at + 1)))) {
      continue;
    }
    places[text.length] = at;
    text += space ? ' ' : source.charAt(at);
    last = unit;
  }
  return { text, places };
}
