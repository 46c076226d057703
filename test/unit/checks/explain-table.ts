import { validate } from '../../../shared/checks/validate.ts';
import { FORMS } from '../../../shared/form/forms.ts';
import type { CellId } from '../../../shared/form/model.ts';
import { type CellOverrides, type ReportOverrides, report } from './builder.ts';

const COLUMNS = ['nat', 'com', 'res', 'pub', 'law', 'oth', 'sum'];

/** The cells of one row, six applicants and the total. */
export const row = (id: string, ...values: readonly (number | null)[]): Record<CellId, number | null> =>
  Object.fromEntries(values.map((value, index) => [`t3.${id}.${COLUMNS[index]}`, value]));

const VALUES: Readonly<Record<string, readonly number[]>> = {
  new: [12, 3, 0, 1, 2, 0, 18],
  carry_in: [2, 1, 0, 0, 0, 0, 3],
  granted: [5, 2, 0, 0, 1, 0, 8],
  partial: [2, 0, 0, 1, 0, 0, 3],
  deny_law: [1, 0, 0, 0, 0, 0, 1],
  unable_notheld: [3, 1, 0, 0, 0, 0, 4],
  oth_misc: [1, 0, 0, 0, 1, 0, 2],
  total: [12, 3, 0, 1, 2, 0, 18],
  carry_out: [2, 1, 0, 0, 0, 0, 3],
};

export const ROW_IDS = FORMS.v2021.table3.rows.map(({ id }) => id);

/** The row of a county office's table 3, of which all sums hold. */
export const valuesOf = (id: string): readonly number[] => VALUES[id] ?? [0, 0, 0, 0, 0, 0, 0];

/** The whole table, its rows holding the values that `pick` gives. */
export const table = (pick: (id: string, at: number) => readonly (number | null)[] = valuesOf): CellOverrides =>
  Object.assign({}, ...ROW_IDS.map((id, at) => row(id, ...pick(id, at))));

/** What is said of the office's report with some cells wrong. */
export const correctionsOf = (cells: CellOverrides, overrides: ReportOverrides = {}, known = {}) =>
  validate(report({ ...overrides, cells: { ...table(), ...cells } }), known).corrections;

/** The table with the changes of an explanation made. */
export function mended(cells: CellOverrides, changes: readonly { readonly cell: CellId; readonly to: number }[]) {
  return { ...table(), ...cells, ...Object.fromEntries(changes.map(({ cell, to }) => [cell, to])) };
}
