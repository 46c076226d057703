import type { Report } from '../../../reading/report.ts';
import { cellOf } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { groupCells } from '../../narrative/counterparts.ts';
import { rounding, twoDecimals } from '../../narrative/percent.ts';
import { RESULT_NAMES } from '../../narrative/results.ts';
import { mayCountTheSame, sentencesOf } from '../../narrative/sentences.ts';
import { type Share, sharesIn } from '../../narrative/shares.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { whyIncomparable } from '../comparable.ts';
import { checkShare } from './one-share.ts';

/** Room in percentage points for a sum of shares (domain specification C.7). */
const LEEWAY_OF_SUM = 0.3;
/** A report states some ten shares; a text of thousands is none. */
const MOST = 200;

/** Whether table 3 certainly has no request with this result. */
function isNone(report: Report, group: string): boolean {
  const ids = groupCells(report.form, group);
  const cells = ids.map((id) => cellOf(report, id));
  return (
    whyIncomparable(report, ids) === null && cells.every(({ value, basis }) => value === 0 && basis !== 'ambiguous')
  );
}

/** Whether the results named are all that happened: every result of the table that is not 0, or all six. */
const coversAll = (report: Report, results: readonly string[]) =>
  RESULT_NAMES.every(([group]) => results.includes(group) || isNone(report, group));

/** The shares of one sentence add up to 100 where they are all there is, and never to more. */
function checkSum(report: Report, all: readonly Share[]): Outcome | null {
  const shares = all.filter(({ results, of }) => results.length > 0 && of.length === 0);
  const results = shares.flatMap((share) => share.results);
  if (shares.length < 2 || new Set(results).size < results.length) return null;
  const add = (number: (share: Share) => number) => shares.reduce((total, share) => total + number(share), 0);
  const sum = twoDecimals(add(({ percent }) => percent.value));
  const room = Math.max(
    LEEWAY_OF_SUM,
    add(({ percent }) => rounding(percent)),
  );
  const apart = twoDecimals(sum - 100);
  if (apart <= room && !coversAll(report, results)) return null;
  const quote = shares.map(({ words }) => words).join('、');
  const details = { left: sum, right: 100, values: { wording: 'sum', quote } };
  return Math.abs(apart) > room ? fail(details) : pass({ left: sum, right: 100 });
}

/** N09: the percentages of requests in the text are what the numbers give, and add up. */
export const shares = rule({
  id: 'N09',
  severity: 'W',
  title: { zh: '正文的百分比与件数相符', en: 'The percentages of the text are what the numbers give' },
  why: {
    zh: '占比应等于件数除以总数（办结数、收到数或两年合计均可），各项占比合计为100%',
    en: 'A share is its number divided by the total (closed, received or at hand); all shares add up to 100 %',
  },
  formula:
    '|p − 100 · part / whole| ≤ 0.06 (or half of the last printed digit); shares of all results add to 100 ± 0.3',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文写“{quote}”，但{part} ÷ {whole} = {expected}%，不是{left}%。请核对件数和百分比。',
      en: 'The text says “{quote}”, but {part} ÷ {whole} = {expected} %, not {left} %. Please check number and percentage.',
    },
    sum: {
      zh: '正文各项办理结果的占比合计为{left}%，应为100%：{quote}。请核对。',
      en: 'The shares of the results in the text add up to {left} % rather than 100 %: {quote}. Please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const perSentence = sentencesOf(report)
      .filter(({ text }) => mayCountTheSame(text, report.scope))
      .map((sentence) => sharesIn(sentence, report.year));
    const each = perSentence
      .flat()
      .slice(0, MOST)
      .map((share) => checkShare(report, share));
    const sums = perSentence.map((own) => checkSum(report, own)).filter((one) => one !== null);
    const outcomes = [...each, ...sums];
    const [first] = outcomes;
    if (first === undefined) return [notAssessed('not_stated')];
    const wrong = outcomes.find(({ status }) => status === 'fail');
    return [wrong ?? outcomes.find(({ status }) => status === 'pass') ?? first];
  },
});
