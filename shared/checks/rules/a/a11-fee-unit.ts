import { cellOf, whyAbsent } from '../../cells.ts';
import { FEE_LIMITS, PEER_RATIO } from '../../config/fee-limits.ts';
import type { Outcome } from '../../model.ts';
import { notAssessed, rule } from '../../rule.ts';
import { FEE, FEE_SIGNS } from './fee-signs.ts';

const limits = Object.entries(FEE_LIMITS).map(
  ([level, { department, region }]) => `${level} ${region?.value ?? '–'}, its bureaus ${department.value}`,
);

/** A11: the fee is in 万元, as the form says; `na` unless a sign was found or (a), (b) or (c) could be assessed. */
export const feeUnit = rule({
  id: 'A11',
  severity: 'W',
  title: { zh: '收费金额没有混用元和万元', en: 'The fee amount does not mix yuan and 10,000 yuan' },
  why: { zh: '把元填成万元会相差一万倍', en: 'Yuan entered as 10,000 yuan are wrong by a factor of 10,000' },
  formula: `t2.fee.amount_wan is not 10⁴ or 10⁻⁴ times (a) n.fee_admin_wan, (b) last year's (± 20 %); (c) ≤ ${PEER_RATIO.value} × the median of its peers; (d) ≤ the limit of its level (${limits.join('; ')}); (e) below a prefecture, no whole number ≥ ${FEE_LIMITS.county.round.value} that ends in 00`,
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '正文写的行政事业性收费是{right}万元，表二填的是{left}万元，相差约一万倍，像是元和万元混用。请核对单位。',
      en: 'The text gives administrative fees of {right} (10,000 yuan), table 2 says {left}: about 10,000 times apart, as if yuan were mixed up with 10,000 yuan. Please check the unit.',
    },
    lastYear: {
      zh: '上年报告的行政事业性收费是{right}万元，今年表二填的是{left}万元，相差约一万倍，像是元和万元混用。请核对单位。',
      en: "Last year's report has administrative fees of {right} (10,000 yuan), table 2 now says {left}: about 10,000 times apart, as if yuan were mixed up with 10,000 yuan. Please check the unit.",
    },
    peers: {
      zh: '表二填的行政事业性收费是{left}万元，同级同类单位的中位数是{right}万元，相差一千倍以上，像是把元填成了万元。请核对单位。',
      en: 'Table 2 has administrative fees of {left} (10,000 yuan); the median of agencies of the same level and kind is {right}, more than 1,000 times less, as if yuan were entered. Please check the unit.',
    },
    large: {
      zh: '表二填的行政事业性收费是{left}万元，超过本级单位可能的数额（{right}万元），像是把元填成了万元。请核对单位。',
      en: 'Table 2 has administrative fees of {left} (10,000 yuan), more than an agency of this level can collect ({right}), as if yuan were entered. Please check the unit.',
    },
    round: {
      zh: '表二填的行政事业性收费是{left}万元，数额大且末两位是0，像是把元填成了万元；如果是元，应填{yuan}。请核对单位。',
      en: 'Table 2 has administrative fees of {left} (10,000 yuan), a large number that ends in 00, as if yuan were entered; if so it should be {yuan}. Please check the unit.',
    },
  },
  evaluate: (context): Outcome[] => {
    const { value, basis } = cellOf(context.report, FEE);
    if (basis === 'absent') return [notAssessed(whyAbsent(context.report, 't2'))];
    if (value === null) return [notAssessed('blank', { cells: [FEE] })];
    const outcomes = FEE_SIGNS.map((sign) => sign(context, value));
    const told =
      outcomes.find(({ status }) => status === 'fail') ??
      outcomes.find(({ status }) => status === 'pass') ??
      outcomes[0];
    return [told ?? notAssessed('not_stated')];
  },
});
