import type { Outcome } from '../../model.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';
import { differsByUnit } from '../../units.ts';
import { whyIncomparable } from '../comparable.ts';
import { lastYear } from './last-year.ts';

const FEE = 't2.fee.amount_wan';
const cells = [FEE];

/** Y09: the fees of two years do not differ by the unit. */
export const feeUnitOfYears = rule({
  id: 'Y09',
  severity: 'W',
  title: { zh: '两年的收费金额没有相差一万倍', en: 'The fees of two years are not 10,000 times apart' },
  why: { zh: '两年相差约一万倍，像是一年填元、一年填万元', en: 'As if one were in yuan, the other in 10,000 yuan' },
  formula: 't2.fee.amount_wan (N) / t2.fee.amount_wan (N−1) not within 20 % of 10⁴ or 10⁻⁴',
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '{year}年行政事业性收费是 {left} 万元，{now}年填的是 {right} 万元，相差约一万倍，像是有一年把元填成了万元。请先核对{cell|cells}的单位。',
      en: 'The administrative fees are {left} (10,000 yuan) in {year} and {right} in {now}, about 10,000 times apart, as if yuan had been entered in one year. Please check the unit of {cell|cells} first.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return [notAssessed(previous)];
    if (previous.form !== 'v2021') return [notAssessed('not_applicable')];
    if (whyIncomparable(previous, cells) !== null) return [notAssessed('other_report_missing')];
    const { report } = context;
    const reason = whyIncomparable(report, cells);
    if (reason !== null) return [notAssessed(reason, { cells })];
    const [left, right] = [previous.cells[FEE]?.value ?? 0, report.cells[FEE]?.value ?? 0];
    if (left === 0 || right === 0) return [notAssessed('zero_denominator', { cells })];
    const details = { left, right, cells, values: { cell: FEE, year: previous.year ?? 0, now: report.year ?? 0 } };
    return [differsByUnit(right, left) ? fail(details) : pass(details)];
  },
});
