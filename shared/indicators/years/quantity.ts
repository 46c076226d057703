import { cellsOfForm, FORMS } from '../../form/forms.ts';
import type { CellId, FormVersion } from '../../form/model.ts';
import { type Outcome, plain, undefinedBecause } from '../evaluate.ts';
import type { ComparedReport } from '../group/member.ts';
import { amount, type Terms } from '../quantities.ts';

/** Sums that are the same in both forms though their rows are not: workload, groups of results, lawsuits. */
const SUMS: Readonly<Record<string, Terms>> = Object.fromEntries(
  ['W', 'DENY', 'UNABLE', 'NP', 'OTH', 'L.total', 'L.upheld', 'L.corrected', 'L.other', 'L.pending'].map((name) => [
    name,
    [name],
  ]),
);

/** Every count and amount of a form that can be followed over the years: its cells, then the sums of some. */
export const countsOf = (form: FormVersion): readonly string[] => [...cellsOfForm(form).keys(), ...Object.keys(SUMS)];

/** Whether a key names a count rather than an indicator. */
export const isCount = (key: string): boolean =>
  Object.hasOwn(SUMS, key) || Object.values(FORMS).some(({ version }) => cellsOfForm(version).has(key));

/** Decisions are counted alike in both forms; nothing else of table 2 has a counterpart in the other (domain A.2). */
const COUNTERPARTS: Readonly<Record<CellId, CellId>> = Object.fromEntries(
  ['license', 'penalty', 'coercion'].flatMap((row) => [
    [`t2.${row}.decisions`, `t2v19.${row}.decisions`],
    [`t2v19.${row}.decisions`, `t2.${row}.decisions`],
  ]),
);

/** A count of one year, whatever the form of the year: a cell, its counterpart in that form, or a sum. */
export function countIn({ form, cells }: Pick<ComparedReport, 'form' | 'cells'>, key: string): Outcome {
  const terms = SUMS[key];
  if (terms !== undefined) {
    const sum = amount(terms, form, (id) => cells[id] ?? 'no_number');
    return 'value' in sum ? plain(sum.value) : undefinedBecause(sum.reason);
  }
  const own = [key, COUNTERPARTS[key]].find((id) => id !== undefined && cellsOfForm(form).has(id));
  if (own === undefined) return undefinedBecause('other_form');
  const value = cells[own];
  return value === undefined ? undefinedBecause('no_number') : plain(value);
}
