import { THRESHOLDS } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { lastYear } from './last-year.ts';
import { pairsOf } from './pairs.ts';

const SHARE = THRESHOLDS.equalShare.value;
const LEAST = THRESHOLDS.equalCells.value;

/** Y07: the figures are not last year's. */
export const sameFigures = rule({
  id: 'Y07',
  severity: 'W',
  title: { zh: '表内数据不是照搬上年', en: "The figures are not last year's" },
  why: {
    zh: '非零数据九成以上与上年相同，像是沿用了上年的表',
    en: "Where nine of ten numbers are last year's, the tables were probably not filled in anew",
  },
  formula: `fewer than ${100 * SHARE} % of the cells that are not 0 equal last year's, where there are ${LEAST} or more`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '不为0的 {right} 个数中有 {left} 个与{year}年完全相同，像是沿用了上年的表。请先核对{cell|cells}等是不是{now}年的数。',
      en: 'Of {right} numbers that are not 0, {left} are exactly those of {year}, as if the tables of last year had been used. Please check {cell|cells} and the others for whether they are the numbers of {now}.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return [notAssessed(previous)];
    const { report } = context;
    const filled = pairsOf(report, previous).filter(({ now }) => now !== 0);
    if (filled.length < LEAST) return [notAssessed('not_applicable')];
    const equal = filled.filter(({ before, now }) => before === now).map(({ id }) => id);
    const sides = { left: equal.length, right: filled.length };
    if (sides.left < SHARE * sides.right) return [pass(sides)];
    const values = { cell: equal[0] ?? '', year: previous.year ?? 0, now: report.year ?? 0 };
    return [fail({ ...sides, cells: equal, values })];
  },
});
