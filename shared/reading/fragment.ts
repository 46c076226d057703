import type { Block, Place } from '../document/model.ts';
import { normalise } from '../text/normalise.ts';
import type { Normalised } from '../text/normalised.ts';

/** A paragraph or a cell as it stands in the document. */
export interface Fragment {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly place: Place;
  readonly offsets?: ArrayLike<number> | undefined;
  /** Blank lines before it, of a paragraph whose format tells them. */
  readonly gap?: number | undefined;
}

/** The fragments of a block, those of one row together. */
export function rowsOf(block: Block): Fragment[][] {
  if (block.kind === 'paragraph') {
    const { text, place, offsets, gap } = block;
    return [[{ row: null, column: null, rowSpan: 1, columnSpan: 1, text, place, offsets, gap }]];
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
export class NormalisedText {
  readonly whole: Normalised;
  #done = 0;

  constructor(rows: readonly (readonly Fragment[])[]) {
    const texts: string[] = [];
    for (const row of rows) {
      for (const { text } of row) {
        texts.push(text);
      }
    }
    this.whole = normalise(texts.join('\n'));
  }

  /** The next fragment's range in the normalised text; fragments are asked for in order, each once. */
  rangeFrom(start: number, length: number): [number, number] {
    const { offsets, text } = this.whole;
    let at = this.#done;
    while (at < text.length && (offsets[at] ?? 0) < start) {
      at++;
    }
    const from = at;
    while (at < text.length && (offsets[at] ?? 0) < start + length) {
      at++;
    }
    this.#done = at;
    return [from, at];
  }
}
