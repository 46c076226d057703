import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, pass, rule } from '../../rule.ts';

/** S01: each of the six sections is found exactly once. */
export const sectionsOnce = rule({
  id: 'S01',
  severity: 'E',
  title: { zh: '六个部分齐全且不重复', en: 'All six sections, each once' },
  why: {
    zh: '《政府信息公开条例》第五十条和年度报告格式规定了六个部分',
    en: 'Article 50 of the Regulations and the official form prescribe six sections',
  },
  formula: 's1 … s6 each found once',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '报告缺少{missing|sections}。请补上该部分及其标题。',
      en: 'The report lacks {missing|sections}. Please add the section with its heading.',
    },
    doubled: {
      zh: '{doubled|sections}的标题出现了不止一次。请合并或改正标题。',
      en: 'The heading of {doubled|sections} appears more than once. Please merge the parts or correct the heading.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const missing = report.sections.filter((section) => !section.present).map((section) => section.id);
    const doubled = report.sections.filter((section) => section.occurrences > 1).map((section) => section.id);
    if (missing.length > 0) return [fail({ values: { missing: list(missing) } })];
    if (doubled.length === 0) return [pass()];
    return [fail({ severity: 'W', values: { wording: 'doubled', doubled: list(doubled) } })];
  },
});
