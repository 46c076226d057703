import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { list, notAssessed, rule } from '../../rule.ts';
import { evaluateBalances, type Judged } from './balance.ts';
import { fillingOutcome, YEAR_MESSAGES } from './filling.ts';
import { type Balance, lastYear } from './last-year.ts';

const PARTS = ['rules', 'normdocs'];

/** What was valid last year is what is valid now, without those issued and with those repealed since. */
const balanceOf = (part: string): Balance => ({
  part,
  before: `t2.${part}.valid`,
  now: [
    [1, `t2.${part}.valid`],
    [1, `t2.${part}.repealed`],
    [-1, `t2.${part}.issued`],
  ],
});

function say(report: Report, previous: Report, judged: Judged): Outcome {
  const { balance, left, right, status } = judged;
  const cells = balance.now.map(([, id]) => id);
  const [valid = 0, repealed = 0, issued = 0] = cells.map((id) => report.cells[id]?.value ?? 0);
  const values = {
    part: balance.part,
    ...{ year: previous.year ?? 0, now: report.year ?? 0 },
    ...{ valid, repealed, issued, expected: left + issued - repealed },
    cells: list(cells),
    first: cells[0] ?? '',
    ...fillingOutcome(judged),
  };
  return { part: balance.part, status, left, right, cells, values };
}

/** Y02: the stock of documents follows from last year's. */
export const documentStock = rule({
  id: 'Y02',
  severity: 'W',
  title: {
    zh: '现行有效件数 = 上年有效 + 本年制发 − 本年废止',
    en: "Documents valid = last year's + issued − repealed",
  },
  why: {
    zh: '有效件数逐年衔接；自然失效、集中清理、统计范围调整会造成差异，应能说明',
    en: 'The stock follows from year to year; expiry, clean-ups or another scope can break it and can be explained',
  },
  formula: 't2.x.valid (N) = t2.x.valid (N−1) + t2.x.issued (N) − t2.x.repealed (N), for rules and normdocs',
  forms: ['v2021'],
  parts: () => PARTS,
  messages: {
    ...YEAR_MESSAGES,
    pass: {
      zh: '{year}年现行有效 {left} 件，加本年制发 {issued} 件、减本年废止 {repealed} 件，等于{now}年现行有效 {valid} 件。相符。',
      en: '{year}: {left} valid; with {issued} issued and {repealed} repealed that makes the {valid} valid of {now}: holds.',
    },
    fail: {
      zh: '{year}年现行有效 {left} 件，本年制发 {issued} 件、废止 {repealed} 件，推算{now}年现行有效应为 {expected} 件，填的是 {valid} 件，相差 {difference} 件。请先核对{first|cells}；如因到期失效、集中清理或统计范围调整，请说明。',
      en: '{year} had {left} valid; with {issued} issued and {repealed} repealed, {now} should have {expected}, but says {valid}; they differ by {difference}. Please check {first|cells} first; if documents expired, were cleared up or are counted for other agencies now, please say so.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    const none = (reason: Parameters<typeof notAssessed>[0]) => PARTS.map((part) => notAssessed(reason, { part }));
    if (typeof previous === 'string') return none(previous);
    if (previous.form !== 'v2021') return none('not_applicable');
    const { report } = context;
    return evaluateBalances(report, previous, PARTS.map(balanceOf), (judged) => say(report, previous, judged));
  },
});
