import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

const INTERVAL = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;

/** L06: the period of the figures is the whole report year. */
export const wholeYear = rule({
  id: 'L06',
  severity: 'W',
  title: { zh: '统计期限是整个报告年度', en: 'The period is the whole report year' },
  why: {
    zh: '年度报告的统计期限是当年1月1日至12月31日',
    en: 'The figures of the report count from 1 January to 31 December of the year',
  },
  formula: 'period = N-01-01 … N-12-31',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '统计期限写的是{from}至{to}，应为{year}-01-01至{year}-12-31。请改正，并确认数据按全年统计。',
      en: 'The period says {from} to {to}; it must be {year}-01-01 to {year}-12-31. Please correct it and make sure that the figures count the whole year.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const { period, year } = report;
    if (year === null) return [notAssessed('not_stated')];
    if (period === null) {
      return [notAssessed((report.evidence.periods ?? []).length > 0 ? 'parse_low_confidence' : 'not_stated')];
    }
    const stated = (report.evidence.periods ?? [])
      .map(({ value }) => INTERVAL.exec(value))
      .filter((one) => one !== null);
    const all = stated.length > 0 ? stated.map(([, from = '', to = '']) => ({ from, to })) : [period];
    const odd = all.find(({ from, to }) => from !== `${year}-01-01` || to !== `${year}-12-31`);
    return [odd === undefined ? pass() : fail({ values: { ...odd, year } })];
  },
});
