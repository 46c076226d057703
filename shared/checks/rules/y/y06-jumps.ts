import { THRESHOLDS } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import type { GroupFigures } from '../../surroundings.ts';
import { robustScore } from '../p/p02-outliers.ts';
import { lastYear } from './last-year.ts';
import { type Pair, pairsOf } from './pairs.ts';

const FACTOR = THRESHOLDS.jumpFactor.value;
const LEAST = THRESHOLDS.jumpCount.value;
const SCORE = THRESHOLDS.outlierScore.value;
const LEAST_GROUP = THRESHOLDS.outlierGroup.value;

const growth = ({ before, now }: Pair) => Math.max(now, before) / Math.min(now, before);

const hasJumped = (pair: Pair) => pair.before >= LEAST && pair.now >= LEAST && growth(pair) > FACTOR;

/** An outlier among its peers that it was not with last year's value. */
function hasLeftPeers({ id, before, now }: Pair, group: GroupFigures | null): boolean {
  const figures = group === null || group.size < LEAST_GROUP ? undefined : group.cells[id];
  if (figures === undefined) return false;
  const isFar = (value: number) => Math.abs(robustScore(value, figures) ?? 0) > SCORE;
  return isFar(now) && !isFar(before);
}

/** How far apart the two years are, on the scale of log(1 + x). */
const distance = ({ before, now }: Pair) => Math.abs(Math.log1p(now) - Math.log1p(before));

/** Y06: no value jumped since last year. */
export const jumps = rule({
  id: 'Y06',
  severity: 'I',
  title: { zh: '与上年相比没有大起大落', en: 'No value jumped since last year' },
  why: {
    zh: '比上年多五倍以上或不足五分之一，可能是填错栏、多写少写了位数或统计范围变了',
    en: 'A value five times as large or small may stand in the wrong place, have a digit too many, or count other agencies',
  },
  formula: `now / then within [1/${FACTOR}, ${FACTOR}] where both ≥ ${LEAST}; with a group of ${LEAST_GROUP} or more: not |robust z| > ${SCORE} on log(1 + x) unless it was last year`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '与{year}年相比有{count}个数大起大落，最明显的是{cell|cells}：{year}年 {left}，{now}年 {right}。请先核对这一格；确有变化的，可在报告中说明原因。',
      en: 'Compared with {year}, {count} values jumped; the most striking is {cell|cells}: {left} in {year}, {right} in {now}. Please check this cell first; if it did change so much, you may say why in the report.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return [notAssessed(previous)];
    const { report, group } = context;
    const pairs = pairsOf(report, previous);
    if (pairs.length === 0) return [notAssessed('other_report_missing')];
    const far = pairs.filter((pair) => hasJumped(pair) || hasLeftPeers(pair, group));
    const [first] = [...far].sort((a, b) => distance(b) - distance(a));
    if (first === undefined) return [pass()];
    const values = { cell: first.id, count: far.length, year: previous.year ?? 0, now: report.year ?? 0 };
    return [fail({ left: first.before, right: first.now, cells: far.map(({ id }) => id), values })];
  },
});
