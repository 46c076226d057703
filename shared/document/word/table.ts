import { withEdgesJoined } from '../flow/columns.ts';
import type { Flow, FlowTable } from '../flow/model.ts';
import { fitted, type RowShape } from './row.ts';

/** A row of a table with what stands in its cells. */
export interface Row {
  readonly shape: RowShape;
  readonly cells: readonly (readonly Flow[])[];
}

/** Edges this near are one, in twentieths of a point: a millimetre, which is what a hand misses that draws a table. */
const NEAR = 57;

interface Cell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly content: readonly Flow[];
}

/** The left edge in `open` that an edge below continues. */
const openAt = (open: ReadonlyMap<number, Cell>, edge: number): number =>
  open.has(edge) ? edge : ([...open.keys()].find((left) => Math.abs(left - edge) <= NEAR) ?? edge);

/** Places the cells of one row; `open` holds the cells by their left edge that a row below may continue. */
function placeRow(
  at: number,
  { shape, cells }: Row,
  column: (edge: number) => number,
  open: Map<number, Cell>,
): Cell[] {
  const placed: Cell[] = [];
  let edge = shape.left;
  let last: Cell | undefined;
  for (const [index, { right, horizontal, vertical }] of shape.cells.entries()) {
    const start = column(edge);
    const left = openAt(open, edge);
    const above = open.get(left);
    edge = right;
    if (horizontal === 'continued' && last !== undefined) {
      last.columnSpan = column(right) - last.column;
    } else if (vertical === 'continued' && above !== undefined) {
      above.rowSpan++;
      last = above;
    } else {
      last = { row: at, column: start, rowSpan: 1, columnSpan: column(right) - start, content: cells[index] ?? [] };
      placed.push(last);
      open.delete(left);
      if (vertical === 'first') {
        open.set(left, last);
      }
    }
  }
  return placed;
}

/**
 * A table from its rows, which only know where their cells end: every edge of some row begins a column. Merged cells are
 * one: across columns by flags or by their edges, down the rows by flags. What a continued cell holds is shown by no word
 * processor and is left out.
 */
export function tableOf(rows: readonly Row[]): FlowTable {
  const fit = rows.map((row) => ({ ...row, shape: fitted(row.shape, row.cells.length) }));
  const edges = [...new Set(fit.flatMap(({ shape }) => [shape.left, ...shape.cells.map(({ right }) => right)]))];
  edges.sort((a, b) => a - b);
  const numbers = new Map(edges.map((edge, number) => [edge, number]));
  const open = new Map<number, Cell>();
  const cells = fit.flatMap((row, at) => {
    const placed = placeRow(at, row, (edge) => numbers.get(edge) ?? 0, open);
    for (const [left, cell] of open) {
      if (cell.row + cell.rowSpan <= at) {
        open.delete(left);
      }
    }
    return placed;
  });
  return { kind: 'table', cells: withEdgesJoined(cells, edges, NEAR) };
}
