import type { PieceCell } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { Statement } from '../report.ts';

/** What tells a report's identity stands within so many units of a line; a whole report may stand in one line. */
const LINE_LENGTH = 4_000;

/** A paragraph, or the filled cells of a row side by side, with the way back into the original. */
export class Line {
  readonly text: string;
  readonly #cells: readonly PieceCell[];
  readonly #pieces: Pieces;
  readonly #between: string;

  /** Cells that stand beside or under one another; `between` is put between their texts. */
  constructor(cells: readonly PieceCell[], pieces: Pieces, between: string) {
    this.#cells = cells.filter(({ text }) => text !== '');
    this.#pieces = pieces;
    this.#between = between;
    const [only] = this.#cells;
    const text = this.#cells.length === 1 && only ? only.text : this.#cells.map((cell) => cell.text).join(between);
    this.text = text.length > LINE_LENGTH ? text.slice(0, LINE_LENGTH) : text;
  }

  get raw(): string {
    return this.#cells.map(({ raw }) => raw.slice(0, LINE_LENGTH)).join(this.#between);
  }

  /** Place of a unit of the text in the original; `end` for the place behind the unit before. Null without a source. */
  placeOf(unit: number, end = false): number | null {
    let from = 0;
    for (const cell of this.#cells) {
      const inside = unit - from;
      if (inside < cell.text.length || (end && inside === cell.text.length) || cell === this.#cells.at(-1)) {
        return cell.start === null ? null : (this.#pieces.offsetsOf(cell)[Math.max(0, inside)] ?? cell.end);
      }
      from += cell.text.length + this.#between.length;
    }
    return null;
  }
}

/** A statement made by a part of a line. */
export function stated<T>(
  value: T,
  where: Statement<T>['where'],
  line: Line,
  from = 0,
  to = line.text.length,
): Statement<T> {
  return { value, where, raw: line.text.slice(from, to), start: line.placeOf(from), end: line.placeOf(to, true) };
}
