import { seriesOf } from '../../../../shared/indicators/years/series.ts';
import { granting } from '../members.ts';

const history = [
  granting(30, 40, { year: 2024 }),
  granting(10, 40, { year: 2020, form: 'v2019' }),
  granting(20, 40, { year: 2021 }),
  granting(24, 40, { year: 2022 }),
];

test('a series begins with the first year and marks the change of the form', () => {
  expect(seriesOf(history, 'I03').map(({ year, form, value, formBreak }) => [year, form, value, formBreak])).toEqual([
    [2020, 'v2019', 25, false],
    [2021, 'v2021', 50, true],
    [2022, 'v2021', 60, false],
    [2024, 'v2021', 75, false],
  ]);
});

test('each year is compared with the year before, if there is one', () => {
  expect(seriesOf(history, 'I03').map(({ change }) => [change.change, change.reason])).toEqual([
    [null, 'other_report_missing'],
    [25, null],
    [10, null],
    [null, 'other_report_missing'],
  ]);
});

test('counts have series, too', () => {
  const series = seriesOf(history, 't3.granted.sum');
  expect(series.map(({ value, change }) => [value, change.change])).toEqual([
    [10, null],
    [20, 100],
    [24, 20],
    [30, null],
  ]);
});

test('no year has none', () => {
  expect(seriesOf([], 'I03')).toEqual([]);
});
