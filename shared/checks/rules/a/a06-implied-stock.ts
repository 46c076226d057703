import { rule } from '../../rule.ts';
import { atLeast } from '../inequality.ts';

const PARTS = ['rules', 'normdocs'];

/** A06: the stock of last year that the row implies is not negative. */
export const impliedStock = rule({
  id: 'A06',
  severity: 'W',
  title: { zh: '推算的上年有效件数不小于0', en: "Last year's stock, as implied, is not negative" },
  why: {
    zh: '现行有效 + 本年废止 − 本年制发 = 上年有效件数；自然失效而未计废止时可能不成立，极少见',
    en: 'In force + repealed − issued is what was in force last year; expiry without repeal can break it, rarely',
  },
  formula: 'valid + repealed − issued ≥ 0',
  forms: ['v2021'],
  parts: () => PARTS,
  messages: {
    fail: {
      zh: '{cells|cells}三个数不协调：现行有效 + 本年废止 − 本年制发 = {left}，上年有效件数不会是负数。请先核对“现行有效件数”。',
      en: '{cells|cells} do not fit together: in force + repealed − issued = {left}, but the stock of last year cannot be negative. Please check the number in force first.',
    },
  },
  evaluate: ({ report }) =>
    PARTS.map((part) =>
      atLeast(report, part, [
        [1, `t2.${part}.valid`],
        [1, `t2.${part}.repealed`],
        [-1, `t2.${part}.issued`],
      ]),
    ),
});
