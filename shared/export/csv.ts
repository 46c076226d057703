import { stringify } from 'csv-stringify/sync';
import { batchesOf, type Pages } from './batches.ts';
import { exportColumns, headerOf } from './columns.ts';

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A text that a spreadsheet would take for a formula begins with an apostrophe; numbers stay numbers, also negative ones. */
const linesOf = (records: readonly (readonly (string | number | null)[])[]): string =>
  stringify([...records], { escape_formulas: true, record_delimiter: 'windows' });

/** RFC 4180 with a byte-order mark; a cell without a number is empty, never 0. */
export async function* writeCsv(pages: Pages): AsyncGenerator<Uint8Array> {
  const columns = exportColumns();
  const encoder = new TextEncoder();
  yield encoder.encode(BYTE_ORDER_MARK + linesOf([columns.map(headerOf)]));
  for await (const rows of batchesOf(pages)) {
    yield encoder.encode(linesOf(rows.map((row) => columns.map(({ read }) => read(row)))));
  }
}
