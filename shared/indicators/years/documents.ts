import { type Outcome, plain, rateOf, undefinedBecause } from '../evaluate.ts';
import type { ComparedReport } from '../group/member.ts';
import type { IndicatorValue } from '../model.ts';
import { whyNotComparable } from './change.ts';

const VALID = 't2.normdocs.valid';

/** Normative documents of two years; undefined because of what `of` finds missing. */
function acrossYears(
  before: ComparedReport | null,
  after: ComparedReport,
  of: (stock: number, now: ComparedReport['cells']) => Outcome,
): Outcome {
  const why = whyNotComparable(before, after);
  if (why !== null || before === null) return undefinedBecause(why ?? 'other_report_missing');
  // The form of 2019 counts what was ever published, not what is valid.
  if (before.form !== 'v2021' || after.form !== 'v2021') return undefinedBecause('other_form');
  const stock = before.cells[VALID];
  return stock === undefined ? undefinedBecause('no_number') : of(stock, after.cells);
}

/**
 * I37 and I38: how the stock of normative documents (行政规范性文件) turned over since last year's report. Rules (规章), which
 * few agencies make, are not in it.
 */
export function indicatorsOfYears(
  before: ComparedReport | null,
  after: ComparedReport,
): Record<'I37' | 'I38', IndicatorValue> {
  const turnover = acrossYears(before, after, (stock, now) => {
    const [issued, repealed] = [now['t2.normdocs.issued'], now['t2.normdocs.repealed']];
    if (issued === undefined || repealed === undefined) return undefinedBecause('no_number', null, stock);
    // Documents that are new are no part of last year's stock: a rate, but no share with an interval.
    return { ...rateOf(issued + repealed, stock, '%'), low: null, high: null };
  });
  const change = acrossYears(before, after, (stock, now) => {
    const valid = now[VALID];
    return valid === undefined ? undefinedBecause('no_number') : plain(valid - stock);
  });
  return { I37: { ...turnover, unit: '%', unsound: false }, I38: { ...change, unit: '件', unsound: false } };
}
