/** How a cell is merged with its neighbours: `continued` cells show nothing of their own. */
export type Merge = 'first' | 'continued' | null;

/** A cell as the end of its row describes it; lengths in twentieths of a point. */
export interface CellShape {
  readonly right: number;
  readonly horizontal: Merge;
  readonly vertical: Merge;
}

/** What the end of a row says of its cells. */
export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellShape[];
}

/** Width of a cell that its row does not describe. */
const UNKNOWN_WIDTH = 1000;

/** The shape with at least `count` cells, each at least one unit wide. */
export function fitted({ left, cells }: RowShape, count: number): RowShape {
  let edge = left;
  const fit = Array.from({ length: Math.max(count, cells.length) }, (_, at) => {
    const { right, ...merges } = cells[at] ?? { right: edge + UNKNOWN_WIDTH, horizontal: null, vertical: null };
    edge = Math.max(right, edge + 1);
    return { ...merges, right: edge };
  });
  return { left, cells: fit };
}
