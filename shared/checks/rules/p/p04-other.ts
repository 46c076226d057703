import { underEveryReading } from '../../cells.ts';
import { THRESHOLDS } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';
import { whyIncomparable } from '../comparable.ts';

const OTHER = 't3.oth_misc.sum';
const HANDLED = 't3.total.sum';
const { otherShare, otherRequests } = THRESHOLDS;

/** P04: “3.其他” is no dumping row. */
export const otherRow = rule({
  id: 'P04',
  severity: 'I',
  title: { zh: '“(六)其他处理 3.其他”的比例不过大', en: 'Not too many requests are handled as “other”' },
  why: {
    zh: '“其他”行只计前面各行都不适用的情形；比例过大多半是没有按办理结果分类',
    en: 'The row is for what no other row covers; a large share suggests that results were not sorted',
  },
  formula: `t3.oth_misc.sum / t3.total.sum ≤ ${otherShare.value}, where t3.total.sum ≥ ${otherRequests.value}`,
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '办理了{right}件申请，其中{left}件填在“(六)其他处理 3.其他”，超过五分之一。请核对能否归入前面的办理结果。',
      en: 'Of {right} requests handled {left} stand in the row “other”, more than a fifth. Please check whether they belong in one of the rows above.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const cells = [OTHER, HANDLED];
    const reason = whyIncomparable(report, cells);
    if (reason !== null) return [notAssessed(reason, { cells })];
    const outcome = underEveryReading(report, cells, (values) => {
      const details = { left: values(OTHER) ?? 0, right: values(HANDLED) ?? 0, cells };
      if (details.right < otherRequests.value) return notAssessed('not_applicable', { cells });
      return details.left / details.right > otherShare.value ? fail(details) : pass(details);
    });
    return [outcome];
  },
});
