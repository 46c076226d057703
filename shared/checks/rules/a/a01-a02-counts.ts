import { BOTH_FORMS, rule } from '../../rule.ts';
import { brokenCounts, COUNT_MESSAGES, negativeCounts } from '../counts.ts';

/** A01: no count of table 2 is negative. */
export const notNegative = rule({
  id: 'A01',
  severity: 'E',
  title: { zh: '表二各件数不小于0', en: 'Counts of table 2 are not negative' },
  why: { zh: '件数不可能是负数（2019年格式的“本年增/减”除外）', en: 'A count cannot be below 0; changes may' },
  formula: 'every count of t2 ≥ 0',
  forms: BOTH_FORMS,
  messages: COUNT_MESSAGES.negative,
  evaluate: ({ report }) => [negativeCounts(report, 't2')],
});

/** A02: every count of table 2 is a whole number. */
export const whole = rule({
  id: 'A02',
  severity: 'E',
  title: { zh: '表二各件数是整数', en: 'Counts of table 2 are whole numbers' },
  why: { zh: '件数按件统计，不能写成“1.2万”', en: 'Cases are counted one by one' },
  formula: 'every count of t2 is an integer',
  forms: BOTH_FORMS,
  messages: COUNT_MESSAGES.broken,
  evaluate: ({ report }) => [brokenCounts(report, 't2')],
});
