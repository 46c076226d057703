import { rule } from '../../rule.ts';
import { atLeast } from '../inequality.ts';

const PARTS = ['license', 'othersvc', 'penalty', 'coercion', 'fee'];

/** A09: the number of items after this year's change is not negative. */
export const items = rule({
  id: 'A09',
  severity: 'E',
  title: { zh: '上一年项目数量加本年增减不小于0', en: 'Items last year plus change are not negative' },
  why: { zh: '项目数量不可能是负数', en: 'There cannot be less than no items' },
  formula: 'prev_items + delta_items ≥ 0',
  forms: ['v2019'],
  parts: () => PARTS,
  messages: {
    fail: {
      zh: '{cells|cells}相加是{left}，项目数量不能是负数。请先核对“本年增/减”的正负号。',
      en: '{cells|cells} add up to {left}; there cannot be less than no items. Please check the sign of the change first.',
    },
  },
  evaluate: ({ report }) =>
    PARTS.map((part) =>
      atLeast(report, part, [
        [1, `t2v19.${part}.prev_items`],
        [1, `t2v19.${part}.delta_items`],
      ]),
    ),
});
