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
  /** Whether its grid has merged cells, or rows that are all of one width, so that columns may be those of the table. */
  readonly squared: boolean;
  /** Whether nothing else stands in its piece. */
  readonly alone: boolean;
  /** Blank lines before it. */
  readonly gap: number;
}

export const isValue = (token: Token): boolean => token.value !== null && token.value.semantic !== 'blank';

/** Whether words stand in the place of a value. */
export const areWords = ({ value, text }: Token): boolean => value?.semantic === 'text' && !/\d/.test(text);

/** Whether digits stand in a slot that are no number: `1 1`, `约3件`. */
export const showsUnclearDigits = ({ value, text }: Token): boolean => value?.semantic === 'text' && /\d/.test(text);

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

/** Grids whose rows all hold the same number of cells, empty ones in place of merged ones (RTF of pandoc). */
function evenBlocks(pieces: readonly Piece[]): ReadonlySet<number> {
  const rows = Map.groupBy(
    pieces.filter(({ kind }) => kind === 'row'),
    ({ block }) => block,
  );
  const even = (of: readonly Piece[]) => of.every(({ cells }) => cells.length === of[0]?.cells.length);
  return new Set([...rows].filter(([, of]) => even(of)).map(([block]) => block));
}

/** The document as one stream of cells in reading order. */
export function tokensOf(pieces: readonly Piece[]): Token[] {
  const spanned = spannedBlocks(pieces);
  const closed = closedCells(pieces, spanned);
  const squared = spanned.union(evenBlocks(pieces));
  return pieces.flatMap((piece, index) => {
    const inRow = piece.kind === 'row';
    const cells = closed[index] ?? [];
    const parts = inRow ? cells : cells.flatMap(splitLine);
    return parts.map((cell, position) => ({
      text: cell.text,
      value: readValue(cell.text),
      cell,
      piece: index,
      block: piece.block,
      row: piece.row,
      inRow,
      squared: squared.has(piece.block),
      alone: parts.length === 1,
      gap: position === 0 ? piece.gap : 0,
    }));
  });
}
