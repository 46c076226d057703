import { TABLE4_BLOCKS } from '../../../form/table4.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, notAssessed, rule } from '../../rule.ts';
import { lastYear } from './last-year.ts';
import { judgeLines, type Line } from './lines.ts';

const LINES: readonly Line[] = TABLE4_BLOCKS.map(({ id }) => ({
  before: [[1, `t4.${id}.pending`]],
  now: [[1, `t4.${id}.total`]],
}));

/** Y05: reviews and lawsuits that were pending at the end of last year are among this year's. */
export const pendingDisputes = rule({
  id: 'Y05',
  severity: 'I',
  title: { zh: '复议、诉讼总计不少于上年尚未审结件数', en: 'Disputes are no fewer than those pending last year' },
  why: {
    zh: '上年尚未审结的案件本年度应有结果或仍未审结；按案件还是按裁判计数没有统一规定',
    en: 'What was pending was decided this year or still is; whether cases or judgments are counted is not laid down',
  },
  formula: 't4.b.total (N) ≥ t4.b.pending (N−1), for each block b',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{year}年尚未审结 {left} 件，{now}年{cell|cells}只有 {right} 件，少 {difference} 件；这样的共{count}处。上年未审结的案件请计入本年度；按裁判计数的可不改。',
      en: 'In {year} {left} were pending, but {cell|cells} has only {right} in {now}, {difference} fewer; this is so in {count} places. Please count what was pending among this year’s; if judgments are counted, leave it.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return [notAssessed(previous)];
    return [judgeLines(context.report, previous, LINES, (left, right) => right >= left)];
  },
});
