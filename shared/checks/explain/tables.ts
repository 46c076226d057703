import type { Report } from '../../reading/report.ts';
import { cellOf } from '../cells.ts';
import { add, completed, isBalanced, type Slots } from './slips.ts';
import { type Hypothesis, hypothesis, type Row, rowsOf } from './table3.ts';

/** What may have happened to several rows of table 3, or to all of them, for one cause (domain specification D.4). */

type Values = readonly number[];

/** How all rows are put right at once; `lost` are the slots whose values it drops: they must be empty in every row. */
const COLUMNS: readonly { readonly lost: readonly number[]; readonly right: (values: Values) => Slots }[] = [
  { lost: [], right: ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, sum = 0]) => [a, b, c, d, e, sum, f] },
  { lost: [6], right: (values) => [...values.slice(0, 5), null, values[5] ?? 0] },
  { lost: [6], right: (values) => [...values.slice(0, 6), null] },
  { lost: [6], right: (values) => [null, ...values.slice(0, 6)] },
  { lost: [5, 6], right: (values) => [null, 0, ...values.slice(0, 5)] },
  { lost: [5, 6], right: (values) => [0, null, ...values.slice(0, 5)] },
  { lost: [0], right: (values) => [...values.slice(1), null] },
];

/** Nothing but zeros had to be made up for the rows to add up: their numbers fit together by themselves. */
const isProven = (slots: readonly Slots[], full: readonly Values[]) =>
  slots.every((one, index) => (full[index]?.[one.indexOf(null)] ?? 0) === 0);

/**
 * The head of the table was read one or two columns off, so that 总计 stands in another column throughout. An arrangement
 * in which the numbers fit by themselves leaves no room for the others.
 */
function misplacedColumns(rows: readonly Row[]): readonly Hypothesis[] {
  const found = COLUMNS.flatMap(({ lost, right }) => {
    if (rows.some(({ values }) => lost.some((slot) => values[slot] !== 0))) return [];
    const slots = rows.map(({ values }) => right(values));
    const full = slots.flatMap((one) =>
      [completed(one)].filter((values): values is Values => values !== null && isBalanced(values)),
    );
    if (full.length < rows.length) return [];
    const put = rows.map((row, index) => [row, full[index] ?? []] as const);
    return [{ cause: hypothesis('total-misplaced', put), proven: isProven(slots, full) }];
  });
  const proven = found.filter((one) => one.proven);
  return (proven.length > 0 ? proven : found).map(({ cause }) => cause);
}

/** The values that a row must hold for its columns to add up, given all other rows. */
function solved(rows: readonly (readonly [Row, Values])[], open: Row): Values {
  const column = (role: Row['role'], slot: number) =>
    add(rows.filter(([row]) => row.role === role && row.id !== open.id).map(([, values]) => values[slot] ?? 0));
  return open.values.map((_, slot) => {
    const [fresh, carriedIn, results] = [column('new', slot), column('carry_in', slot), column('result', slot)];
    const [total, carriedOut] = [column('total', slot), column('carry_out', slot)];
    if (open.role === 'result') return total - results;
    if (open.role === 'total') return results;
    return open.role === 'carry_out' ? fresh + carriedIn - total : total + carriedOut - fresh - carriedIn;
  });
}

/** The rows with one of them, given as it is, worked out from its columns; nothing if that takes a number below 0. */
function* withSolved(
  why: Hypothesis['why'],
  rows: readonly (readonly [Row, Values])[],
  open: Row,
): Generator<Hypothesis> {
  const values = solved(rows, open);
  if (values.some((value) => value < 0)) return;
  yield hypothesis(why, [...rows, [open, values]]);
}

const asTheyAre = (rows: readonly Row[]) => rows.map((row) => [row, row.values] as const);

const same = (a: Values, b: Values) => a.join() === b.join();

const isEmpty = ({ values }: Row) => values.every((value) => value === 0);

/** A line was lost or put in, so that all rows below it hold the values of a neighbour. */
function* slippedRows(rows: readonly Row[]): Generator<Hypothesis> {
  const [last] = rows.slice(-1);
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1];
    if (last === undefined || next === undefined) return;
    if (isEmpty(last)) {
      const below = rows.slice(at + 1).map((one, index) => [one, rows[at + index]?.values ?? []] as const);
      yield* withSolved('row-slipped', [...asTheyAre(rows.slice(0, at + 1)), ...below], row);
    }
    if (isEmpty(row) || same(row.values, next.values)) {
      const above = rows.slice(at, -1).map((one, index) => [one, rows[at + index + 1]?.values ?? []] as const);
      yield* withSolved('row-slipped', [...asTheyAre(rows.slice(0, at)), ...above, [last, last.values]], last);
    }
  }
}

/** Two rows next to each other that play different parts were exchanged. */
function* exchangedRows(rows: readonly Row[]): Generator<Hypothesis> {
  for (const [at, upper] of rows.entries()) {
    const lower = rows[at + 1];
    if (lower === undefined || lower.role === upper.role) continue;
    yield hypothesis('row-slipped', [
      [upper, lower.values],
      [lower, upper.values],
    ]);
  }
}

/** A row that repeats its neighbour was filled in with the neighbour's values. */
function* copiedRows(rows: readonly Row[]): Generator<Hypothesis> {
  for (const [at, row] of rows.entries()) {
    const beside = [rows[at - 1], rows[at + 1]].filter((one) => one !== undefined);
    if (isEmpty(row) || !beside.some((one) => same(one.values, row.values))) continue;
    yield* withSolved('row-slipped', asTheyAre(rows), row);
  }
}

/** A row that repeats last year's was filled in from last year's report. */
function* lastYearsRows(rows: readonly Row[], previous: Report | null): Generator<Hypothesis> {
  if (previous === null) return;
  for (const row of rows) {
    const values = row.cells.map((id) => cellOf(previous, id).value ?? 0);
    if (!isEmpty(row) && same(values, row.values)) yield* withSolved('last-years-values', asTheyAre(rows), row);
  }
}

/** Rows without any number were left out because they repeat the row above. */
function* droppedLines(rows: readonly Row[]): Generator<Hypothesis> {
  let above: Values = [];
  const all = rows.map((row) => {
    if (!row.blank) above = row.values;
    return [row, above.length > 0 ? above : row.values] as const;
  });
  const filled = all.filter(([row]) => row.blank);
  if (filled.length === 0) return;
  yield hypothesis('lines-dropped', filled);
  for (const one of filled) yield hypothesis('lines-dropped', [one]);
}

/**
 * All hypotheses on several rows of table 3; whether they make its sums hold is for others to see. Rows that stand in the
 * wrong place still add up, columns in the wrong place do not.
 */
export function* tableHypotheses(report: Report, previous: Report | null): Generator<Hypothesis> {
  const rows = rowsOf(report);
  yield* droppedLines(rows);
  if (!rows.every(({ values }) => isBalanced(values))) {
    yield* misplacedColumns(rows);
    return;
  }
  yield* slippedRows(rows);
  yield* exchangedRows(rows);
  yield* copiedRows(rows);
  yield* lastYearsRows(rows, previous);
}
