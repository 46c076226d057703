import { formOfYear } from '../../../form/forms.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** S07: the tables are those of the form in force for the report year. */
export const formFitsYear = rule({
  id: 'S07',
  severity: 'E',
  title: { zh: '表格版本与报告年度相符', en: 'The form is that of the report year' },
  why: {
    zh: '2019、2020年度用国办公开办函〔2019〕60号格式，2021年度起用〔2021〕30号格式',
    en: 'Circular 60 of 2019 holds for the years 2019 and 2020, circular 30 of 2021 from 2021 on',
  },
  formula: '2019–20 ⇒ v2019; ≥ 2021 ⇒ v2021',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{year}年度报告应使用{expected|form}，但表格是{found|form}。请换用正确的格式。',
      en: 'The report of {year} must use {expected|form}, but its tables are those of {found|form}. Please use the right form.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const found = report.evidence.formShown;
    if (found === null) return [notAssessed('table_absent')];
    if (report.year === null) return [notAssessed('not_stated')];
    const expected = formOfYear(report.year);
    return [expected === found ? pass() : fail({ values: { year: report.year, expected, found } })];
  },
});
