import type { Outcome } from '../../model.ts';
import { fail, list, notAssessed, pass, rule } from '../../rule.ts';

const TOPICS = ['s1.1', 's1.2', 's1.3', 's1.4', 's1.5'];

/** S03: section one treats the five topics that the form of 2021 asks for. */
export const topics = rule({
  id: 'S03',
  severity: 'W',
  title: { zh: '总体情况写明五项内容', en: 'Five topics in section one' },
  why: {
    zh: '2021年格式要求总体情况写明主动公开、依申请公开、政府信息管理、平台建设、监督保障',
    en: 'The form of 2021 asks section one for five topics',
  },
  formula: 's1.1 … s1.5 all present',
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '“一、总体情况”中没有找到：{missing|sections}。请补写，或为该项内容加上小标题。',
      en: 'Section one does not show {missing|sections}. Please add the topic or give it a heading.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const first = report.sections.find((section) => section.id === 's1');
    if (first === undefined || !first.present) return [notAssessed('not_applicable')];
    const missing = TOPICS.filter((topic) => !first.topics.includes(topic));
    return [missing.length === 0 ? pass() : fail({ values: { missing: list(missing) } })];
  },
});
