import type { Figure, Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { type Contradiction, mediaContradiction } from '../../narrative/media.ts';
import { wordsOf } from '../../narrative/sentences.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';

/** Numbers that a report has one of; others may be stated for several things. */
const ONLY_ONE = ['n.received', 'n.carry_in', 'n.carry_out'];

const differ = (one: Figure, other: Figure) =>
  one.value !== other.value && one.scope === other.scope && one.includesCarryIn === other.includesCarryIn;

function numberContradiction(report: Report): Contradiction | null {
  for (const id of ONLY_ONE) {
    const [first, ...more] = plainFigures(report, id);
    const other = first === undefined ? undefined : more.find((one) => differ(first, one));
    if (first !== undefined && other !== undefined) return { one: wordsOf(first), other: wordsOf(other) };
  }
  return null;
}

/** N17: the text does not contradict itself. */
export const contradictions = rule({
  id: 'N17',
  severity: 'I',
  title: { zh: '正文前后说法一致', en: 'The text does not contradict itself' },
  why: {
    zh: '例如一处说没有开设新媒体账号，另一处又说通过微博、微信发布信息；或同一个数前后不同',
    en: 'Such as no new-media account in one place and its use in another, or two values of one number',
  },
  formula: 'no account ⇒ no own use of it; n.received, n.carry_in and n.carry_out have one value each',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文一处写“{one}”，另一处写“{other}”，两处说法不一致。请核对。',
      en: 'The text says “{one}” in one place and “{other}” in another; the two do not fit together. Please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (report.sections.every(({ present }) => !present)) return [notAssessed('not_applicable')];
    const found = mediaContradiction(report) ?? numberContradiction(report);
    return [found === null ? pass() : fail({ values: { ...found } })];
  },
});
