import { tooLargeInside } from '../faults.ts';
import { attribute, type Element, isElement } from './parse.ts';

/** A cell of a table at its top left corner. */
export interface TableCell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table's cells row by row; `width` in columns. */
export interface TableModel {
  readonly rows: readonly (readonly TableCell[])[];
  readonly width: number;
}

/** Most columns of any table that is read; spans are cut there. */
const COLUMN_LIMIT = 2_000;
/** The standard's own bounds. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;
/** Steps that laying out all spans of one table may take: a hundred times those of a whole report. */
const STEP_LIMIT = 2_000_000;

function span(element: Element, name: string, most: number, zero: number): number {
  const stated = attribute(element, name);
  const match = stated === null ? null : /^\s*\+?(\d+)/.exec(stated);
  const value = match === null ? 1 : Number(match[1]);
  return value === 0 ? zero : Math.min(value, most);
}

/** Lays the cells of one row group after another (HTML standard, 4.9.12 “Forming a table”). */
class Former {
  readonly rows: TableCell[][] = [];
  width = 0;
  /** For each column the first row that no cell from above covers. */
  #free: number[] = [];
  #steps = 0;

  group(rows: readonly (readonly Element[])[]): void {
    this.#free = [];
    const end = this.rows.length + rows.length;
    for (const cells of rows) {
      this.#row(cells, end);
    }
  }

  #row(elements: readonly Element[], end: number): void {
    const row = this.rows.length;
    const cells: TableCell[] = [];
    let column = 0;
    for (const element of elements) {
      while ((this.#free[column] ?? 0) > row) {
        column += 1;
        this.#step();
      }
      const room = Math.max(1, COLUMN_LIMIT - column);
      const columnSpan = Math.min(span(element, 'colspan', MOST_COLUMNS, 1), room);
      const rowSpan = Math.min(span(element, 'rowspan', MOST_ROWS, MOST_ROWS), end - row);
      for (let covered = column; covered < column + columnSpan; covered++) {
        this.#free[covered] = Math.max(this.#free[covered] ?? 0, row + rowSpan);
        this.#step();
      }
      cells.push({ element, row, column, rowSpan, columnSpan });
      column += columnSpan;
      this.width = Math.max(this.width, column);
    }
    this.rows.push(cells);
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps > STEP_LIMIT) {
      throw tooLargeInside('a table of more than two million places');
    }
  }
}

const ROWS = ['tr'];
const CELLS = ['td', 'th'];
const GROUPS = ['thead', 'tbody', 'tfoot'];
const CAPTIONS = ['caption'];

const children = (parent: Element, names: readonly string[], leftOut: ReadonlySet<Element>): Element[] =>
  parent.childNodes.filter(
    (node): node is Element => isElement(node) && names.includes(node.tagName) && !leftOut.has(node),
  );

/** Forms a table as a browser does; what is left out (not shown) is no part of it. */
export function formTable(table: Element, leftOut: ReadonlySet<Element>): TableModel {
  const former = new Former();
  for (const group of groupsOf(table, leftOut)) {
    former.group(children(group, ROWS, leftOut).map((row) => children(row, CELLS, leftOut)));
  }
  return former;
}

/** Groups of rows from top to bottom: the first head stands above all others and the first foot below. */
function groupsOf(table: Element, leftOut: ReadonlySet<Element>): Element[] {
  const groups = children(table, GROUPS, leftOut);
  const head = groups.find(({ tagName }) => tagName === 'thead');
  const foot = groups.find(({ tagName }) => tagName === 'tfoot');
  const between = groups.filter((group) => group !== head && group !== foot);
  return [head, ...between, foot].filter((group) => group !== undefined);
}

export const captions = (table: Element, leftOut: ReadonlySet<Element>): Element[] =>
  children(table, CAPTIONS, leftOut);
