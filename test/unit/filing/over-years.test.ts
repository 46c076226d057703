import { overYears } from '../../../shared/filing/over-years.ts';
import { table3 } from '../builders/report.ts';
import { makeEntry } from '../export/entries.ts';

const requests = (handled: number, granted: number) =>
  table3({ new: handled, granted, unable_notheld: handled - granted, total: handled });

const ENTRIES = [
  makeEntry({ ...requests(60, 30), 't2.normdocs.valid': 12 }, { year: 2022 }),
  makeEntry(requests(40, 10), { year: 2020 }, 'v2019'),
  makeEntry(
    { ...requests(50, 25), 't2.normdocs.issued': 2, 't2.normdocs.repealed': 1, 't2.normdocs.valid': 10 },
    { year: 2021 },
  ),
  makeEntry({}, { year: 2023, status: 'unreadable', form: null, extract: null }),
];

test('the years come in order, with the place where the form changed', () => {
  const { years } = overYears(ENTRIES, {});
  expect(years.map(({ year, form, formBreak }) => [year, form, formBreak])).toEqual([
    [2020, 'v2019', false],
    [2021, 'v2021', true],
    [2022, 'v2021', false],
    [2023, null, false],
  ]);
  expect(years.map(({ documents }) => documents?.I38.value)).toEqual([null, null, 2, undefined]);
  expect(years[1]?.documents?.I37.reason).toBe('other_form');
});

test('each number is told for every year that was read, with its change', () => {
  const { counts, indicators } = overYears(ENTRIES, {});
  const requests = counts['t3.new.sum']?.points ?? [];
  expect(requests.map(({ year, value, formBreak }) => [year, value, formBreak])).toEqual([
    [2020, 40, false],
    [2021, 50, true],
    [2022, 60, false],
  ]);
  expect(requests.map(({ change }) => [change.change, change.reason])).toEqual([
    [null, 'other_report_missing'],
    [25, null],
    [20, null],
  ]);
  expect(indicators.I01?.unit).toBe('%');
  expect(indicators.I01?.points[1]).toMatchObject({
    value: 50,
    numerator: 25,
    denominator: 50,
    change: { change: 25 },
  });
  expect(indicators.I01?.points[1]?.low).toBeCloseTo(36.6, 1);
  expect(indicators.I46?.points.map(({ value }) => value)).toEqual([100, 100, 100]);
  expect(Object.keys(indicators)).not.toContain('I43');
});

test('cells of either form are there, and of a form that was not filed none', () => {
  const { counts } = overYears(ENTRIES, {});
  expect(counts['t2.normdocs.valid']?.points.map(({ value, reason }) => value ?? reason)).toEqual([
    'other_form',
    10,
    12,
  ]);
  expect(Object.keys(overYears(ENTRIES, { from: 2021 }).counts).some((id) => id.startsWith('t2v19'))).toBe(false);
});

test('of some years the first has its change from the year before them', () => {
  const { years, counts } = overYears(ENTRIES, { from: 2022, to: 2022 });
  expect(years.map(({ year }) => year)).toEqual([2022]);
  expect(years[0]?.documents?.I38.value).toBe(2);
  expect(counts.W?.points).toMatchObject([{ year: 2022, value: 60, change: { change: 20 } }]);
});
