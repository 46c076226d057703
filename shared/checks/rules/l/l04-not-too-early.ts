import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** L04: a report on a year is not published before the year is over. */
export const notTooEarly = rule({
  id: 'L04',
  severity: 'W',
  title: { zh: '报告年度结束后才公布', en: 'Published after the year it reports on' },
  why: { zh: '年度数据在年末之后才完整', en: 'The figures of a year are complete only when it is over' },
  formula: 'published ≥ 1 January of the next year',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '公布日期{published}早于{first}，那时{year}年还没有结束。请核对公布日期和报告年度。',
      en: 'The date of publication, {published}, is before {first}, when {year} was not yet over. Please check the date and the year.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const { published, year } = report;
    if (published === null || year === null) return [notAssessed('date_unknown')];
    const first = `${year + 1}-01-01`;
    const values = { published, first, year };
    return [published >= first ? pass({ values }) : fail({ values })];
  },
});
