import type { Judged } from './balance.ts';

const written = (filling: ReadonlyMap<string, number>) => [...filling].map(([id, value]) => `${id}=${value}`).join(',');

/** The values and the wording of a balance that numbers in blank cells would make hold. */
export function fillingOutcome({ status, filling }: Judged): Readonly<Record<string, string>> {
  if (status !== 'fillable') return {};
  if (filling === null) return { wording: 'fillable-somehow' };
  if (filling.before.size > 0) return { wording: 'fillable-last-year' };
  return { filling: written(filling.now) };
}

/** What the rules that compare two years say where blanks are in the way; `left` is last year's side. */
export const YEAR_MESSAGES = {
  fillable: {
    zh: '按{year}年报告应是 {left}，本年度是 {right}，有的格没有填。若填上{filling|fillings}，两年就衔接，各项合计也相符。请补填。',
    en: 'By the report of {year} it should be {left}, this year it is {right}, and a cell is left blank. With {filling|fillings} the two years agree and all sums hold; please fill it in.',
  },
  'fillable-somehow': {
    zh: '按{year}年报告是 {left}，本年度是 {right}，差数可能在没有填的格里，但填法不止一种。请补填{cells|cells}（没有的填0）。',
    en: 'The report of {year} gives {left}, this year’s {right}; the difference may belong in cells that were left blank, in more than one way. Please fill in {cells|cells} (0 where there is none).',
  },
  'fillable-last-year': {
    zh: '{year}年报告里对应的格没有填，本年度{cells|cells}按 {right} 计。请先核对这一格应填的数，并更正上年报告。',
    en: 'The report of {year} leaves the cell blank that belongs to {right} in this year’s {cells|cells}. Please find out what that report should say and correct it.',
  },
} as const;
