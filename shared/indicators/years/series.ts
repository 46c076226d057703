import { measureBy } from '../group/measures.ts';
import type { ComparedReport, Measure } from '../group/member.ts';
import { type Change, changeOf } from './change.ts';
import { countIn, isCount } from './quantity.ts';

/** A number of an agency in one year. */
export interface YearPoint extends Measure {
  readonly year: number;
  readonly form: ComparedReport['form'];
  /** The report before this one has another form: what is counted may differ even where the name does not. */
  readonly formBreak: boolean;
  readonly change: Change;
}

/**
 * A number of one agency over the years, the first year first, each with its change from the year before; a year without a
 * report is left out, and the one after it has no change.
 *
 * @param history current reports of one agency, one a year, in any order
 * @param key as for `changeOf`
 * @throws RangeError if there is no such number
 */
export function seriesOf(history: readonly ComparedReport[], key: string): readonly YearPoint[] {
  const measure = isCount(key) ? (one: ComparedReport) => ({ ...countIn(one, key), unsound: false }) : measureBy(key);
  const ascending = history.toSorted((a, b) => a.year - b.year);
  return ascending.map((member, index) => {
    const before = ascending[index - 1] ?? null;
    const { value, numerator, denominator, reason, unsound } = measure(member);
    return {
      year: member.year,
      form: member.form,
      ...{ value, numerator, denominator, reason, unsound },
      formBreak: before !== null && before.form !== member.form,
      change: changeOf(before, member, key),
    };
  });
}
