import type { Document } from '../document/model.ts';
import { mayHoldChrome } from './chrome.ts';
import { Cutter } from './cutter.ts';
import { NormalisedText, rowsOf } from './fragment.ts';
import type { Piece, PieceCell } from './piece.ts';
import { type Heading, headingsWithin } from './sections/titles.ts';
import { TracedCell } from './traced-cell.ts';

/** The pieces of a document, with what normalising its whole text showed and the way back into the original. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** All of it, normalised; the texts of the cells are parts of it. */
  readonly text: string;
  /** Whether lines of the page may stand among the pieces. */
  readonly chrome: boolean;
  /** `offsetsOf(cell)[i]` is the place of `cell.text[i]` in the original; one more entry for the end. */
  readonly offsetsOf: (cell: PieceCell) => Uint32Array;
  readonly traditional: boolean;
  readonly pinyinGlosses: number;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly heading: boolean;
}

/** The range `from..to` of the normalised text, cut at the section headings that stand in one line with other text. */
function cutsOf(text: string, headings: readonly Heading[], from: number, to: number): readonly Cut[] {
  const cuts: Cut[] = [];
  let done = 0;
  for (const { start, end } of headings) {
    if (text.slice(done, start).trim() !== '') {
      cuts.push({ from: from + done, to: from + start, heading: false });
    }
    cuts.push({ from: from + start, to: from + end, heading: true });
    done = end;
  }
  if (done < text.length) {
    cuts.push({ from: from + done, to, heading: false });
  }
  return cuts;
}

const NO_OFFSETS = new Uint32Array(0);

const offsetsOf = (cell: PieceCell): Uint32Array => (cell instanceof TracedCell ? cell.offsets : NO_OFFSETS);

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
    const put = (cell: PieceCell, gap: number | undefined) => {
      if (row === null) {
        cutter.add('paragraph', index, null, [cell], gap);
      } else {
        cells.push(cell);
      }
    };
    for (const fragment of fragments) {
      const [from, to] = text.rangeFrom(joined, fragment.text.length);
      const own = text.whole.text.slice(from, to);
      const headings = headingsWithin(own);
      const cuts = headings.length === 0 ? null : cutsOf(own, headings, from, to);
      if (cuts === null) {
        put(cutter.cell(fragment, text.whole, from, to, joined), fragment.gap);
      } else {
        for (const cut of cuts) {
          const cell = cutter.cell(fragment, text.whole, cut.from, cut.to, joined);
          if (cut.heading) {
            flush();
            cutter.add('paragraph', index, null, [cell], fragment.gap);
          } else {
            put(cell, fragment.gap);
          }
        }
      }
      joined += fragment.text.length + 1;
    }
    flush();
  }
  const { text: whole, traditional, pinyinGlosses } = text.whole;
  const chrome = mayHoldChrome(whole);
  return { pieces: cutter.pieces, text: whole, chrome, offsetsOf, traditional, pinyinGlosses };
}
