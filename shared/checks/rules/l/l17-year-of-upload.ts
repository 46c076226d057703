import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** L17: the year that the upload was filed for is the report's. */
export const yearOfUpload = rule({
  id: 'L17',
  severity: 'E',
  title: { zh: '报告年度与上传目录的年度一致', en: 'The report is that of the year it was filed for' },
  why: { zh: '防止误传往年的报告', en: "Last year's file uploaded again" },
  formula: 'year of the key = year of the report',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '文件上传到{left}年度，但报告是{right}年度的。请确认没有传错文件。',
      en: 'The file was uploaded for {left}, but the report is that of {right}. Please make sure it is the right file.',
    },
  },
  evaluate: ({ report, filed }): Outcome[] => {
    if (filed === null) return [notAssessed('not_applicable')];
    if (report.year === null) return [notAssessed('not_stated')];
    const sides = { left: filed.year, right: report.year };
    return [report.year === filed.year ? pass(sides) : fail(sides)];
  },
});
