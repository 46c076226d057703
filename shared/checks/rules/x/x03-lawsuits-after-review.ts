import type { Report } from '../../../reading/report.ts';
import { underEveryReading } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { whyIncomparable } from '../comparable.ts';

const POST = 't4.post.total';
const REVIEWS = 't4.rev.total';

/** The reviews of last year; null where its report is not known or does not say. */
function reviewsBefore(report: Report, previous: Report | null): number | null {
  if (previous === null || report.year === null || previous.year !== report.year - 1) return null;
  const cell = previous.cells[REVIEWS];
  return cell === undefined || cell.basis === 'ambiguous' ? null : cell.value;
}

/** X03: lawsuits after a review need a review, this year or last. */
export const lawsuitsAfterReview = rule({
  id: 'X03',
  severity: 'W',
  title: { zh: '有复议后起诉，就应有复议', en: 'Lawsuits after a review need a review' },
  why: {
    zh: '复议后起诉的案件，本年或上年应有复议；不知道上年的数时，只作提示',
    en: 'There was a review this year or last; where last year is not known this is only a hint',
  },
  formula: 't4.post.total > 0 ⇒ t4.rev.total(N) + t4.rev.total(N−1) > 0; without N−1: t4.rev.total > 0, I',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '表四“复议后起诉”有 {left} 件，但本年度和上一年度的行政复议都是 0。请核对是否应填在“未经复议直接起诉”。',
      en: 'Table 4 has {left} lawsuits after a review, but no review in this year or the last. Please check whether they were brought without one.',
    },
    alone: {
      zh: '表四“复议后起诉”有 {left} 件，但本年度行政复议是 0。如果复议是上一年度的，可不改；否则请核对是否应填在“未经复议直接起诉”。',
      en: 'Table 4 has {left} lawsuits after a review, but no review this year. If the review was last year, leave it; otherwise please check whether they were brought without one.',
    },
  },
  evaluate: ({ report, previous }): Outcome[] => {
    const cells = [POST, REVIEWS];
    const reason = whyIncomparable(report, cells);
    if (reason !== null) return [notAssessed(reason, { cells })];
    const before = reviewsBefore(report, previous);
    const outcome = underEveryReading(report, cells, (values) => {
      const details = { left: values(POST) ?? 0, right: (values(REVIEWS) ?? 0) + (before ?? 0), cells };
      if (details.left === 0 || details.right > 0) return pass(details);
      return before === null ? fail({ ...details, severity: 'I', values: { wording: 'alone' } }) : fail(details);
    });
    return [outcome];
  },
});
