import { greatest, least } from './extent.ts';
import type { Box, Stroke } from './sheet.ts';

/** A cell between ruling lines, in rows and columns of its lattice. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table: where its lines stand, from the left and from the top, and the cells between them. */
export interface Lattice extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
}

/** Lines whose ends come this near to a crossing line touch it. */
const TOUCH = 3;
/** Share of a box's side that a line has to cover to part it from the next. */
const COVER = 0.6;
/** A frame with lines between rows only tells nothing of columns. */
const FEWEST_COLUMNS = 2;
/** Rows of lines go this far beyond the outermost crossing line in a table without outer borders. */
const OPEN_SIDE = 12;

interface Component {
  readonly horizontal: Stroke[];
  readonly vertical: Stroke[];
}

const touches = (h: Stroke, v: Stroke) =>
  v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH;

/** Root of each number's set. */
class Sets {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, at) => at);
  }

  root(of: number): number {
    let at = of;
    while ((this.#parents[at] ?? at) !== at) {
      this.#parents[at] = this.#parents[this.#parents[at] ?? at] ?? at;
      at = this.#parents[at] ?? at;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.#parents[this.root(a)] = this.root(b);
  }
}

/** Two lines with the same ends are sides of one table, though on this page no line may cross one of them. */
const areSides = (a: Stroke, b: Stroke) => Math.abs(a.from - b.from) <= TOUCH && Math.abs(a.to - b.to) <= TOUCH;

function componentsOf(horizontal: readonly Stroke[], vertical: readonly Stroke[]): Component[] {
  const sets = new Sets(horizontal.length + vertical.length);
  for (const [h, line] of horizontal.entries()) {
    for (const [v, other] of vertical.entries()) {
      if (touches(line, other)) {
        sets.join(h, horizontal.length + v);
      }
    }
  }
  for (const [v, line] of vertical.entries()) {
    for (let other = 0; other < v; other++) {
      const side = vertical[other];
      if (side !== undefined && areSides(line, side)) {
        sets.join(horizontal.length + v, horizontal.length + other);
      }
    }
  }
  const components = new Map<number, Component>();
  const of = (at: number) => {
    const root = sets.root(at);
    const component = components.get(root) ?? { horizontal: [], vertical: [] };
    components.set(root, component);
    return component;
  };
  for (const [h, line] of horizontal.entries()) {
    of(h).horizontal.push(line);
  }
  for (const [v, line] of vertical.entries()) {
    of(horizontal.length + v).vertical.push(line);
  }
  return [...components.values()].filter((one) => one.horizontal.length > 0 && one.vertical.length > 0);
}

/** Axes of the lines in order, with the ends of the crossing lines where those stand open. */
function axes(lines: readonly Stroke[], crossing: readonly Stroke[]): number[] {
  const found = [...new Set(lines.map(({ at }) => at))].sort((a, b) => a - b);
  const start = least(crossing.map(({ from }) => from));
  const end = greatest(crossing.map(({ to }) => to));
  const before = start < (found[0] ?? start) - OPEN_SIDE ? [start] : [];
  const behind = end > (found.at(-1) ?? end) + OPEN_SIDE ? [end] : [];
  return [...before, ...found, ...behind];
}

function covers(lines: readonly Stroke[], from: number, to: number): boolean {
  const covered = lines.reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0);
  return covered >= (to - from) * COVER;
}

const byAxis = (lines: readonly Stroke[]) => {
  const found = new Map<number, Stroke[]>();
  for (const line of lines) {
    const others = found.get(line.at);
    if (others === undefined) {
      found.set(line.at, [line]);
    } else {
      others.push(line);
    }
  }
  return (at: number): readonly Stroke[] => found.get(at) ?? [];
};

/** Joins the boxes of a lattice between which no line stands; returns the set of each box. */
function joinBoxes(xs: readonly number[], ys: readonly number[], { horizontal, vertical }: Component): Sets {
  const columns = xs.length - 1;
  const sets = new Sets(columns * (ys.length - 1));
  const [across, down] = [byAxis(horizontal), byAxis(vertical)];
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
      const [top, bottom] = [ys[row] ?? 0, ys[row + 1] ?? 0];
      const box = row * columns + column;
      if (column + 1 < columns && !covers(down(right), top, bottom)) {
        sets.join(box, box + 1);
      }
      if (row + 2 < ys.length && !covers(across(bottom), left, right)) {
        sets.join(box, box + columns);
      }
    }
  }
  return sets;
}

function cellOf(boxes: readonly number[], columns: number): LatticeCell {
  const rows = boxes.map((box) => Math.floor(box / columns));
  const places = boxes.map((box) => box % columns);
  const [row, column] = [least(rows), least(places)];
  return {
    row,
    column,
    rowSpan: greatest(rows) - row + 1,
    columnSpan: greatest(places) - column + 1,
  };
}

/** Boxes that make no rectangle stay single: a line is missing somewhere, but each knows its own place. */
function cellsOf(sets: Sets, rows: number, columns: number): LatticeCell[] {
  const groups = new Map<number, number[]>();
  for (let box = 0; box < rows * columns; box++) {
    const root = sets.root(box);
    const group = groups.get(root);
    if (group === undefined) {
      groups.set(root, [box]);
    } else {
      group.push(box);
    }
  }
  return [...groups.values()]
    .flatMap((boxes) => {
      const cell = cellOf(boxes, columns);
      return cell.rowSpan * cell.columnSpan === boxes.length ? [cell] : boxes.map((box) => cellOf([box], columns));
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function latticeOf(component: Component): Lattice | null {
  const xs = axes(component.vertical, component.horizontal);
  const ys = axes(component.horizontal, component.vertical);
  if (xs.length < FEWEST_COLUMNS + 1 || ys.length < 2) {
    return null;
  }
  const cells = cellsOf(joinBoxes(xs, ys, component), ys.length - 1, xs.length - 1);
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return cells.length < 2 ? null : { xs, ys, cells, left, top, right, bottom };
}

/** The ruled tables that lines make, from the top; a frame around something is none. */
export function latticesOf(horizontal: readonly Stroke[], vertical: readonly Stroke[]): Lattice[] {
  return componentsOf(horizontal, vertical)
    .flatMap((component) => latticeOf(component) ?? [])
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
