import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** A signature or a date below the last section is none of its text. */
const SIGNATURE = /^[\u4e00-\u9fff()\s]{0,40}?20\d{2}[\d年月日.\-/\s]{2,10}$/;

/** S13: section six says something; 无 is an answer, nothing is not. */
export const sectionSixFilled = rule({
  id: 'S13',
  severity: 'W',
  title: { zh: '第六部分有内容', en: 'Section six is not empty' },
  why: {
    zh: '没有需要报告的事项也应写“无”；2021年格式还要求在此写明信息处理费',
    en: 'Where there is nothing to report the section says 无; the form of 2021 also asks for the processing fee here',
  },
  formula: 's6 has text (I in the form of 2019)',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '“六、其他需要报告的事项”只有标题，没有内容。请填写；没有的写“无其他需要报告的事项”，并写明信息处理费收取情况。',
      en: 'Section 6 has a heading but no text. Please fill it in: write 无 if there is nothing else, and state the processing fees.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const six = report.sections.find(({ id }) => id === 's6');
    if (six === undefined || !six.present) return [notAssessed('not_applicable')];
    const filled = six.text.split('\n').some((line) => line.trim() !== '' && !SIGNATURE.test(line.trim()));
    return [filled ? pass() : fail({ severity: report.form === 'v2021' ? 'W' : 'I' })];
  },
});
