import type { Slots } from './breaks.ts';
import type { FoundRow, Scan } from './found.ts';
import { numberIn } from './token.ts';

const hasNegative = ({ slots }: Slots): boolean => slots.some((slot) => numberIn(slot) < 0);

/** The rows of table 3, table by table: where a row comes again, or one that precedes it, another table begins. */
function tablesOf(rows: readonly FoundRow[]): readonly (readonly FoundRow[])[] {
  const tables: FoundRow[][] = [];
  let order = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const own = row.mark?.order ?? order;
    if (own <= order) {
      tables.push([]);
    }
    tables.at(-1)?.push(row);
    order = own;
  }
  return tables;
}

/**
 * Leaves out tables of differences between two years (layout 27), which repeat the rows of table 3 or the headings of
 * table 4: counts are never negative, so a second table with a negative number is none of the form.
 */
export function withoutDifferences(scan: Scan): Scan {
  const rows = scan.rows.filter(({ mark }) => mark?.table === 't3' && mark.role === 'row');
  const tables = tablesOf(rows);
  const negative = tables.filter((table) => table.some(hasNegative));
  const left = new Set(negative.length < tables.length ? negative.flat() : []);
  const runs = scan.table4.filter((run) => !hasNegative(run));
  return {
    ...scan,
    rows: scan.rows.filter((row) => !left.has(row)),
    table4: runs.length > 0 ? runs : scan.table4,
  };
}
