import type { Piece, PieceCell } from '../piece.ts';
import { splitLine } from './line.ts';
import { closedCells } from './pipes.ts';
import { readValue, type SlotValue } from './value.ts';

/** One cell, or one word of a line that holds several: a value, an empty place or words. */
export interface Token {
  readonly text: string;
  /** Null for words. */
  readonly value: SlotValue | null;
  readonly cell: PieceCell;
  /** Index of its piece in the document. */
  readonly piece: number;
  readonly block: number;
  readonly row: number | null;
  /** Whether it stands in a row of a grid or of pipes, not in a paragraph. */
  readonly inRow: boolean;
  /** Whether its grid has merged cells, so that columns are those of the table. */
  readonly spanned: boolean;
  /** Blank lines before it. */
  readonly gap: number;
}

export const isValue = (token: Token): boolean => token.value !== null && token.value.semantic !== 'blank';

/** The number in a slot; what is no number counts 0 in the sums. */
export const numberIn = (token: Token): number => token.value?.number ?? 0;

/** A row that came from a line of text holds the cells between its pipes; one from a table has its columns. */
function spannedBlocks(pieces: readonly Piece[]): ReadonlySet<number> {
  const blocks = new Set<number>();
  for (const piece of pieces) {
    if (piece.cells.some((cell) => cell.rowSpan > 1 || cell.columnSpan > 1)) {
      blocks.add(piece.block);
    }
  }
  return blocks;
}

/** The document as one stream of cells in reading order. */
export function tokensOf(pieces: readonly Piece[]): Token[] {
  const spanned = spannedBlocks(pieces);
  const closed = closedCells(pieces, spanned);
  return pieces.flatMap((piece, index) => {
    const inRow = piece.kind === 'row';
    const cells = closed[index] ?? [];
    return (inRow ? cells : cells.flatMap(splitLine)).map((cell, position) => ({
      text: cell.text,
      value: readValue(cell.text),
      cell,
      piece: index,
      block: piece.block,
      row: piece.row,
      inRow,
      spanned: spanned.has(piece.block),
      gap: position === 0 ? piece.gap : 0,
    }));
  });
}
