import { FORMS } from '../../form/forms.ts';
import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf, idsOfRow, isUnfilled } from '../cells.ts';
import type { Change, ChangeReason } from '../model.ts';

/** A row of table 3 as the hypotheses of D.4 see it. */
export interface Row {
  readonly id: string;
  readonly role: 'new' | 'carry_in' | 'result' | 'total' | 'carry_out';
  readonly cells: readonly CellId[];
  /** Six applicants and their sum; blanks as 0. */
  readonly values: readonly number[];
  /** No slot of it holds a number. */
  readonly blank: boolean;
}

const remembered = new WeakMap<Report, readonly Row[]>();

/** Made once a report: several hypotheses and B09 look at the rows, and at what may have happened to each. */
export function rowsOf(report: Report): readonly Row[] {
  const rows = remembered.get(report) ?? makeRows(report);
  remembered.set(report, rows);
  return rows;
}

function makeRows(report: Report): readonly Row[] {
  return FORMS[report.form].table3.rows.map(({ id, role }) => {
    const cells = idsOfRow(report.form, id);
    const found = cells.map((cell) => cellOf(report, cell));
    return { id, role, cells, values: found.map(({ value }) => value ?? 0), blank: found.every(isUnfilled) };
  });
}

/** One cause that made several cells wrong, and the values that stood there before it. */
export interface Hypothesis {
  readonly why: ChangeReason;
  readonly cells: readonly (readonly [cell: CellId, to: number])[];
}

/** What differs once these rows hold these values. */
export const hypothesis = (why: ChangeReason, rows: readonly (readonly [Row, readonly number[]])[]): Hypothesis => ({
  why,
  cells: rows.flatMap(([row, values]) =>
    row.cells.flatMap((cell, index) =>
      values[index] === row.values[index] ? [] : [[cell, values[index] ?? 0] as const],
    ),
  ),
});

export const changesOf = (report: Report, { why, cells }: Hypothesis): readonly Change[] =>
  cells.map(([cell, to]) => ({ cell, from: cellOf(report, cell).value, to, why }));
