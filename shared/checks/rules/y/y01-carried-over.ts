import { TABLE3_COLUMNS } from '../../../form/table3.ts';
import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { mayBeOne } from '../../organ-names.ts';
import { BOTH_FORMS, notAssessed, rule } from '../../rule.ts';
import { sumsOf } from '../../sums.ts';
import { evaluateBalances, type Judged } from './balance.ts';
import { fillingOutcome, YEAR_MESSAGES } from './filling.ts';
import { lastYear } from './last-year.ts';

const COLUMNS = TABLE3_COLUMNS.map(({ id }) => id);

/** Whether the balance of requests in one column, broken as it is, would hold if one of its numbers were `by` different. */
function wouldMend(report: Report, column: string, by: number): boolean {
  const residual = sumsOf(report).assessed.get(`B03.${column}`)?.residual ?? 0;
  return residual !== 0 && residual + by === 0;
}

/** Where to look first: in the year whose own balance the other year's number would mend, else in both. */
function whereToLook(report: Report, previous: Report, { balance, left, right }: Judged): string {
  if (wouldMend(report, balance.part, left - right)) return 'fail-this-year';
  if (wouldMend(previous, balance.part, left - right)) return 'fail-last-year';
  return left > right ? 'fail' : 'fail-more';
}

const renamed = (report: Report, previous: Report) =>
  report.authority !== null && previous.authority !== null && !mayBeOne(report.authority, previous.authority);

function say(report: Report, previous: Report, judged: Judged): Outcome {
  const { balance, left, right, status } = judged;
  const cells = [`t3.carry_in.${balance.part}`];
  const values = {
    column: balance.part,
    year: previous.year ?? 0,
    now: report.year ?? 0,
    cells: cells.join(),
    one: previous.authority ?? '',
    other: report.authority ?? '',
  };
  const outcome = { part: balance.part, status, left, right, cells };
  if (status !== 'fail') return { ...outcome, values: { ...values, ...fillingOutcome(judged) } };
  return renamed(report, previous)
    ? { ...outcome, severity: 'W', values: { ...values, wording: 'fail-renamed' } }
    : { ...outcome, values: { ...values, wording: whereToLook(report, previous, judged) } };
}

const APART_ZH =
  '表三“{column|column}”列：{year}年结转下年度 {left} 件，{now}年上年结转 {right} 件，相差 {difference} 件。';
const APART_EN =
  'Table 3, column “{column|column}”: {year} carried out {left}, {now} carried in {right}; they differ by {difference}.';

/** Y01: the requests that last year carried out are those that this year carried in. */
export const carriedOver = rule({
  id: 'Y01',
  severity: 'E',
  title: { zh: '上年度结转下年度的件数等于本年度上年结转的件数', en: 'Carried out last year = carried in this year' },
  why: {
    zh: '去年底没有办结的申请就是今年初结转的申请；机构改革、报告单位变更的除外',
    en: 'What was open on 31 December is open on 1 January; another organ after a reorganisation may count otherwise',
  },
  formula:
    't3.carry_out.c (N−1) = t3.carry_in.c (N), for each column; W where the authorities of the two reports differ',
  forms: BOTH_FORMS,
  parts: () => COLUMNS,
  messages: {
    ...YEAR_MESSAGES,
    pass: {
      zh: '表三“{column|column}”列：{year}年结转下年度 {left} 件，{now}年上年结转 {right} 件。相符。',
      en: 'Table 3, column “{column|column}”: {year} carried out {left}, {now} carried in {right}: holds.',
    },
    fail: {
      zh: `${APART_ZH}请先核对本年度{cells|cells}：少计的件数可能算进了“本年新收”，改动时两行要一起改；如果填错的是{year}年的结转数，请更正上年报告。`,
      en: `${APART_EN} Please check this year's {cells|cells} first: what is missing there may have been counted as received this year, so that both rows change together; if the number of {year} is wrong, please correct that report.`,
    },
    'fail-more': {
      zh: `${APART_ZH}请先核对本年度{cells|cells}：多计的件数可能属于“本年新收”，改动时两行要一起改；如果是{year}年漏计了结转数，请更正上年报告。`,
      en: `${APART_EN} Please check this year's {cells|cells} first: what is too many there may belong to those received this year, so that both rows change together; if the report of {year} left them out, please correct that report.`,
    },
    'fail-this-year': {
      zh: `${APART_ZH}本年度这一列自身也不平，改为 {left} 就平了。请先核对本年度{cells|cells}。`,
      en: `${APART_EN} This year's column does not balance by itself either, and would with {left}. Please check this year's {cells|cells} first.`,
    },
    'fail-last-year': {
      zh: `${APART_ZH}{year}年这一列自身也不平，“结转下年度”改为 {right} 就平了。请先核对上年报告，再看本年度{cells|cells}。`,
      en: `${APART_EN} The column of {year} does not balance by itself either, and would with {right} carried out. Please check last year's report first, then this year's {cells|cells}.`,
    },
    'fail-renamed': {
      zh: `${APART_ZH}两个年度的报告单位不同（“{one}”和“{other}”）。如因机构改革不能衔接，请在第六部分说明；否则请核对{cells|cells}。`,
      en: `${APART_EN} The two reports are of different authorities (“{one}” and “{other}”). If a reorganisation is the reason, please say so in section six; otherwise please check {cells|cells}.`,
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return COLUMNS.map((part) => notAssessed(previous, { part }));
    const { report } = context;
    const balances = COLUMNS.map((part) => ({
      part,
      before: `t3.carry_out.${part}`,
      now: [[1, `t3.carry_in.${part}`]] as const,
    }));
    return evaluateBalances(report, previous, balances, (judged) => say(report, previous, judged));
  },
});
