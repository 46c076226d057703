import { LENGTH_LIMITS } from '../../config/length-limits.ts';
import type { Outcome } from '../../model.ts';
import { liesIn } from '../../organ.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

const written = LENGTH_LIMITS.map(
  ({ region, years, characters }) => `${region.name} ${years.from}–${years.until ?? ''}: ${characters}`,
);

/** L14: section one is no longer than a local notice allows. */
export const length = rule({
  id: 'L14',
  severity: 'I',
  title: { zh: '总体情况的篇幅符合当地规定', en: 'Section one is as short as the local notice asks' },
  why: {
    zh: '有的地方规定了“总体情况”的字数上限；已登记的通知见公式',
    en: 'Some local notices limit section one; the formula lists those that are registered',
  },
  formula: `characters of s1, without white space ≤ the local limit (${written.join('; ')})`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '“一、总体情况”有{left}字，超过当地规定的{right}字（{notice}）。请精简。',
      en: 'Section 1 has {left} characters, more than the {right} that the local notice allows ({notice}). Please shorten it.',
    },
  },
  evaluate: (context): Outcome[] => {
    const { year, sections } = context.report;
    const limit = LENGTH_LIMITS.find(
      ({ region, years }) =>
        year !== null && year >= years.from && (years.until === null || year <= years.until) && liesIn(context, region),
    );
    if (limit === undefined) return [notAssessed('no_config')];
    const first = sections.find(({ id }) => id === 's1');
    if (first === undefined || !first.present) return [notAssessed('not_applicable')];
    const left = first.text.replace(/\s+/g, '').length;
    const details = { left, right: limit.characters, values: { notice: limit.reason } };
    return [left <= limit.characters ? pass(details) : fail(details)];
  },
});
