import type { Document } from '../document/model.ts';
import { Cutter } from './cutter.ts';
import { NormalisedText, rowsOf } from './fragment.ts';
import type { Piece, PieceCell } from './piece.ts';
import { headingsWithin } from './sections/titles.ts';

/** The pieces of a document, with what normalising its whole text showed and the way back into the original. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** `offsetsOf(cell)[i]` is the place of `cell.text[i]` in the original; one more entry for the end. */
  readonly offsetsOf: (cell: PieceCell) => Uint32Array;
  readonly traditional: boolean;
  readonly pinyinGlosses: number;
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
          cutter.add('paragraph', index, null, [cell], fragment.gap);
        } else if (row === null) {
          cutter.add('paragraph', index, null, [cell], fragment.gap);
        } else {
          cells.push(cell);
        }
      }
      joined += fragment.text.length + 1;
    }
    flush();
  }
  const { traditional, pinyinGlosses } = text.whole;
  return { pieces: cutter.pieces, offsetsOf: (cell) => cutter.offsetsOf(cell), traditional, pinyinGlosses };
}
