import type { Piece, PieceCell } from '../piece.ts';

/** Longest paragraph that can be a cell whose pipe stands on the next line. */
const CELL_LENGTH = 60;

const blank = (cell: PieceCell | undefined) => cell !== undefined && cell.text === '';

/**
 * The cells of each piece. In a grid with merged cells, all of them. In lines of text a pipe closes a cell, even one
 * that began on the line before: what is empty after the last pipe is no cell, and neither is what is empty before the
 * first pipe if the line before was left open.
 */
export function closedCells(pieces: readonly Piece[], spanned: ReadonlySet<number>): (readonly PieceCell[])[] {
  let open = false;
  const shapes = shapesOf(pieces);
  return pieces.map((piece) => {
    if (piece.kind === 'paragraph') {
      open = (piece.cells[0]?.text.length ?? 0) <= CELL_LENGTH;
      return piece.cells;
    }
    if (spanned.has(piece.block) || shapes.get(piece.block)?.rectangular === true) {
      open = false;
      return piece.cells;
    }
    const closes = blank(piece.cells[0]) && (open || shapes.get(piece.block)?.framed === true);
    open = !blank(piece.cells.at(-1));
    return piece.cells.slice(closes ? 1 : 0, open ? undefined : -1);
  });
}

/** Fewest rows from which what they have in common is more than chance. */
const ROWS = 3;

interface BlockShape {
  /** Rows of equal length that do not all end in an empty cell: no closing pipes. */
  readonly rectangular: boolean;
  /** Every row begins with a pipe. */
  readonly framed: boolean;
}

/** What the rows of each grid have in common. */
function shapesOf(pieces: readonly Piece[]): ReadonlyMap<number, BlockShape> {
  const blocks = Map.groupBy(
    pieces.filter(({ kind }) => kind === 'row'),
    ({ block }) => block,
  );
  return new Map(
    [...blocks].map(([block, rows]) => {
      const width = rows[0]?.cells.length ?? 0;
      const even = rows.every(({ cells }) => cells.length === width);
      const enough = rows.length >= ROWS;
      const rectangular = enough && even && !rows.every(({ cells }) => blank(cells.at(-1)));
      const long = rows.filter(({ cells }) => cells.length > 2);
      const framed = long.length >= ROWS && rows.every(({ cells }) => blank(cells[0]));
      return [block, { rectangular, framed }];
    }),
  );
}
