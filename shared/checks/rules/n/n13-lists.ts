import type { PartWholeList } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { rangeOf, rangeOfSum } from '../../narrative/ranges.ts';
import { wordsOf } from '../../narrative/sentences.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { isOfChannels } from './n12-channels.ts';

/** Whether the parts are all there is: 包括 often names some only, and one part is never all. */
const isComplete = ({ kind, parts: [first, ...more] }: PartWholeList) =>
  kind === 'closed' && more.length > 0 && !/^(?:主要|其中)?(?:包括|包含|含)/.test(first?.raw ?? '');

/** Parts that are all there is make up the whole; others do not exceed it. */
function holds(list: PartWholeList): boolean {
  const [whole, sum] = [rangeOf(list.whole), rangeOfSum(list.parts)];
  return sum.low <= whole.high && (!isComplete(list) || whole.low <= sum.high);
}

/** A list as one line of a message's value: words of the whole, number of parts, first part, their sum, the whole. */
function line({ whole, parts }: PartWholeList): string {
  const sum = parts.reduce((all, { value }) => Math.round((all + value) * 1e6) / 1e6, 0);
  const [first] = parts;
  return [wordsOf(whole), parts.length, first === undefined ? '' : wordsOf(first), sum, whole.value].join('\t');
}

/** N13: the parts that the text lists fit their whole. */
export const partsOfWholes = rule({
  id: 'N13',
  severity: 'W',
  title: { zh: '正文列举的分项与总数相符', en: 'The parts that the text lists fit their whole' },
  why: {
    zh: '“具体为”“分别为”列举的各项之和等于总数，“其中”列举的各项之和不超过总数',
    en: 'Parts listed completely add up to the whole; parts listed as examples do not exceed it',
  },
  formula: 'closed list: Σ parts = whole; open list: Σ parts ≤ whole; 多, 余 and 近 leave their last digit open',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{lists|parts}。请核对各项和总数，看有没有漏列或重复计算。',
      en: '{lists|parts}. Please check the parts and the whole: one may be missing or counted twice.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const lists = report.evidence.lists.filter((list) => list.parts.length > 0 && !isOfChannels(list));
    if (lists.length === 0) return [notAssessed('not_stated')];
    const wrong = lists.filter((list) => !holds(list));
    return [wrong.length === 0 ? pass() : fail({ values: { lists: wrong.map(line).join('\n') } })];
  },
});
