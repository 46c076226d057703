import { isoDate, NUMBER, small } from './dates.ts';
import { withDigitYears } from './names.ts';

/** The period that a report says its figures cover; `from` and `to` are ISO 8601 dates. */
export interface FoundPeriod {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** A period in which characters were lost or mistyped; `year` is what both its ends say, null where they do not agree. */
export interface DamagedPeriod {
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const TO = '\\s*起?\\s*,?\\s*(?:至|到|-{1,2}|—{1,2}|–|~|―|─)\\s*';
const MONTH = `\\s*[年.\\-/]\\s*${NUMBER}\\s*`;
const DAYS = new RegExp(
  `(?<!\\d)(20\\d{2})${MONTH}[月.\\-/]\\s*${NUMBER}\\s*日?${TO}(?:(20\\d{2})\\s*[年.\\-/]\\s*)?${NUMBER}\\s*[月.\\-/]\\s*${NUMBER}\\s*日?(?!\\d)`,
  'g',
);
/** 2024年1月至12月 covers both months whole. */
const MONTHS = new RegExp(`(?<!\\d)(20\\d{2})${MONTH}月?${TO}(?:(20\\d{2})\\s*年\\s*)?${NUMBER}\\s*月(?!\\s*\\d)`, 'g');

const numbered = (part: string | undefined) => (part === undefined ? undefined : small(part));

/** The last day of a month, ISO 8601; null if there is no such month. */
function endOfMonth(year: number, month: number): string | null {
  return [31, 30, 29, 28].map((day) => isoDate(year, month, day)).find((date) => date !== null) ?? null;
}

/** Every period stated from day to day or from month to month; one that names no days of the calendar is left out. */
export function periodsIn(text: string): FoundPeriod[] {
  const digits = withDigitYears(text);
  const days = [...digits.matchAll(DAYS)].map((match) => {
    const [year = 0, month = 0, day = 0, toYear, toMonth = 0, toDay = 0] = match.slice(1, 7).map(numbered);
    return { match, from: isoDate(year, month, day), to: isoDate(toYear ?? year, toMonth, toDay) };
  });
  const months = [...digits.matchAll(MONTHS)].map((match) => {
    const [year = 0, month = 0, toYear, toMonth = 0] = match.slice(1, 5).map(numbered);
    return { match, from: isoDate(year, month, 1), to: endOfMonth(toYear ?? year, toMonth) };
  });
  return [...days, ...months].flatMap(({ match, from, to }) =>
    from === null || to === null || to < from
      ? []
      : [{ from, to, start: match.index, end: match.index + match[0].length }],
  );
}

/** Words of a sentence that states the period of the whole report, not of one event. */
const CONTEXT = /统计|数据|期限|时限|时间段|截止|起止|报告期|本报告|本年报|年报/;

const sentenceBefore = (text: string, at: number) =>
  text.slice(Math.max(...[...'。;!?\n'].map((end) => text.lastIndexOf(end, at - 1))) + 1, at);

/** The period of the report: one in a sentence about it, else the first that covers a whole year. */
export function reportPeriod(text: string): FoundPeriod | null {
  const periods = text.includes('20') || text.includes('二') ? periodsIn(text) : [];
  const isYear = ({ from, to }: FoundPeriod) => from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;
  return (
    periods.find(({ start }) => CONTEXT.test(sentenceBefore(text, start))) ??
    periods.find((period) => isYear(period) && period.to.length === 10) ??
    null
  );
}

/** What is left of two dates: at least a year, and digits with some of 年, 月 and 日. */
const END = '20\\d{2}[\\d\\s年月日.你那起-]{0,14}';
const DAMAGED = new RegExp(
  `(?<!\\d)(${END}?)(?:[至到~—–]|--?)(${END})日?止?(?![\\d年月])|(?<!\\d)(20\\d{2}\\s?1月1日)\\s?(20\\d{2}1?2月\\d{1,2}日)`,
  'g',
);

/** The damaged period of a sentence about the report's data (2024 1月1日202412月31日, 至202020年12月31日, 20231231日). */
export function damagedPeriod(text: string): DamagedPeriod | null {
  for (const match of text.matchAll(DAMAGED)) {
    if (CONTEXT.test(sentenceBefore(text, match.index))) {
      const [from = '', to = ''] = match[1] === undefined ? [match[3], match[4]] : [match[1], match[2]];
      const year = from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : null;
      return { year, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}
