import { cellOf, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';

const FEE = 't2.fee.amount_wan';

/** Places after the point; 15 digits are what a number carries through a conversion from yuan. */
const decimals = (value: number) => Number(value.toPrecision(15)).toString().split('.')[1]?.length ?? 0;

/** A03: the fee amount is not negative and no finer than a fen. */
export const feeAmount = rule({
  id: 'A03',
  severity: 'W',
  title: { zh: '收费金额不小于0、至多六位小数', en: 'The fee amount is not negative and has at most six decimals' },
  why: { zh: '以万元计，六位小数即到分', en: 'In units of 10,000 yuan, six decimals reach the fen' },
  formula: 't2.fee.amount_wan ≥ 0 with ≤ 6 decimals',
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '{cells|cells}填的是{found}。金额以万元为单位，不能为负，小数不超过六位，请核对。',
      en: '{cells|cells} says {found}. The amount is in 10,000 yuan, not negative, with at most six decimals; please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const { basis, value } = cellOf(report, FEE);
    if (basis === 'absent') return [notAssessed(whyAbsent(report, 't2'))];
    if (value === null) return [notAssessed('blank', { cells: [FEE] })];
    const sound = value >= 0 && decimals(value) <= 6;
    return [sound ? pass({ cells: [FEE] }) : fail({ cells: [FEE], values: { cells: FEE, found: value } })];
  },
});
