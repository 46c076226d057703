import { dateReadings, datesStated, daysBetween, possibleDates } from '../../../shared/checks/rules/l/dates.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { report } from './builder.ts';

const withDates = (published: string | null, ...dates: readonly string[]): Report =>
  report({
    published,
    evidence: { dates: dates.map((value) => ({ value, where: 'footer', raw: value, start: null, end: null })) },
  });

describe('the dates of a report', () => {
  test('are sorted, once each, and whole', () => {
    const stated = withDates('2025-01-20', '2025-02-03', '2025-01-20', '2025213', '2025-01-02');
    expect(datesStated(stated)).toEqual(['2025-01-02', '2025-01-20', '2025-02-03']);
  });

  test('do without a day of publication', () => {
    expect(datesStated(withDates(null, '2025-02-03'))).toEqual(['2025-02-03']);
    expect(datesStated(withDates(null))).toEqual([]);
    expect(dateReadings(withDates(null, '2025-02-03'))).toEqual([['2025-02-03']]);
  });

  test('are read in all ways where they were damaged, and left out where there is none', () => {
    expect(dateReadings(withDates('2025-01-20', '2025112', '20251332', '2025-01-20'))).toEqual([
      ['2025-01-20'],
      ['2025-01-12', '2025-11-02'],
    ]);
  });
});

test.each([
  ['2021210', ['2021-02-10']],
  ['2021112', ['2021-01-12', '2021-11-02']],
  ['2021105', ['2021-01-05', '2021-10-05']],
  ['20210105', ['2021-01-05']],
  ['2021年1231', ['2021-12-31']],
  ['202111', ['2021-01-01']],
  ['2021010', []],
  ['2021009', []],
  ['2021232', []],
  ['20211', []],
  ['2021', []],
  ['202112345', []],
  ['12021210', []],
])('%s may be %j', (damaged, dates) => {
  expect(possibleDates(damaged)).toEqual(dates);
});

test('days are counted across months', () => {
  expect(daysBetween('2025-01-20', '2025-03-01')).toBe(40);
});
