import { withDigitYears } from './names.ts';

/** A date found in a text: ISO 8601, or null where what stands there is no date of the calendar. */
export interface FoundDate {
  readonly iso: string | null;
  readonly start: number;
  readonly end: number;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** ISO 8601 form of a day of the calendar; null if there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? `${year}-${pad(month)}-${pad(day)}` : null;
}

const CHINESE = '〇一二三四五六七八九十';

/** The number that `NUMBER` matched: `十二` or `二十一`, `12`. */
export function small(text: string): number {
  if (/^\d+$/.test(text)) {
    return Number(text);
  }
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (part: string | undefined, empty: number) =>
    part === undefined || part === '' ? empty : CHINESE.indexOf(part);
  return text.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}

/** A month or a day, in digits or in Chinese numerals; one group. */
export const NUMBER = '(\\d{1,2}|[一二三]?十?[一二三四五六七八九]|[一二三]?十)';
const DATE = new RegExp(
  `(?<!\\d)(20\\d{2})\\s*(?:年|[-./])\\s*${NUMBER}\\s*(?:月|[-./])\\s*${NUMBER}(?:\\s*[日号]|(?!\\d))`,
  'g',
);

/** Without a year in digits or in Chinese numerals no date is written out. */
const YEAR = /20\d\d|二[〇零○ОO0]/;

/** Every date written out in a text: 2025年1月20日, 2025-01-20, 2025/1/20, 二〇二五年一月二十日. */
export function datesIn(text: string): FoundDate[] {
  return !YEAR.test(text)
    ? []
    : [...withDigitYears(text).matchAll(DATE)].map((match) => ({
        iso: isoDate(Number(match[1]), small(match[2] ?? ''), small(match[3] ?? '')),
        start: match.index,
        end: match.index + match[0].length,
      }));
}

/** A line of nothing but digits, some of them lost with 年, 月 or 日: `2021210`, `20231231日`. */
export const isDamagedDate = (text: string): boolean =>
  text.length <= 14 &&
  /^20\d{2}[\d年月日.\s]{2,8}$/.test(text) &&
  !/^20\d{2}年?$/.test(text) &&
  datesIn(text).length === 0;
