import type { Normalised } from '../text/normalised.ts';
import type { Fragment } from './fragment.ts';

const isBlank = (unit: number) => unit === 0x20 || unit === 0x0a;

/** Whether a text neither begins nor ends with white space nor holds two of its units one behind the other. */
function isTidy(text: string): boolean {
  let before = true;
  for (let at = 0; at < text.length; at++) {
    const blank = isBlank(text.charCodeAt(at));
    if (blank && before) {
      return false;
    }
    before = blank;
  }
  return !before || text === '';
}

/**
 * Which units of a text stay when it is trimmed and its runs of white space become one space; null if all do, as in
 * nearly every cell.
 */
export function tidyUnits(text: string): readonly number[] | null {
  if (isTidy(text)) {
    return null;
  }
  const kept: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const blank = text[at] === ' ' || text[at] === '\n';
    if (!blank || (kept.length > 0 && text[at - 1] !== ' ' && text[at - 1] !== '\n')) {
      kept.push(at);
    }
  }
  const last = kept.at(-1);
  return last !== undefined && text.slice(last).trim() === '' ? kept.slice(0, -1) : kept;
}

/** Where a part of a normalised text comes from. */
export class Origin {
  readonly #fragment: Fragment;
  readonly #whole: Normalised;
  readonly #from: number;
  readonly #joined: number;

  /** `from` is where the part begins in `whole`, `joined` where its fragment begins in the joined text. */
  constructor(fragment: Fragment, whole: Normalised, from: number, joined: number) {
    this.#fragment = fragment;
    this.#whole = whole;
    this.#from = from;
    this.#joined = joined;
  }

  /** Place of a unit of the part within the fragment. */
  inFragment(unit: number): number {
    return (this.#whole.offsets[this.#from + unit] ?? 0) - this.#joined;
  }

  /** Place of a unit of the part in the original. */
  place(unit: number): number {
    const at = this.inFragment(unit);
    return this.#fragment.offsets?.[at] ?? at + (this.#fragment.place.start ?? this.#joined);
  }

  /** The places of these units and `end`; of the first `count` units where all stay. */
  places(units: readonly number[] | null, count: number, end: number): Uint32Array {
    const places = new Uint32Array(count + 1);
    for (let at = 0; at < count; at++) {
      places[at] = this.place(units === null ? at : (units[at] ?? 0));
    }
    places[count] = end;
    return places;
  }
}
