import type { Outcome } from '../../model.ts';
import { growthsOf } from '../../narrative/growth.ts';
import { BOTH_FORMS, notAssessed, rule } from '../../rule.ts';
import { judgeGrowth } from './two-years.ts';

/** N16: growth that the text states is what last year's report gives. */
export const growth = rule({
  id: 'N16',
  severity: 'W',
  title: { zh: '正文写的增减幅度与上一年度报告相符', en: "Growth as stated is what last year's report gives" },
  why: { zh: '增减幅度应能由两个年度的报告算出', en: 'Growth follows from the reports of both years' },
  formula: '|p − 100 · (now − then) / then| ≤ 0.1 (or half of the last printed digit); a difference in cases is exact',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文写“{quote}”，但上一年度报告是 {then}，本年度是 {now}，增减应为{growth}。请核对两年的数。',
      en: "The text says “{quote}”, but last year's report gives {then} and this year's {now}: a change of {growth}. Please check the numbers of both years.",
    },
  },
  evaluate: ({ report, previous }): Outcome[] => {
    const growths = growthsOf(report);
    if (growths.length === 0) return [notAssessed('not_stated')];
    if (previous === null || report.year === null || previous.year !== report.year - 1)
      return [notAssessed('other_report_missing')];
    const scopes = new Set([report.scope, previous.scope]);
    if (scopes.size > 1 && !scopes.has('unknown')) return [notAssessed('scope_mismatch')];
    const outcomes = growths.map((one) => judgeGrowth(report, previous, one));
    const telling =
      outcomes.find(({ status }) => status === 'fail') ?? outcomes.find(({ status }) => status === 'pass');
    return [telling ?? notAssessed('not_stated')];
  },
});
