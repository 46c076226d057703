import { tooLargeInside } from '../faults.ts';
import type { Flow, FlowTable } from '../flow/model.ts';
import { CELLS, type FilledCell, type Merge, type Sheet } from '../xlsx/sheet.ts';
import { tablesOf } from '../xlsx/tables.ts';
import { elementsOf, type XmlElement } from '../xml/element.ts';
import type { BodyReader } from './body.ts';
import type { Styles } from './styles.ts';
import { COLUMN_GROUPS, count, grouped, isHidden, ROW_GROUPS } from './table.ts';

/** Most sheets that are read; a report has one or three. */
const SHEETS = 100;

const textOf = (content: readonly Flow[]): string =>
  content
    .map((part) => (part.kind === 'paragraph' ? part.text : ''))
    .join('\n')
    .trim();

/** Whether a column is hidden, from the ranges that the sheet lists. */
function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  for (const column of grouped(sheet, COLUMN_GROUPS, 'table:table-column')) {
    const to = from + count(column, 'table:number-columns-repeated');
    ranges.push(...(isHidden(column) ? [{ from, to }] : []));
    from = to;
  }
  return (column) => ranges.some((range) => column >= range.from && column < range.to);
}

/** Collects what the rows of a sheet say. */
class SheetReader {
  readonly cells: FilledCell[] = [];
  readonly merges: Merge[] = [];
  readonly #reader: BodyReader;
  readonly #isHidden: (column: number) => boolean;

  constructor(reader: BodyReader, isHiddenColumn: (column: number) => boolean) {
    this.#reader = reader;
    this.#isHidden = isHiddenColumn;
  }

  readRow(element: XmlElement, row: number): void {
    let column = 0;
    for (const cell of elementsOf(element)) {
      if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') {
        continue;
      }
      const repeated = count(cell, 'table:number-columns-repeated');
      const shown = cell.name === 'table:table-cell';
      this.#merge(cell, row, column);
      const text = shown ? textOf(this.#reader.read(cell)) : '';
      for (let at = column; text !== '' && at < column + repeated; at++) {
        this.#add({ row, column: at, text });
      }
      column += repeated;
    }
  }

  #add(cell: FilledCell): void {
    if (!this.#isHidden(cell.column)) {
      this.cells.push(cell);
    }
    if (this.cells.length > CELLS) {
      throw tooLargeInside(`${this.cells.length} cells`);
    }
  }

  /** A merged cell tells its place also where it is blank. */
  #merge(cell: XmlElement, row: number, column: number): void {
    const bottom = row + count(cell, 'table:number-rows-spanned') - 1;
    const right = column + count(cell, 'table:number-columns-spanned') - 1;
    if (bottom > row || right > column) {
      this.merges.push({ top: row, left: column, bottom, right });
    }
    if (this.merges.length > CELLS) {
      throw tooLargeInside(`${this.merges.length} merged cells`);
    }
  }
}

function readSheet(sheet: XmlElement, reader: BodyReader): Sheet {
  const read = new SheetReader(reader, hiddenColumns(sheet));
  let row = 0;
  for (const element of grouped(sheet, ROW_GROUPS, 'table:table-row')) {
    const before = read.cells.length;
    if (!isHidden(element)) {
      read.readRow(element, row);
    }
    const repeated = count(element, 'table:number-rows-repeated');
    for (let more = 1; read.cells.length > before && more < repeated; more++) {
      read.readRow(element, row + more);
    }
    row += repeated;
  }
  return read;
}

/** The tables of the sheets that are shown; an empty row ends one, as in Excel workbooks. Throws ReadingError. */
export const readSheets = (spreadsheet: XmlElement, styles: Styles, reader: BodyReader): FlowTable[] =>
  elementsOf(spreadsheet)
    .filter(({ name, attributes }) => name === 'table:table' && !styles.hidesTable(attributes['table:style-name']))
    .slice(0, SHEETS)
    .flatMap((sheet) => tablesOf(readSheet(sheet, reader)));
