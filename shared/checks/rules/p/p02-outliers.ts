import type { CellId } from '../../../form/model.ts';
import { cellOf } from '../../cells.ts';
import { THRESHOLDS } from '../../config/thresholds.ts';
import type { CheckContext, Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

const MOST = THRESHOLDS.outlierScore.value;
const LEAST_GROUP = THRESHOLDS.outlierGroup.value;
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const NORMAL = 0.6745;

/** Robust z of a value within its group, on log(1 + value); null where the group does not differ. */
export function robustScore(
  value: number,
  { median, deviation }: { median: number; deviation: number },
): number | null {
  return deviation > 0 && value >= 0 ? (NORMAL * (Math.log1p(value) - median)) / deviation : null;
}

/** The value in the middle of a group, from the median of log(1 + value). */
const usual = (median: number) => Math.round(Math.expm1(median) * 100) / 100;

interface Scored {
  readonly id: CellId;
  readonly value: number;
  readonly score: number;
  readonly usual: number;
}

function scores({ report, group }: CheckContext): Scored[] {
  return Object.entries(group?.cells ?? {}).flatMap(([id, own]) => {
    const { value, basis } = cellOf(report, id);
    const score = value === null || basis === 'ambiguous' ? null : robustScore(value, own);
    return value === null || score === null ? [] : [{ id, value, score, usual: usual(own.median) }];
  });
}

/** P02: no value lies far outside of those of its group (same level, kind and year). */
export const outliers = rule({
  id: 'P02',
  severity: 'I',
  title: { zh: '数据没有明显偏离同级同类单位', en: 'No value is far from those of its peers' },
  why: {
    zh: '与同级同类单位相比特别大或特别小的数，可能是填错栏或多写少写了位数',
    en: 'A value far from those of agencies of the same level and kind may stand in the wrong place or have a digit too many',
  },
  formula: `|0.6745 · (log(1 + value) − median) / MAD| ≤ ${MOST}, groups of ${LEAST_GROUP} reports or more`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '与{size}份同级同类报告相比，有{count}个数偏离很大，最明显的是{cell|cells}：填的是 {left}，同类中位数是 {right}。请核对。',
      en: 'Compared with {size} reports of the same level and kind, {count} values are far out; the most striking is {cell|cells}: {left}, where the median is {right}. Please check.',
    },
  },
  evaluate: (context): Outcome[] => {
    const { group } = context;
    if (group === null || group.size < LEAST_GROUP) return [notAssessed('other_report_missing')];
    const all = scores(context);
    if (all.length === 0) return [notAssessed('zero_denominator')];
    const far = all.filter(({ score }) => Math.abs(score) > MOST).sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
    const [first] = far;
    if (first === undefined) return [pass()];
    const values = { size: group.size, count: far.length, cell: list([first.id]) };
    return [fail({ left: first.value, right: first.usual, cells: far.map(({ id }) => id), values })];
  },
});
