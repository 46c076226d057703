import { type Breaks, breaksOf } from './breaks.ts';
import type { FoundRow, Scan } from './found.ts';
import { Scanner } from './scanner.ts';
import { isValue, type Token } from './token.ts';

/** Cells of a row of table 3, and of the rows of table 2 that have as many in both forms. */
const COLUMNS = 7;
const COLUMNS_OF_DOCUMENTS = 3;

function breaksOfRows(headingGaps: readonly number[], rows: readonly FoundRow[]): Breaks | null {
  const counted = rows.flatMap((row) => {
    const { table, role, id } = row.mark ?? {};
    const requests = table === 't3' && role === 'row' && id !== 'oth_all';
    const documents = id === 'rules' || id === 'normdocs';
    const count = requests ? COLUMNS : documents ? COLUMNS_OF_DOCUMENTS : null;
    return count === null ? [] : [{ ...row, count }];
  });
  return breaksOf(headingGaps, counted);
}

/** Finds labels and values of the three tables in the cells of a document, in reading order. */
export function scanTables(tokens: readonly Token[]): Scan {
  const scanner = new Scanner();
  for (const token of tokens) {
    scanner.take(token);
  }
  const { columns, foreignColumns, unitLines, consumed } = scanner;
  const rows = scanner.rows.filter((row) => row.mark !== null || row.slots.some(isValue));
  const breaks = breaksOfRows(scanner.headingGaps, rows);
  const table4 = scanner.table4.tables(breaks);
  for (const { slots } of [...rows, ...table4]) {
    for (const { piece } of slots) {
      consumed.add(piece);
    }
  }
  return { rows, columns, foreignColumns, table4, emptyTable4: scanner.table4.isEmpty, breaks, unitLines, consumed };
}
