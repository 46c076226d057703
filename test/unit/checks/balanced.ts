import fc from 'fast-check';
import { FORMS } from '../../../shared/form/forms.ts';
import type { CellId, FormVersion } from '../../../shared/form/model.ts';

const APPLICANTS = ['nat', 'com', 'res', 'pub', 'law', 'oth'];

const count = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 400 }));

/** Six applicants of each result row, and how many of the requests came over from last year and stay for the next. */
function drafts(form: FormVersion) {
  const results = FORMS[form].table3.rows.filter((row) => row.role === 'result').length;
  const row = fc.array(count, { minLength: APPLICANTS.length, maxLength: APPLICANTS.length });
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
  return fc.record({ results: fc.array(row, { minLength: results, maxLength: results }), carriedOut: row, shares });
}

/** Random values of table 3 of which every sum holds. */
export function balancedTable3(form: FormVersion): fc.Arbitrary<Record<CellId, number>> {
  const ids = FORMS[form].table3.rows.filter((row) => row.role === 'result').map((row) => row.id);
  return drafts(form).map(({ results, carriedOut, shares }) => {
    const cells: Record<CellId, number> = {};
    const put = (row: string, values: readonly number[]) => {
      APPLICANTS.forEach((column, index) => {
        cells[`t3.${row}.${column}`] = values[index] ?? 0;
      });
      cells[`t3.${row}.sum`] = values.reduce((sum, value) => sum + value, 0);
    };
    ids.forEach((id, index) => {
      put(id, results[index] ?? []);
    });
    const totals = APPLICANTS.map((_, column) => results.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    const workload = totals.map((total, column) => total + (carriedOut[column] ?? 0));
    const carriedIn = workload.map((all, column) => Math.floor(all * (shares[column] ?? 0)));
    put('total', totals);
    put('carry_out', carriedOut);
    put('carry_in', carriedIn);
    put(
      'new',
      workload.map((all, column) => all - (carriedIn[column] ?? 0)),
    );
    return cells;
  });
}

/** Random values of table 4 of which every sum holds. */
export const balancedTable4: fc.Arbitrary<Record<CellId, number>> = fc
  .array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 })
  .map((blocks) => {
    const cells: Record<CellId, number> = {};
    ['rev', 'dir', 'post'].forEach((block, index) => {
      const values = blocks[index] ?? [];
      ['upheld', 'corrected', 'other', 'pending'].forEach((column, place) => {
        cells[`t4.${block}.${column}`] = values[place] ?? 0;
      });
      cells[`t4.${block}.total`] = values.reduce((sum, value) => sum + value, 0);
    });
    return cells;
  });
