import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

/** H04: every agency of the roster has filed. */
export const allPresent = rule({
  id: 'H04',
  severity: 'W',
  title: { zh: '下级单位的报告齐全', en: 'All agencies below have filed' },
  why: {
    zh: '名录里的下级单位都应有本年度报告，汇总才有依据',
    en: 'Each agency of the roster must report for the year; without that nothing can be added up',
  },
  formula: 'reports present = agencies of the roster',
  forms: BOTH_FORMS,
  messages: {
    pass: { zh: '名录里的{right}个下级单位都已报送。', en: 'All {right} agencies of the roster have filed.' },
    fail: {
      zh: '名录里有{right}个下级单位，已有{left}份可用的报告，还缺{difference}份：{names|list}。请先催报；不再存在的单位请从名录中删除。',
      en: 'The roster has {right} agencies, {left} readable reports are there, {difference} are missing: {names|list}. Please ask for them; take agencies that no longer exist off the roster.',
    },
  },
  evaluate: ({ roster, children }): Outcome[] => {
    if (roster === null || roster.length === 0) return [notAssessed('no_config')];
    const present = new Set((children ?? []).map(({ agency }) => agency));
    const missing = roster.filter(({ agency }) => !present.has(agency)).map(({ name }) => name.replaceAll(',', ' '));
    const sides = { left: roster.length - missing.length, right: roster.length };
    return [missing.length === 0 ? pass(sides) : fail({ ...sides, values: { names: list(missing) } })];
  },
});
