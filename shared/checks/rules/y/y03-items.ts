import { FORMS } from '../../../form/forms.ts';
import type { Outcome } from '../../model.ts';
import { notAssessed, rule } from '../../rule.ts';
import { lastYear } from './last-year.ts';
import { judgeLines, type Line } from './lines.ts';

const ROWS = FORMS.v2019.table2
  .filter(({ columns }) => columns.some(({ id }) => id === 'prev_items'))
  .flatMap(({ rows }) => rows.map(({ id }) => id));

const LINES: readonly Line[] = ROWS.map((row) => ({
  before: [
    [1, `t2v19.${row}.prev_items`],
    [1, `t2v19.${row}.delta_items`],
  ],
  now: [[1, `t2v19.${row}.prev_items`]],
}));

/** Y03: the items that the report of 2020 starts from are those that the report of 2019 ended with. */
export const itemsCarriedOver = rule({
  id: 'Y03',
  severity: 'W',
  title: {
    zh: '上一年项目数量与上年报告衔接（2019年格式）',
    en: "Items of the year before follow from last year's report (form of 2019)",
  },
  why: {
    zh: '上年报告的“上一年项目数量”加“本年增/减”就是本年度的“上一年项目数量”',
    en: 'What last year started with and the change of that year make what this year starts with',
  },
  formula: 't2v19.y.prev_items (2020) = t2v19.y.prev_items (2019) + t2v19.y.delta_items (2019), for each row y',
  forms: ['v2019'],
  messages: {
    fail: {
      zh: '按{year}年报告（上一年项目数量加本年增/减）应是 {left} 项，{now}年报告{cell|cells}填的是 {right} 项，相差 {difference} 项；这样的共{count}行。请先核对{now}年的“上一年项目数量”。',
      en: 'By the report of {year} (items of the year before and the change) it should be {left}; the report of {now} says {right} in {cell|cells}; they differ by {difference}. There are {count} such rows. Please check the items of the year before in the report of {now} first.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return [notAssessed(previous)];
    if (previous.form !== 'v2019') return [notAssessed('not_applicable')];
    return [judgeLines(context.report, previous, LINES, (left, right) => left === right)];
  },
});
