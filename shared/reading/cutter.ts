import type { Normalised } from '../text/normalised.ts';
import type { Fragment } from './fragment.ts';
import { Origin, tidyUnits } from './origin.ts';
import type { Piece, PieceCell } from './piece.ts';

/** Walks the document and cuts it into pieces. */
export class Cutter {
  readonly pieces: Piece[] = [];
  /** Made when they are asked for: nobody asks for those of most cells. */
  readonly #offsets = new Map<PieceCell, Uint32Array | (() => Uint32Array)>();
  readonly #source: string | null;
  #end = 0;

  /** `source` is the text whose line breaks count as gaps; null where the format has no lines. */
  constructor(source: string | null) {
    this.#source = source;
  }

  offsetsOf(cell: PieceCell): Uint32Array {
    const offsets = this.#offsets.get(cell) ?? new Uint32Array(0);
    if (typeof offsets !== 'function') {
      return offsets;
    }
    const made = offsets();
    this.#offsets.set(cell, made);
    return made;
  }

  /** The cell that `whole.text[from..to)` makes; `joined` is where its fragment begins in the joined text. */
  cell(fragment: Fragment, whole: Normalised, [from, to]: readonly [number, number], joined: number): PieceCell {
    const slice = whole.text.slice(from, to);
    const units = tidyUnits(slice);
    const text = (units?.map((unit) => slice[unit]).join('') ?? slice).replaceAll('\n', ' ');
    const origin = new Origin(fragment, whole, from, joined);
    const before = units?.[0] ?? 0;
    const behind = units === null ? slice.length : (units.at(-1) ?? -1) + 1;
    const [start, end] = fragment.place.start === null ? [null, null] : [origin.place(before), origin.place(behind)];
    const cell: PieceCell = {
      text,
      raw: fragment.text.slice(origin.inFragment(before), origin.inFragment(behind)),
      column: fragment.column,
      rowSpan: fragment.rowSpan,
      columnSpan: fragment.columnSpan,
      page: fragment.place.page,
      start,
      end,
    };
    this.#offsets.set(cell, () => origin.places(units, text.length, end ?? origin.place(behind)));
    return cell;
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
