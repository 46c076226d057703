import { BOTH_FORMS, rule } from '../../rule.ts';
import { brokenCounts, COUNT_MESSAGES, negativeCounts } from '../counts.ts';

/** B04: no count of table 3 is negative. */
export const notNegative = rule({
  id: 'B04',
  severity: 'E',
  title: { zh: '表三各件数不小于0', en: 'Counts of table 3 are not negative' },
  why: { zh: '件数不可能是负数', en: 'A count cannot be below 0' },
  formula: 'every count of t3 ≥ 0',
  forms: BOTH_FORMS,
  messages: COUNT_MESSAGES.negative,
  evaluate: ({ report }) => [negativeCounts(report, 't3')],
});

/** B05: every count of table 3 is a whole number. */
export const whole = rule({
  id: 'B05',
  severity: 'E',
  title: { zh: '表三各件数是整数', en: 'Counts of table 3 are whole numbers' },
  why: { zh: '申请按件统计', en: 'Requests are counted one by one' },
  formula: 'every count of t3 is an integer',
  forms: BOTH_FORMS,
  messages: COUNT_MESSAGES.broken,
  evaluate: ({ report }) => [brokenCounts(report, 't3')],
});
