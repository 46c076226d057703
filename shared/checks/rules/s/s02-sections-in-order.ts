import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';
import { sectionsOnce } from './s01-sections-once.ts';

/** S02: the six sections stand in the order of the form. */
export const sectionsInOrder = rule({
  id: 'S02',
  severity: 'I',
  title: { zh: '各部分按规定顺序排列', en: 'Sections in the prescribed order' },
  why: { zh: '年度报告格式规定了各部分的顺序', en: 'The official form prescribes the order' },
  formula: 'order of s1 … s6',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '各部分的顺序与格式不同：现为{order|sections}。请按一至六的顺序排列。',
      en: 'The sections do not stand in the order of the form; found: {order|sections}. Please put them in order.',
    },
  },
  evaluate: (context): Outcome[] => {
    if (sectionsOnce.evaluate(context).some((outcome) => outcome.status === 'fail')) {
      return [notAssessed('not_applicable')];
    }
    const found = [...context.report.sections].sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ id }) => id);
    const inOrder = found.every((id, index) => index === 0 || (found[index - 1] ?? '') < id);
    return [inOrder ? pass() : fail({ values: { order: list(found) } })];
  },
});
