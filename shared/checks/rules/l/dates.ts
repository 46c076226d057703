import { isoDate } from '../../../reading/identity/dates.ts';
import type { Report } from '../../../reading/report.ts';

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** The whole dates that the report states, ascending and once each. */
export const datesStated = ({ published, evidence }: Report): readonly string[] =>
  [...new Set([...(published === null ? [] : [published]), ...evidence.dates.map(({ value }) => value)])]
    .filter((date) => ISO.test(date))
    .sort();

/** What a date that lost its 年, 月 or 日 may have been: 2021210 is 10 February, 2021112 one of two days. */
export function possibleDates(damaged: string): readonly string[] {
  const [, year = '', digits = ''] = /^(20\d{2})(\d{2,4})$/.exec(damaged.replace(/\D/g, '')) ?? [];
  const splits = digits === '' ? [] : [1, 2].map((at) => [digits.slice(0, at), digits.slice(at)]);
  const dates = splits
    .filter(([month = '', day = '']) => /^[1-9]\d?$|^0[1-9]$/.test(month) && /^[1-9]\d?$|^0[1-9]$/.test(day))
    .map(([month, day]) => isoDate(Number(year), Number(month), Number(day)));
  return dates.filter((date) => date !== null);
}

/** Each date of the report with all it may be: one day where it is whole; those that may be nothing are left out. */
export const dateReadings = ({ published, evidence }: Report): readonly (readonly string[])[] => {
  const values = [
    ...new Set([...(published === null ? [] : [published]), ...evidence.dates.map(({ value }) => value)]),
  ];
  return values.map((value) => (ISO.test(value) ? [value] : possibleDates(value))).filter((dates) => dates.length > 0);
};

const DAY = 86_400_000;

/** Whole days from one ISO date to a later one. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
