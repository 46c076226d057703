import type { Outcome } from '../../model.ts';
import { notAssessed, rule } from '../../rule.ts';
import { lastYear } from './last-year.ts';
import { judgeLines, type Line } from './lines.ts';

const LINES: readonly Line[] = ['rules', 'normdocs'].map((row) => ({
  before: [[1, `t2v19.${row}.total_public`]],
  now: [
    [1, `t2.${row}.valid`],
    [1, `t2.${row}.repealed`],
    [-1, `t2.${row}.issued`],
  ],
}));

/** Y04: the documents public in 2020, by the old form, and those valid then, as the new form implies. */
export const stockAcrossForms = rule({
  id: 'Y04',
  severity: 'I',
  title: {
    zh: '2021年度推算的上年有效件数与2020年度对外公开总数量相近',
    en: 'The stock implied for 2020 is the total published in 2020',
  },
  why: {
    zh: '新旧格式口径不同（现行有效件数、对外公开总数量），不一致时值得看一看',
    en: 'The forms define it differently (valid, published in total); a difference is worth a look',
  },
  formula: 't2.x.valid + t2.x.repealed − t2.x.issued (2021) = t2v19.x.total_public (2020), for rules and normdocs',
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '{year}年报告“对外公开总数量”是 {left} 件，{now}年报告推算的上年有效件数（现行有效加废止减制发）是 {right} 件，相差 {difference} 件。两年的口径不同，确有原因的可不改；否则请核对{cell|cells}。',
      en: 'The report of {year} has {left} published in total; the report of {now} implies {right} valid before (valid, plus repealed, less issued); they differ by {difference}. The two forms define this differently: leave it if there is a reason, else please check {cell|cells}.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return [notAssessed(previous)];
    if (previous.form !== 'v2019') return [notAssessed('not_applicable')];
    return [judgeLines(context.report, previous, LINES, (left, right) => left === right)];
  },
});
