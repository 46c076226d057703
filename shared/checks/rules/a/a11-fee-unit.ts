import type { Figure } from '../../../reading/report.ts';
import { cellOf, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';

const FEE = 't2.fee.amount_wan';

const inTenThousands = ({ value, unit }: Figure) => (unit === '元' ? value / 10_000 : value);

const FACTOR = 10_000;

/** Whether one amount is about 10⁴ times the other: yuan written for 10,000 yuan, or the reverse. */
function differsByUnit(one: number, other: number): boolean {
  const ratio = one / other;
  const near = (expected: number) => Math.abs(ratio / expected - 1) <= 0.2;
  return one > 0 && other > 0 && (near(FACTOR) || near(1 / FACTOR));
}

/** A11 (a): the fee of the table and the fee of the text do not differ by the unit. */
export const feeUnit = rule({
  id: 'A11',
  severity: 'W',
  title: { zh: '收费金额没有混用元和万元', en: 'The fee amount does not mix yuan and 10,000 yuan' },
  why: { zh: '把元填成万元会相差一万倍', en: 'Yuan entered as 10,000 yuan are wrong by a factor of 10,000' },
  formula: 't2.fee.amount_wan is not 10⁴ or 10⁻⁴ times n.fee_admin_wan (± 20 %)',
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '正文写的行政事业性收费是{right}万元，表二填的是{left}万元，相差约一万倍，像是元和万元混用。请核对单位。',
      en: 'The text gives administrative fees of {right} (10,000 yuan), table 2 says {left}: about 10,000 times apart, as if yuan were mixed up with 10,000 yuan. Please check the unit.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const cell = cellOf(report, FEE);
    if (cell.basis === 'absent') return [notAssessed(whyAbsent(report, 't2'))];
    const stated = report.figures.filter((one) => one.id === 'n.fee_admin_wan' && one.qualifier !== 'garbled');
    if (stated.length === 0) return [notAssessed('not_stated', { cells: [FEE] })];
    const left = cell.value;
    if (left === null) return [notAssessed('blank', { cells: [FEE] })];
    const amounts = stated.map(inTenThousands);
    const apart = amounts.find((amount) => differsByUnit(left, amount));
    const details = { left, right: apart ?? amounts[0] ?? 0, cells: [FEE] };
    return [apart === undefined ? pass(details) : fail(details)];
  },
});
