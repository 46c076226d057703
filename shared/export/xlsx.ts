import { batchesOf, type Pages } from './batches.ts';
import { type Column, exportColumns, headerOf } from './columns.ts';
import { failingCells, type Row } from './row.ts';
import { PARTS, SHEET, SHEET_FOOT, SHEET_HEAD, STYLE } from './xlsx/package.ts';
import { lettersOf, rowXml, type SheetCell } from './xlsx/sheet-row.ts';
import { ZipStream } from './xlsx/zip-stream.ts';

const RETURNED: ReadonlySet<unknown> = new Set(['returned', 'unreadable']);

function sheetCells(row: Row, columns: readonly Column[]): readonly SheetCell[] {
  const failing = failingCells(row);
  return columns.map(({ id, part, read }) => {
    const value = read(row);
    const fails = part === 'cell' ? failing.has(id) : id === 'status' && RETURNED.has(value);
    if (fails) return { value, style: STYLE.failing };
    return { value, style: part === 'indicator' && value !== null ? STYLE.rate : STYLE.plain };
  });
}

/**
 * An Excel workbook of one sheet: typed cells, frozen header, the cells of sums that fail coloured. Written row by row into the
 * archive, so that memory does not grow with the number of reports.
 */
export async function* writeXlsx(pages: Pages): AsyncGenerator<Uint8Array> {
  const columns = exportColumns();
  const letters = columns.map((_, place) => lettersOf(place));
  const zip = new ZipStream();
  for (const [path, xml] of Object.entries(PARTS)) zip.file(path).push(xml, true);
  const sheet = zip.file(SHEET);
  const header = columns.map((column) => ({ value: headerOf(column), style: STYLE.header }));
  sheet.push(SHEET_HEAD + rowXml(1, header, letters));
  let above = 1;
  for await (const rows of batchesOf(pages)) {
    sheet.push(rows.map((row, place) => rowXml(above + place + 1, sheetCells(row, columns), letters)).join(''));
    above += rows.length;
    yield* zip.pieces();
  }
  sheet.push(SHEET_FOOT, true);
  zip.end();
  yield* zip.pieces();
}
