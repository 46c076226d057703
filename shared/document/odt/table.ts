import { damaged, tooLargeInside } from '../faults.ts';
import { withEdgesJoined } from '../flow/columns.ts';
import type { Flow, FlowCell, FlowTable } from '../flow/model.ts';
import { elementsOf, type XmlElement } from '../xml/element.ts';
import type { Styles } from './styles.ts';

/** Edges of columns nearer than this, in centimetres, are meant to be one. */
const SAME_EDGE = 0.19;
const WIDEST = 1024;
/** So many empty cells in one are no cells of a table, they only fill up the width of a sheet. */
const FILLER = 256;
/** More cells than any report has. */
const CELLS = 50_000;

export const ROW_GROUPS = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);
export const COLUMN_GROUPS = new Set(['table:table-header-columns', 'table:table-columns', 'table:table-column-group']);

/** A number of repetitions or of places that a cell spans. Throws ReadingError `damaged` for what is none. */
export function count(element: XmlElement, attribute: string): number {
  const value = Number(element.attributes[attribute] ?? 1);
  if (!Number.isInteger(value) || value < 1) {
    throw damaged(`a table says ${attribute} is ${element.attributes[attribute]}`);
  }
  return value;
}

/** The elements of one kind in a table, also in groups of them. */
export function* grouped(parent: XmlElement, groups: ReadonlySet<string>, name: string): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (groups.has(child.name)) {
      yield* grouped(child, groups, name);
    } else if (child.name === name) {
      yield child;
    }
  }
}

function edgePositions(table: XmlElement, styles: Styles): number[] {
  const positions = [0];
  for (const column of grouped(table, COLUMN_GROUPS, 'table:table-column')) {
    const width = styles.columnWidth(column.attributes['table:style-name']) ?? SAME_EDGE * 2;
    const repeated = Math.min(WIDEST, count(column, 'table:number-columns-repeated'));
    for (let index = 0; index < repeated && positions.length <= WIDEST; index++) {
      positions.push((positions.at(-1) ?? 0) + width);
    }
  }
  return positions;
}

/** Where the cells of one row stand; what is covered by a merged cell only takes up room. */
function cellsOfRow(element: XmlElement, row: number, read: (cell: XmlElement) => readonly Flow[]): FlowCell[] {
  const cells: FlowCell[] = [];
  let column = 0;
  for (const cell of elementsOf(element)) {
    const covered = cell.name === 'table:covered-table-cell';
    if (cell.name !== 'table:table-cell' && !covered) {
      continue;
    }
    const repeated = count(cell, 'table:number-columns-repeated');
    const content = covered ? [] : read(cell);
    const columnSpan = Math.min(WIDEST, count(cell, 'table:number-columns-spanned'));
    const rowSpan = Math.min(CELLS, count(cell, 'table:number-rows-spanned'));
    const filler = content.length === 0 && repeated >= FILLER;
    const shown = covered || filler ? 0 : repeated;
    if (column + shown > WIDEST) {
      throw tooLargeInside(`a table of ${column + shown} columns`);
    }
    for (let index = 0; index < shown; index++) {
      cells.push({ row, column: column + index, rowSpan, columnSpan, content });
    }
    column += repeated;
  }
  return cells;
}

export const isHidden = ({ attributes }: XmlElement): boolean =>
  attributes['table:visibility'] === 'collapse' || attributes['table:visibility'] === 'filter';

/** Reads a table; `read` reads what is in a cell. Throws ReadingError `too-large` beyond its limits. */
export function readTable(table: XmlElement, styles: Styles, read: (cell: XmlElement) => readonly Flow[]): FlowTable {
  const cells: FlowCell[] = [];
  let row = 0;
  for (const element of grouped(table, ROW_GROUPS, 'table:table-row')) {
    if (isHidden(element)) {
      continue;
    }
    const own = cellsOfRow(element, row, read);
    const repeated = own.every(({ content }) => content.length === 0)
      ? 1
      : count(element, 'table:number-rows-repeated');
    for (let index = 0; index < repeated; index++) {
      cells.push(...own.map((cell) => ({ ...cell, row: row + index })));
      if (cells.length > CELLS) {
        throw tooLargeInside(`a table of ${cells.length} cells`);
      }
    }
    row += repeated;
  }
  return { kind: 'table', cells: withEdgesJoined(cells, edgePositions(table, styles), SAME_EDGE) };
}
