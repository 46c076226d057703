import { FORMS } from '../../form/forms.ts';
import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf } from '../cells.ts';
import type { AssessedEquation } from '../equations.ts';
import type { ChangeReason } from '../model.ts';
import { sumsOf } from '../sums.ts';

/** A row whose values, put back where they seem to belong, make all its sums hold (D.4). */
export interface RowHypothesis {
  readonly row: string;
  readonly why: ChangeReason;
  readonly cells: readonly { readonly cell: CellId; readonly to: number }[];
}

/** The seven values of a row as they should be; null for the one that its sum decides. */
type Slots = readonly (number | null)[];

interface Transform {
  readonly why: ChangeReason;
  readonly slots: Slots;
}

function* shifts(values: readonly number[]): Generator<Transform> {
  yield { why: 'values-shifted', slots: [...values.slice(1), null] };
  yield { why: 'values-shifted', slots: [null, ...values.slice(0, -1)] };
}

/** One number that fell into two slots: 1 and 1 for 11; the values beside it were pushed aside. */
function* merges(values: readonly number[]): Generator<Transform> {
  for (let index = 0; index + 1 < values.length; index += 1) {
    const [first = 0, second = 0] = values.slice(index, index + 2);
    if (first === 0) continue;
    const whole = Number(`${first}${second}`);
    yield { why: 'values-split', slots: [...values.slice(0, index), whole, ...values.slice(index + 2), null] };
    yield { why: 'values-split', slots: [null, ...values.slice(0, index), whole, ...values.slice(index + 2)] };
  }
}

/** Two numbers that ran together in one slot: 11 for 1 and 1; the outermost value beside them was lost. */
function* splits(values: readonly number[]): Generator<Transform> {
  for (const [index, value] of values.entries()) {
    const digits = String(value);
    for (let cut = 1; cut < digits.length; cut += 1) {
      const pair = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
      yield { why: 'values-merged', slots: [...values.slice(0, index), ...pair, ...values.slice(index + 1, -1)] };
      yield { why: 'values-merged', slots: [...values.slice(1, index), ...pair, ...values.slice(index + 1)] };
    }
  }
}

function* swaps(values: readonly number[]): Generator<Transform> {
  for (let index = 0; index + 1 < values.length; index += 1) {
    const [first = 0, second = 0] = values.slice(index, index + 2);
    if (first === second) continue;
    yield { why: 'columns-swapped', slots: [...values.slice(0, index), second, first, ...values.slice(index + 2)] };
  }
}

const add = (slots: Slots) => slots.reduce<number>((sum, slot) => sum + (slot ?? 0), 0);

/** Fills the open slot so that the applicants add up to the total. */
function completed(slots: Slots): readonly number[] | null {
  const open = slots.indexOf(null);
  const applicants = slots.slice(0, -1);
  const value = open === slots.length - 1 ? add(applicants) : (slots.at(-1) ?? 0) - add(applicants);
  const full = slots.map((slot) => slot ?? value);
  return full.every((slot) => Number.isInteger(slot) && slot >= 0) ? full : null;
}

/** The column sums that a slot takes part in: what they are off by, and the sign of the slot. */
type ColumnSums = readonly (readonly [residual: number, sign: 1 | -1])[];

interface Row {
  readonly id: string;
  readonly cells: readonly CellId[];
  readonly values: readonly number[];
  readonly columns: readonly ColumnSums[];
}

function rowOf(report: Report, id: string, equations: readonly AssessedEquation[]): Row {
  const cells = FORMS[report.form].table3.columns.map((column) => `t3.${id}.${column.id}`);
  const across = equations.filter(({ equation }) => equation.family !== 'B01');
  const columns = cells.map((cell) =>
    across
      .filter(({ equation }) => equation.cells.includes(cell))
      .map(({ equation, residual }) => [residual, equation.positive.includes(cell) ? 1 : -1] as const),
  );
  return { id, cells, values: cells.map((cell) => cellOf(report, cell).value ?? 0), columns };
}

/** Whether the row adds up with these values, and every column with it. */
function mends({ values, columns }: Row, full: readonly number[]): boolean {
  const columnsHold = columns.every((sums, index) => {
    const moved = (full[index] ?? 0) - (values[index] ?? 0);
    return sums.every(([residual, sign]) => residual + sign * moved === 0);
  });
  return columnsHold && add(full.slice(0, -1)) === full.at(-1);
}

function hypothesesOfRow(row: Row): RowHypothesis[] {
  const { cells, values } = row;
  const found: RowHypothesis[] = [];
  const seen = new Set<string>();
  for (const { why, slots } of [...shifts(values), ...merges(values), ...splits(values), ...swaps(values)]) {
    const full = slots.length === cells.length ? completed(slots) : null;
    if (full === null || !mends(row, full) || seen.has(full.join())) continue;
    seen.add(full.join());
    const changed = cells.flatMap((cell, at) => (full[at] === values[at] ? [] : [{ cell, to: full[at] ?? 0 }]));
    if (changed.length > 1) found.push({ row: row.id, why, cells: changed });
  }
  return found;
}

/**
 * Rows that a slip of their values explains: their own sum or the sums of their columns fail, and all of them hold once
 * the values are put back. `rows` limits the search; by default the rows whose own sum fails.
 */
export function rowHypotheses(report: Report, rows?: readonly string[]): RowHypothesis[] {
  const equations = [...sumsOf(report).assessed.values()].filter(({ equation }) => equation.table === 't3');
  const failing = equations.filter(({ equation, residual }) => equation.family === 'B01' && residual !== 0);
  const ids = rows ?? failing.map(({ equation }) => equation.part);
  return ids.flatMap((id) => hypothesesOfRow(rowOf(report, id, equations)));
}
