import { cellOf, presentIds, underEveryReading, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** P01: table 3 is not all zeros. */
export const allZero = rule({
  id: 'P01',
  severity: 'I',
  title: { zh: '表三不全为0', en: 'Table 3 is not all zeros' },
  why: {
    zh: '乡镇、街道全年没有申请很常见；县级以上政府汇总全部为0则少见，可能漏填漏汇',
    en: 'A township may well have had no request; for the report of a whole county that is odd, and something may be missing',
  },
  formula: 'some cell of table 3 > 0',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '表三全部是0，即全年没有收到、也没有结转依申请公开。请确认没有漏填或漏汇总。',
      en: 'Table 3 is all zeros: no request came in and none was carried over. Please make sure that nothing is missing.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const ids = presentIds(report, 't3');
    if (ids.length === 0) return [notAssessed(whyAbsent(report, 't3'))];
    if (ids.every((id) => cellOf(report, id).value === null)) return [notAssessed('blank')];
    return [underEveryReading(report, ids, (values) => (ids.some((id) => (values(id) ?? 0) !== 0) ? pass() : fail()))];
  },
});
