/** The part of a cell that columns are about. */
interface Spanning {
  readonly column: number;
  readonly columnSpan: number;
}

/** Cells with their columns counted anew: `rank` gives the new number of each old column edge. */
const renumbered = <Cell extends Spanning>(cells: readonly Cell[], rank: (edge: number) => number): Cell[] =>
  cells.map((cell) => {
    const column = rank(cell.column);
    return { ...cell, column, columnSpan: Math.max(1, rank(cell.column + cell.columnSpan) - column) };
  });

function edgesOf(cells: readonly Spanning[]): number[] {
  const edges = new Set<number>();
  for (const { column, columnSpan } of cells) {
    edges.add(column).add(column + columnSpan);
  }
  return [...edges].sort((a, b) => a - b);
}

/** Leaves out columns in which no cell begins: what is left of merging, or the finer grid of a table around. */
export function withoutUnusedColumns<Cell extends Spanning>(cells: readonly Cell[]): Cell[] {
  const ranks = new Map(edgesOf(cells).map((edge, rank) => [edge, rank]));
  return renumbered(cells, (edge) => ranks.get(edge) ?? edge);
}

/**
 * Columns drawn by hand hardly ever meet exactly from row to row. Edges that lie closer than `tolerance` become one, if no
 * cell stands between them. `positions[edge]` is where a column edge lies, in the unit of `tolerance`.
 */
export function withEdgesJoined<Cell extends Spanning>(
  cells: readonly Cell[],
  positions: readonly number[],
  tolerance: number,
): Cell[] {
  const between = new Map<number, number>();
  for (const { column, columnSpan } of cells) {
    const right = column + columnSpan;
    between.set(right, Math.max(between.get(right) ?? 0, column));
  }
  const ranks = new Map<number, number>();
  let rank = -1;
  let first: number | null = null;
  for (const edge of edgesOf(cells)) {
    const at = positions[edge];
    const near = first !== null && at !== undefined && at - (positions[first] ?? Number.NaN) <= tolerance;
    // The widest-starting cell that ends here must begin before the edges to be joined.
    if (first === null || !near || (between.has(edge) && (between.get(edge) ?? 0) >= first)) {
      rank++;
      first = edge;
    }
    ranks.set(edge, rank);
  }
  return renumbered(cells, (edge) => ranks.get(edge) ?? edge);
}
