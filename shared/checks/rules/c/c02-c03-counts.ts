import { cellOf, isUnfilled } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, rule } from '../../rule.ts';
import { brokenCounts, COUNT_MESSAGES, everyCell, negativeCounts } from '../counts.ts';

/** C02: the counts of table 4 are whole numbers ≥ 0. */
export const counts = rule({
  id: 'C02',
  severity: 'E',
  title: { zh: '表四各件数是不小于0的整数', en: 'Counts of table 4 are whole numbers, not negative' },
  why: { zh: '案件按件统计', en: 'Cases are counted one by one' },
  formula: 'every count of t4 ≥ 0 and an integer',
  forms: BOTH_FORMS,
  messages: { ...COUNT_MESSAGES.broken, negative: COUNT_MESSAGES.negative.fail },
  evaluate: ({ report }): Outcome[] => {
    const negative = negativeCounts(report, 't4');
    if (negative.status === 'fail') return [{ ...negative, values: { ...negative.values, wording: 'negative' } }];
    return [brokenCounts(report, 't4')];
  },
});

/** C03: every cell of table 4 holds a number. */
export const unfilled = rule({
  id: 'C03',
  severity: 'W',
  title: { zh: '表四每格都填了数字', en: 'Every cell of table 4 holds a number' },
  why: { zh: '空格分不清是0还是漏填', en: 'A blank may be 0 or forgotten' },
  formula: 'no blank, slash or dash in t4',
  forms: BOTH_FORMS,
  messages: COUNT_MESSAGES.unfilled,
  evaluate: ({ report }) => [everyCell(report, 't4', (id) => isUnfilled(cellOf(report, id)))],
});
