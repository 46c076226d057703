import { isoDate } from './dates.ts';
import { withDigitYears } from './names.ts';

/** The period that a report says its figures cover; `from` and `to` are ISO 8601 dates. */
export interface FoundPeriod {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

const DAY = '(?:(20\\d{2})\\s*[年.\\-/]\\s*)?(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})\\s*日?';
const PERIOD = new RegExp(
  `(?<!\\d)(20\\d{2})\\s*[年.\\-/]\\s*(\\d{1,2})\\s*[月.\\-/]\\s*(\\d{1,2})\\s*日?\\s*起?\\s*(?:至|到|-{1,2}|—{1,2}|–|~|―|─)\\s*${DAY}(?!\\d)`,
  'g',
);

/** Every period stated from day to day; one that names no days of the calendar is left out. */
export function periodsIn(text: string): FoundPeriod[] {
  return [...withDigitYears(text).matchAll(PERIOD)].flatMap((match) => {
    const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match
      .slice(1, 7)
      .map((part) => (part === undefined ? undefined : Number(part)));
    if (fromYear === undefined) {
      return [];
    }
    const from = isoDate(fromYear, fromMonth ?? 0, fromDay ?? 0);
    const to = isoDate(toYear ?? fromYear, toMonth ?? 0, toDay ?? 0);
    return from === null || to === null || to < from
      ? []
      : [{ from, to, start: match.index, end: match.index + match[0].length }];
  });
}

/** Words of a sentence that states the period of the whole report, not of one event. */
const CONTEXT = /统计|数据|期限|时限|时间段|截止|起止|报告期|本报告|本年报|年报/;

/** The period of the report: one in a sentence about it, else the first that covers a whole year. */
export function reportPeriod(text: string): FoundPeriod | null {
  const periods = periodsIn(text);
  const sentence = (at: number) =>
    text.slice(Math.max(...[...'。;!?\n'].map((end) => text.lastIndexOf(end, at))) + 1, at);
  const isYear = ({ from, to }: FoundPeriod) => from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  return periods.find(({ start }) => CONTEXT.test(sentence(start))) ?? periods.find(isYear) ?? null;
}
