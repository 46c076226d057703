import type { Normalised } from '../text/normalised.ts';
import type { Fragment } from './fragment.ts';
import { Origin, tidyUnits } from './origin.ts';
import type { Piece, PieceCell } from './piece.ts';
import { TracedCell } from './traced-cell.ts';

/** Walks the document and cuts it into pieces. */
export class Cutter {
  readonly pieces: Piece[] = [];
  readonly #source: string | null;
  #end = 0;

  /** `source` is the text whose line breaks count as gaps; null where the format has no lines. */
  constructor(source: string | null) {
    this.#source = source;
  }

  /** The cell that `whole.text[from..to)` makes; `joined` is where its fragment begins in the joined text. */
  cell(fragment: Fragment, whole: Normalised, from: number, to: number, joined: number): PieceCell {
    const slice = whole.text.slice(from, to);
    const units = tidyUnits(slice);
    const tidy = units === null ? slice : units.map((unit) => slice[unit]).join('');
    const text = tidy.includes('\n') ? tidy.replaceAll('\n', ' ') : tidy;
    return new TracedCell(text, fragment, new Origin(fragment, whole, from, joined), units);
  }

  /** `told` are the blank lines before the piece where the format has no lines of text to count. */
  add(kind: Piece['kind'], block: number, row: number | null, cells: readonly PieceCell[], told = 0): void {
    const [first, last] = [cells[0], cells.at(-1)];
    const start = first?.start ?? null;
    const between = this.#source === null || start === null ? '' : this.#source.slice(this.#end, start);
    const breaks = between === '' ? 0 : (between.match(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g)?.length ?? 0);
    const gap = this.#source === null ? told : Math.max(0, breaks - (this.pieces.length === 0 ? 0 : 1));
    this.pieces.push({ kind, block, row, cells, gap });
    this.#end = last?.end ?? this.#end;
  }
}
