import type { Form } from '../../form/model.ts';
import type { Breaks } from './breaks.ts';
import { entriesOf, valuesOf } from './entries.ts';
import type { FoundRow, Scan } from './found.ts';

/** So many labels without values beside the only row with values are no blank rows. */
const LABELS_FIRST = 10;

/** Whether a row's values stand on lines of their own, so that they may be those of labels before it. */
const isBelowItsLabel = ({ label, slots }: FoundRow): boolean =>
  valuesOf(slots).every(({ inRow, piece }) => !inRow && piece !== label.piece);

const isEmpty = ({ slots }: FoundRow): boolean => slots.length === 0;

function columnsOfRows(form: Form): ReadonlyMap<string, number> {
  return new Map([
    ...form.table2.flatMap(({ rows, columns }) => rows.map(({ id }): [string, number] => [id, columns.length])),
    ...form.table3.rows.map(({ id }): [string, number] => [id, form.table3.columns.length]),
  ]);
}

/** The rows of table 2 whose values stand behind a later label: that row has too many, and those before it none. */
function spilledInTable2(rows: readonly FoundRow[], columns: ReadonlyMap<string, number>): readonly FoundRow[] {
  const spilled: FoundRow[] = [];
  let before: FoundRow[] = [];
  for (const row of rows) {
    if (isEmpty(row)) {
      before.push(row);
      continue;
    }
    const surplus = valuesOf(row.slots).length > (columns.get(row.mark?.id ?? '') ?? Number.POSITIVE_INFINITY);
    if (surplus && isBelowItsLabel(row) && before.length > 0) {
      spilled.push(...before, row);
    }
    before = [];
  }
  return spilled;
}

/** All rows of table 3 if no more than one of them has values: requests that came in were also answered or carried out. */
function spilledInTable3(rows: readonly FoundRow[], count: number, breaks: Breaks | null): readonly FoundRow[] {
  const [only, ...others] = rows.filter((row) => entriesOf(row, count, breaks).length > 0);
  const alone = only !== undefined && others.length === 0 && rows.length > LABELS_FIRST;
  return alone && isBelowItsLabel(only) && valuesOf(only.slots).length <= count ? rows : [];
}

/**
 * Marks rows as doubtful whose values may stand behind another label, because the text has labels first and numbers
 * behind them (layouts 22, 23): they are not blank, and the numbers are not those of the last label.
 */
export function withoutSpilled(scan: Scan, form: Form): Scan {
  const columns = columnsOfRows(form);
  const labelled = scan.rows.filter(({ mark }) => mark?.role === 'row');
  const of = (table: FoundRow['table']) => labelled.filter((row) => row.table === table);
  const spilled = new Set([
    ...spilledInTable2(of('t2'), columns),
    ...spilledInTable3(of('t3'), form.table3.columns.length, scan.breaks),
  ]);
  return spilled.size === 0
    ? scan
    : { ...scan, rows: scan.rows.map((row) => (spilled.has(row) ? { ...row, slots: [], doubtful: true } : row)) };
}
