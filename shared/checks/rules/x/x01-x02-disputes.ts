import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { underEveryReading, type Values } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';

const AT_HAND = ['t3.new.sum', 't3.carry_in.sum'];
const HANDLED = ['t3.total.sum'];
const DISPUTES = ['t4.rev.total', 't4.dir.total', 't4.post.total'];

/** Judges the disputes of table 4 beside a number of table 3; na where either is not known. */
function beside(
  report: Report,
  cells: readonly CellId[],
  judge: (disputes: number, number: number) => Outcome,
): Outcome {
  const ids = [...cells, ...DISPUTES];
  const reason = whyIncomparable(report, ids);
  if (reason !== null) return notAssessed(reason, { cells: ids });
  return underEveryReading(report, ids, (values: Values) => judge(sumOf(DISPUTES, values), sumOf(cells, values)));
}

/** X01: disputes without any request. */
export const disputesWithoutRequests = rule({
  id: 'X01',
  severity: 'I',
  title: { zh: '没有申请时一般没有复议、诉讼', en: 'No disputes without requests' },
  why: {
    zh: '没有申请而有复议、诉讼，可能是对上年答复不服，也可能填错',
    en: "They may be about last year's answers, or one of the tables is wrong",
  },
  formula: 't3.new.sum + t3.carry_in.sum = 0 ⇒ t4.rev.total + t4.dir.total + t4.post.total = 0',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '表三没有新收和上年结转的申请，但表四有复议、诉讼共 {left} 件。如果是对上年答复提起的，可不改；否则请核对表三和表四。',
      en: "Table 3 has no requests, new or carried over, but table 4 has {left} reviews and lawsuits. If they are about last year's answers, leave it; otherwise please check tables 3 and 4.",
    },
  },
  evaluate: ({ report }) => [
    beside(report, AT_HAND, (left, right) => {
      const details = { left, right, cells: [...AT_HAND, ...DISPUTES] };
      return right === 0 && left > 0 ? fail(details) : pass(details);
    }),
  ],
});

/** X02: more disputes than requests were handled. */
export const moreDisputesThanHandled = rule({
  id: 'X02',
  severity: 'W',
  title: { zh: '复议、诉讼件数不多于办结的申请', en: 'Not more disputes than requests handled' },
  why: {
    zh: '复议、诉讼一般针对办理结果，很少多于办结件数',
    en: 'Disputes are about results, and are seldom more than these',
  },
  formula: 't4.rev.total + t4.dir.total + t4.post.total ≤ t3.total.sum',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '表四的复议、诉讼共 {left} 件，比表三“(七)总计”的 {right} 件还多。请先核对表四各“总计”，看有没有重复计算或计入其他案件。',
      en: 'Table 4 has {left} reviews and lawsuits, more than the {right} requests handled in table 3. Please check the totals of table 4 first: cases may be counted twice, or be about something else.',
    },
  },
  evaluate: ({ report }) => [
    beside(report, HANDLED, (left, right) => {
      const details = { left, right, cells: [...HANDLED, ...DISPUTES] };
      if (right === 0) return notAssessed('zero_denominator', { cells: details.cells });
      return left > right ? fail(details) : pass(details);
    }),
  ],
});
