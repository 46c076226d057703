import type { Report } from '../../../reading/report.ts';
import { presentIds, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { fail, list, notAssessed, pass, rule } from '../../rule.ts';
import { atLeast } from '../inequality.ts';

const ROWS = ['license', 'othersvc', 'penalty', 'coercion'];

/** One row: decisions need an item that they were taken in. */
function judge(report: Report, row: string): Outcome {
  const items = atLeast(
    report,
    row,
    [
      [1, `t2v19.${row}.prev_items`],
      [1, `t2v19.${row}.delta_items`],
    ],
    [],
  );
  const decisions = atLeast(report, row, [[1, `t2v19.${row}.decisions`]]);
  if (items.status === 'na') return items;
  if (decisions.status === 'na') return decisions;
  return (decisions.left ?? 0) > 0 && (items.left ?? 0) <= 0 ? fail({ part: row }) : pass({ part: row });
}

/** A12: where decisions were taken, there are items. */
export const decisionsWithoutItems = rule({
  id: 'A12',
  severity: 'I',
  title: { zh: '有处理决定的事项有项目数量', en: 'Where decisions were taken there are items' },
  why: { zh: '没有许可、处罚等项目，就不会有处理决定', en: 'Decisions are taken within items' },
  formula: 'decisions > 0 ⇒ prev_items + delta_items > 0',
  forms: ['v2019'],
  messages: {
    fail: {
      zh: '{cells|cells}大于0，但上一年项目数量加本年增减不大于0。请核对项目数量。',
      en: '{cells|cells} is above 0, but items last year plus change is not. Please check the items.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (presentIds(report, 't2').length === 0) return [notAssessed(whyAbsent(report, 't2'))];
    const outcomes = ROWS.map((row) => judge(report, row));
    const odd = outcomes.filter((one) => one.status === 'fail').map(({ part }) => `t2v19.${part}.decisions`);
    if (odd.length > 0) return [fail({ cells: odd, values: { cells: list(odd) } })];
    return [outcomes.find((one) => one.status === 'pass') ? pass() : notAssessed('blank')];
  },
});
