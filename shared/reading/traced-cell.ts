import type { Fragment } from './fragment.ts';
import type { Origin } from './origin.ts';
import type { PieceCell } from './piece.ts';

/** A cell that knows the way back into the original, which is walked only if it is asked for. */
export class TracedCell implements PieceCell {
  readonly text: string;
  readonly raw: string;
  readonly column: number | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly page: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly #origin: Origin;
  readonly #units: readonly number[] | null;
  readonly #behind: number;
  #offsets: Uint32Array | null = null;

  /** `units` are those of the part of `origin` that make the text; null where they are the first ones. */
  constructor(text: string, fragment: Fragment, origin: Origin, units: readonly number[] | null) {
    const before = units?.[0] ?? 0;
    const behind = units === null ? text.length : (units.at(-1) ?? -1) + 1;
    const placed = fragment.place.start !== null;
    this.text = text;
    this.raw = fragment.text.slice(origin.inFragment(before), origin.inFragment(behind));
    this.column = fragment.column;
    this.rowSpan = fragment.rowSpan;
    this.columnSpan = fragment.columnSpan;
    this.page = fragment.place.page;
    this.start = placed ? origin.place(before) : null;
    this.end = placed ? origin.place(behind) : null;
    this.#origin = origin;
    this.#units = units;
    this.#behind = behind;
  }

  /** The place of each unit of the text in the original, and of its end. */
  get offsets(): Uint32Array {
    this.#offsets ??= this.#origin.places(this.#units, this.text.length, this.end ?? this.#origin.place(this.#behind));
    return this.#offsets;
  }
}
