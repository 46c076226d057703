import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

/** L05: every place that names the report's year names the same one. */
export const yearAgrees = rule({
  id: 'L05',
  severity: 'E',
  title: { zh: '各处写的报告年度一致', en: 'The report year is the same everywhere' },
  why: {
    zh: '标题、前言和统计期限说的是同一年度',
    en: 'Title, preamble and period speak of the same year',
  },
  formula: 'year in title = preamble = period',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '报告年度前后不一致：{years|list}。请核对标题、前言和统计期限。',
      en: 'The report year is not the same everywhere: {years|list}. Please check title, preamble and period.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const years = [...new Set(report.evidence.years.map((statement) => statement.value))].sort((a, b) => a - b);
    if (years.length === 0) return [notAssessed('not_stated')];
    return [years.length === 1 ? pass() : fail({ values: { years: list(years.map(String)) } })];
  },
});
