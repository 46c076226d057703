import { withEdgesJoined } from '../flow/columns.ts';
import type { Flow, FlowCell, FlowTable } from '../flow/model.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { contentOf } from './content.ts';
import { numberOf, switchOf } from './properties.ts';

type Growing = { -readonly [K in keyof FlowCell]: FlowCell[K] };

/** Edges of columns nearer than this, in twentieths of a point (about 2 mm), are meant to be one. */
const SAME_EDGE = 110;
/** The widest table that Word makes has 63 columns. */
const WIDEST = 256;

/** A merging property: `restart` begins an area, anything else continues the one before; null if there is none. */
function merging(properties: XmlElement | undefined, name: string): 'begins' | 'continues' | null {
  const element = childOf(properties, name);
  return element === undefined ? null : element.attributes['w:val'] === 'restart' ? 'begins' : 'continues';
}

/** Places the cells of a table row by row. */
class TableBuilder {
  readonly cells: Growing[] = [];
  /** The cell that a vertical merge in this column continues. */
  #above = new Map<number, Growing>();
  #row = -1;
  #column = 0;
  #merged = new Map<number, Growing>();

  beginRow(gridBefore: number): void {
    this.#row++;
    this.#above = this.#merged;
    this.#merged = new Map();
    this.#column = gridBefore;
  }

  /** `content` is asked for only where the cell shows its own. */
  add(properties: XmlElement | undefined, content: () => readonly Flow[]): void {
    const columnSpan = Math.max(1, numberOf(properties, 'w:gridSpan', 1, WIDEST));
    const column = this.#column;
    this.#column += columnSpan;
    const previous = this.cells.at(-1);
    if (merging(properties, 'w:hMerge') === 'continues' && previous?.row === this.#row) {
      previous.columnSpan += columnSpan;
      return;
    }
    const vertical = merging(properties, 'w:vMerge');
    const above = vertical === 'continues' ? this.#above.get(column) : undefined;
    if (above !== undefined) {
      above.rowSpan = this.#row - above.row + 1;
      this.#merged.set(column, above);
      return;
    }
    const cell: Growing = { row: this.#row, column, rowSpan: 1, columnSpan, content: content() };
    this.cells.push(cell);
    if (vertical !== null) {
      this.#merged.set(column, cell);
    }
  }
}

/** Where the edges of the columns lie, in twentieths of a point. */
function edgePositions(table: XmlElement): number[] {
  const positions = [0];
  for (const column of elementsOf(childOf(table, 'w:tblGrid') ?? table).filter(({ name }) => name === 'w:gridCol')) {
    const width = Number(column.attributes['w:w']);
    positions.push((positions.at(-1) ?? 0) + (Number.isFinite(width) ? width : SAME_EDGE + 1));
  }
  return positions;
}

/** Whether a row is hidden or was deleted. */
const isGone = (properties: XmlElement | undefined): boolean =>
  childOf(properties, 'w:del') !== undefined || switchOf(properties, 'w:hidden') === true;

/** Reads a table; `read` reads what is in a cell. */
export function readTable(table: XmlElement, read: (cell: XmlElement) => readonly Flow[]): FlowTable {
  const builder = new TableBuilder();
  for (const row of contentOf(table)) {
    const properties = childOf(row, 'w:trPr');
    if (row.name !== 'w:tr' || isGone(properties)) {
      continue;
    }
    builder.beginRow(numberOf(properties, 'w:gridBefore', 0, WIDEST));
    for (const cell of contentOf(row)) {
      if (cell.name === 'w:tc') {
        builder.add(childOf(cell, 'w:tcPr'), () => read(cell));
      }
    }
  }
  return { kind: 'table', cells: withEdgesJoined(builder.cells, edgePositions(table), SAME_EDGE) };
}
