import { SPAM } from '../../../reading/identity/organs.ts';
import type { Report, Statement } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { standingOfName } from '../../organ.ts';
import { mayBeOne, placesIn } from '../../organ-names.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** Who publishes (header) may rightly be another organ: the office or the bureau that keeps the site. */
const OWN_NAMES: readonly Statement<string>['where'][] = ['title', 'preamble', 'footer', 'period'];

function names({ authority, evidence }: Report): readonly Statement<string>[] {
  const stated = evidence.authorities.filter(({ value }) => !SPAM.test(value));
  const own = stated.filter(({ where }) => OWN_NAMES.includes(where));
  const read = authority === null || SPAM.test(authority) ? [] : [authority];
  const title = read.map((value): Statement<string> => ({ value, where: 'title', raw: value, start: null, end: null }));
  return own.length > 0 ? own : stated.length > 0 ? stated.slice(0, 1) : title;
}

/** Two organs of one place and kind may be one with two names (挂牌), so that only others are certainly two. */
function certainlyTwo(one: string, other: string): boolean {
  const [a, b] = [placesIn(one).at(-1), placesIn(other).at(-1)];
  const apart = a !== undefined && b !== undefined && !mayBeOne(a, b);
  return apart || standingOfName(one) !== standingOfName(other);
}

/** L08: title, preamble and signature name one organ. */
export const authorityAgrees = rule({
  id: 'L08',
  severity: 'E',
  title: { zh: '各处写的单位名称一致', en: 'The authority is the same everywhere' },
  why: {
    zh: '套用别的单位的报告时常忘记改单位名称；简称、冠以上级地名、办公室落款不算',
    en: "Another agency's report is often taken over with its name; short names, places above it and the signature of its office do not count",
  },
  formula: 'authority in title = preamble = signature; W for a signature, or for two organs of one place and kind',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '报告一处写的单位是“{one}”，另一处是“{other}”。请核对标题、前言和落款的单位名称，并确认内容是本单位的。',
      en: 'The report names “{one}” in one place and “{other}” in another. Please check title, preamble and signature, and that the text is about your own agency.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const [first, ...more] = names(report);
    if (first === undefined) return [notAssessed('not_stated')];
    const other = more.find(({ value }) => !mayBeOne(first.value, value));
    if (other === undefined) return [pass()];
    const certain = first.where !== 'footer' && other.where !== 'footer' && certainlyTwo(first.value, other.value);
    return [fail({ severity: certain ? 'E' : 'W', values: { one: first.value, other: other.value } })];
  },
});
