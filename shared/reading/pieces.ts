import type { Block, Document, Place } from '../document/model.ts';
import { normalise } from '../text/normalise.ts';
import type { Normalised } from '../text/normalised.ts';
import type { Piece, PieceCell } from './piece.ts';
import { headingsWithin } from './sections/titles.ts';

/** The pieces of a document, with what normalising its whole text showed and the way back into the original. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** `offsetsOf(cell)[i]` is the place of `cell.text[i]` in the original; one more entry for the end. */
  readonly offsetsOf: (cell: PieceCell) => ArrayLike<number>;
  readonly traditional: boolean;
  readonly pinyinGlosses: number;
}

/** A paragraph or a cell as it stands in the document. */
interface Fragment {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly place: Place;
  readonly offsets?: ArrayLike<number>;
}

/** The fragments of a block, those of one row together. */
function rowsOf(block: Block): Fragment[][] {
  if (block.kind === 'paragraph') {
    return [[{ ...block, row: null, column: null, rowSpan: 1, columnSpan: 1 }]];
  }
  const rows = new Map<number, Fragment[]>();
  for (const cell of block.cells) {
    const row = rows.get(cell.row);
    if (row === undefined) {
      rows.set(cell.row, [cell]);
    } else {
      row.push(cell);
    }
  }
  return [...rows.values()];
}

/** All texts of the document under one another, normalised at once, so that Traditional is a matter of the whole. */
class NormalisedText {
  readonly whole: Normalised;
  #done = 0;

  constructor(rows: readonly (readonly Fragment[])[]) {
    this.whole = normalise(rows.flatMap((row) => row.map(({ text }) => text)).join('\n'));
  }

  /** The next fragment's range in the normalised text; fragments are asked for in order, each once. */
  rangeFrom(start: number, length: number): [number, number] {
    const { offsets, text } = this.whole;
    const place = (at: number) => offsets[at] ?? 0;
    while (this.#done < text.length && place(this.#done) < start) {
      this.#done++;
    }
    const from = this.#done;
    while (this.#done < text.length && place(this.#done) < start + length) {
      this.#done++;
    }
    return [from, this.#done];
  }
}

/** Which units of a text stay when it is trimmed and its runs of white space become one space. */
function tidyUnits(text: string): number[] {
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

/** Walks the document and cuts it into pieces. */
class Cutter {
  readonly pieces: Piece[] = [];
  readonly offsets = new Map<PieceCell, ArrayLike<number>>();
  readonly #source: string | null;
  #end = 0;

  /** `source` is the text whose line breaks count as gaps; null where the format has no lines. */
  constructor(source: string | null) {
    this.#source = source;
  }

  /** The cell that `whole.text[from..to)` makes; `joined` is where its fragment begins in the joined text. */
  cell(fragment: Fragment, whole: Normalised, [from, to]: readonly [number, number], joined: number): PieceCell {
    const slice = whole.text.slice(from, to);
    const units = tidyUnits(slice);
    const inFragment = (unit: number) => (whole.offsets[from + unit] ?? 0) - joined;
    const place = (unit: number) =>
      fragment.offsets?.[inFragment(unit)] ?? inFragment(unit) + (fragment.place.start ?? joined);
    const behind = (units.at(-1) ?? -1) + 1;
    const before = units[0] ?? 0;
    const [start, end] = [place(before), place(behind)];
    const { column, rowSpan, columnSpan } = fragment;
    const known = fragment.place.start !== null;
    const cell: PieceCell = {
      text: units.map((unit) => (slice[unit] === '\n' ? ' ' : slice[unit])).join(''),
      raw: fragment.text.slice(inFragment(before), inFragment(behind)),
      column,
      rowSpan,
      columnSpan,
      page: fragment.place.page,
      start: known ? start : null,
      end: known ? end : null,
    };
    const offsets = new Uint32Array(units.length + 1).fill(end);
    for (const [at, unit] of units.entries()) {
      offsets[at] = place(unit);
    }
    this.offsets.set(cell, offsets);
    return cell;
  }

  add(kind: Piece['kind'], block: number, row: number | null, cells: readonly PieceCell[]): void {
    const [first, last] = [cells[0], cells.at(-1)];
    const start = first?.start ?? null;
    const between = this.#source === null || start === null ? '' : this.#source.slice(this.#end, start);
    const breaks = between.match(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g)?.length ?? 0;
    const gap = Math.max(0, breaks - (this.pieces.length === 0 ? 0 : 1));
    this.pieces.push({ kind, block, row, cells, gap });
    this.#end = last?.end ?? this.#end;
  }
}

/** Ranges of a fragment's normalised text, cut where a section heading stands in one line with other text. */
function cutsOf(text: string, from: number, to: number): { range: [number, number]; heading: boolean }[] {
  const cuts: { range: [number, number]; heading: boolean }[] = [];
  let done = from;
  for (const { start, end } of headingsWithin(text.slice(from, to))) {
    if (text.slice(done, from + start).trim() !== '') {
      cuts.push({ range: [done, from + start], heading: false });
    }
    cuts.push({ range: [from + start, from + end], heading: true });
    done = from + end;
  }
  if (done < to || cuts.length === 0) {
    cuts.push({ range: [done, to], heading: false });
  }
  return cuts;
}

/** Cuts a document into the pieces that all reading walks over. */
export function piecesOf(document: Document): Pieces {
  const rows = document.blocks.flatMap((block, index) => rowsOf(block).map((fragments) => ({ index, fragments })));
  const text = new NormalisedText(rows.map(({ fragments }) => fragments));
  const cutter = new Cutter(document.format === 'txt' || document.format === 'md' ? document.text : null);
  let joined = 0;
  for (const { index, fragments } of rows) {
    const row = fragments[0]?.row ?? null;
    let cells: PieceCell[] = [];
    const flush = () => {
      if (cells.length > 0) {
        cutter.add(row === null ? 'paragraph' : 'row', index, row, cells);
      }
      cells = [];
    };
    for (const fragment of fragments) {
      for (const { range, heading } of cutsOf(text.whole.text, ...text.rangeFrom(joined, fragment.text.length))) {
        const cell = cutter.cell(fragment, text.whole, range, joined);
        if (heading) {
          flush();
          cutter.add('paragraph', index, null, [cell]);
        } else if (row === null) {
          cutter.add('paragraph', index, null, [cell]);
        } else {
          cells.push(cell);
        }
      }
      joined += fragment.text.length + 1;
    }
    flush();
  }
  const { traditional, pinyinGlosses } = text.whole;
  return { pieces: cutter.pieces, offsetsOf: (cell) => cutter.offsets.get(cell) ?? [], traditional, pinyinGlosses };
}
