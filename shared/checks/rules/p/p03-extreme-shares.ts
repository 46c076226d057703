import type { Report } from '../../../reading/report.ts';
import { underEveryReading } from '../../cells.ts';
import { THRESHOLDS as limits } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { groupCells } from '../../narrative/counterparts.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';

const HANDLED = 't3.total.sum';
const REVIEWS = 't4.rev.total';
const GRANTED = 't3.granted.sum';

/** Reviews for every other request handled. */
function reviews(report: Report): Outcome {
  const cells = [REVIEWS, HANDLED];
  const reason = whyIncomparable(report, cells);
  if (reason !== null) return notAssessed(reason, { cells });
  return underEveryReading(report, cells, (values) => {
    const [left, right] = [values(REVIEWS) ?? 0, values(HANDLED) ?? 0];
    if (right < limits.reviewRequests.value) return notAssessed('not_applicable', { cells });
    const details = { left, right, cells, values: { wording: 'fail' } };
    return left / right > limits.reviewShare.value ? fail(details) : pass({ cells });
  });
}

/** Many requests handled and not one granted. */
function noneGranted(report: Report): Outcome {
  const cells = [GRANTED, HANDLED];
  const reason = whyIncomparable(report, cells);
  if (reason !== null) return notAssessed(reason, { cells });
  return underEveryReading(report, cells, (values) => {
    const right = values(HANDLED) ?? 0;
    if (right < limits.noneGrantedRequests.value) return notAssessed('not_applicable', { cells });
    return values(GRANTED) === 0 ? fail({ left: 0, right, cells, values: { wording: 'granted' } }) : pass({ cells });
  });
}

/** Nearly all refusals on one ground. */
function oneReason(report: Report): Outcome {
  const cells = groupCells(report.form, 'deny');
  const reason = whyIncomparable(report, cells);
  if (reason !== null) return notAssessed(reason, { cells });
  return underEveryReading(report, cells, (values) => {
    const right = sumOf(cells, values);
    if (right < limits.oneReasonRefusals.value) return notAssessed('not_applicable', { cells });
    const most = cells.find((id) => (values(id) ?? 0) / right > limits.oneReasonShare.value);
    if (most === undefined) return pass({ cells });
    return fail({ left: values(most) ?? 0, right, cells: [most], values: { wording: 'reason', cell: list([most]) } });
  });
}

/** P03: no share is extreme. */
export const extremeShares = rule({
  id: 'P03',
  severity: 'I',
  title: { zh: '复议、公开、不予公开的比例不反常', en: 'No extreme share of reviews, grants or grounds of refusal' },
  why: {
    zh: '比例反常可能是填错行，也可能值得关注；申请少时不判断',
    en: 'An extreme share may be a number in the wrong row, or worth a look; small numbers are not judged',
  },
  formula: `reviews / handled ≤ ${limits.reviewShare.value} (handled ≥ ${limits.reviewRequests.value}); granted > 0 (handled ≥ ${limits.noneGrantedRequests.value}); one ground ≤ ${100 * limits.oneReasonShare.value} % of the refusals (≥ ${limits.oneReasonRefusals.value})`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '办理了{right}件申请，行政复议却有{left}件，超过一半。请核对表三“总计”和表四行政复议的数。',
      en: '{right} requests were handled, but there were {left} reviews, more than half. Please check the total of table 3 and the reviews of table 4.',
    },
    granted: {
      zh: '办理了{right}件申请，没有一件“予以公开”。请核对表三各行是否填对。',
      en: '{right} requests were handled and none was granted. Please check the rows of table 3.',
    },
    reason: {
      zh: '不予公开共{right}件，其中{left}件是同一理由（{cell|cells}）。请核对是否填对了行。',
      en: 'Of {right} refusals {left} have one ground ({cell|cells}). Please check that they stand in the right row.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const all = [reviews(report), noneGranted(report), oneReason(report)];
    const told = all.find(({ status }) => status === 'fail') ?? all.find(({ status }) => status === 'pass');
    return [told ?? all[0] ?? notAssessed('not_applicable')];
  },
});
