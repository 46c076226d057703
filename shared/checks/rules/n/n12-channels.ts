import type { Figure, PartWholeList, Report } from '../../../reading/report.ts';
import { cellOf } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { rangeOf, rangeOfSum } from '../../narrative/ranges.ts';
import { wordsOf } from '../../narrative/sentences.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';

const isChannel = ({ id }: Figure) => id.startsWith('n.channel.');

/** A list of the ways in which requests came in. */
export const isOfChannels = ({ parts }: PartWholeList) => parts.length > 0 && parts.every(isChannel);

/** What the channels may add up to: the whole of their list, or the requests at hand (new and carried over). */
function wholes(report: Report, { whole }: PartWholeList): number[] {
  const carriedIn = plainFigures(report, 'n.carry_in').map(({ value }) => value);
  const cell = cellOf(report, 't3.carry_in.sum');
  const brought = [...carriedIn, ...(cell.value !== null && cell.basis !== 'ambiguous' ? [cell.value] : [])];
  const { high } = rangeOf(whole);
  const atHand = whole.id === 'n.received' && !whole.includesCarryIn ? brought.map((one) => high + one) : [];
  const withoutOld = whole.includesCarryIn ? brought.map((one) => high - one) : [];
  return [high, ...atHand, ...withoutOld];
}

function judge(report: Report, list: PartWholeList): Outcome {
  const { low, high } = rangeOfSum(list.parts);
  const fits = wholes(report, list).some((one) => low <= one && one <= high) || overlaps(list.whole, low, high);
  const details = { left: low, right: list.whole.value };
  const quote = `${wordsOf(list.whole)}:${list.parts.map(wordsOf).join('、')}`;
  return fits ? pass(details) : fail({ ...details, values: { quote } });
}

function overlaps(whole: Figure, low: number, high: number): boolean {
  const range = rangeOf(whole);
  return low <= range.high && range.low <= high;
}

/** N12: the channels of the text add up to the requests received. */
export const channels = rule({
  id: 'N12',
  severity: 'W',
  title: { zh: '各渠道收到的申请之和等于收到的申请', en: 'The channels add up to the requests received' },
  why: {
    zh: '每件申请只从一个渠道收到；有的正文按本年新收加上年结转列举，也可',
    en: 'A request comes in one way; a text may also divide all that were at hand, carried-over ones included',
  },
  formula: 'Σ n.channel.* = n.received (or n.received + n.carry_in), for closed lists',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文写“{quote}”，各渠道合计是 {left}，与总数 {right} 相差 {difference}。请核对。',
      en: 'The text says “{quote}”: the channels add up to {left}, the whole is {right}; they differ by {difference}. Please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const lists = report.evidence.lists.filter(isOfChannels);
    const closed = lists.filter(({ kind }) => kind === 'closed');
    if (closed.length === 0) return [notAssessed(lists.length === 0 ? 'not_stated' : 'not_applicable')];
    const outcomes = closed.map((list) => judge(report, list));
    return [outcomes.find(({ status }) => status === 'fail') ?? outcomes[0] ?? notAssessed('not_stated')];
  },
});
