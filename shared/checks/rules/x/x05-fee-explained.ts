import { underEveryReading } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';
import { whyIncomparable } from '../comparable.ts';

const UNPAID = 't3.oth_nofee.sum';
const FEE = /处理费|收费|费用|缴费|[收交]取[^,。;]{0,6}费/;

/** X05: requests that lapsed for an unpaid fee are explained in section six. */
export const feeExplained = rule({
  id: 'X05',
  severity: 'W',
  title: { zh: '有逾期不缴费的申请，第六部分应说明收费情况', en: 'Unpaid fees are explained in section six' },
  why: {
    zh: '有逾期不缴费的申请，说明发过收费通知；国办函〔2020〕109号要求报告信息处理费的情况',
    en: 'A request lapses only after a notice of a fee, which circular 109 of 2020 asks to report',
  },
  formula: 't3.oth_nofee.sum > 0 ⇒ s6 speaks of fees',
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '表三有 {left} 件申请因逾期未缴费不再处理，但“六、其他需要报告的事项”没有说明收费通知和收费情况。请补充；没有此类申请的，请核对{cell|cells}。',
      en: 'Table 3 has {left} requests that lapsed for an unpaid fee, but section six says nothing of notices or fees. Please add it, or check {cell|cells}.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const cells = [UNPAID];
    const reason = whyIncomparable(report, cells);
    if (reason !== null) return [notAssessed(reason, { cells })];
    const said = FEE.test(report.sections.find(({ id }) => id === 's6')?.text ?? '');
    const outcome = underEveryReading(report, cells, (values) => {
      const details = { left: values(UNPAID) ?? 0, right: 0, cells, values: { cell: UNPAID } };
      return details.left > 0 && !said ? fail(details) : pass({ cells });
    });
    return [outcome];
  },
});
