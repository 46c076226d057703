import { computeIndicators } from '../../../../shared/indicators/compute.ts';
import { changeOf } from '../../../../shared/indicators/years/change.ts';
import { comparedReport } from '../../../../shared/indicators/years/compared.ts';
import { ambiguousCell, makeReport, table3 } from '../../builders/report.ts';

const handled = (granted: number, year: number | null) =>
  makeReport(table3({ new: 10, granted, unable_notheld: 10 - granted, total: 10 }), 'v2021', { year });

test('two whole reports are compared', () => {
  const [then, now] = [comparedReport(handled(4, 2023)), comparedReport(handled(6, 2024))];
  if (now === null) throw new Error('its year was given');
  expect(changeOf(then, now, 'I03')).toMatchObject({ from: 40, to: 60, change: 20, unsound: false });
});

test('only certain numbers are, and tables that do not add up say so', () => {
  const cells = { 't3.new.sum': ambiguousCell(3, [4]), 't3.total.sum': null, 't3.granted.sum': 2 };
  const found = comparedReport(makeReport(cells));
  expect(found?.cells).toMatchObject({ 't3.granted.sum': 2, 't3.granted.nat': 0 });
  expect(found?.cells).not.toHaveProperty(['t3.new.sum']);
  expect(found?.cells).not.toHaveProperty(['t3.total.sum']);
  expect([...(found?.unsound ?? [])]).toEqual(['t3']);
});

test('a report of which the year was not read is compared with none', () => {
  expect(comparedReport(handled(4, null))).toBeNull();
});

test('indicators of its text are compared where they are handed in', () => {
  const [then, now] = [handled(4, 2023), handled(6, 2024)].map((report) =>
    comparedReport(report, {
      ...computeIndicators(report),
      I46: { ...NOTHING, value: report.year === 2023 ? 90 : 97 },
    }),
  );
  if (then == null || now == null) throw new Error('their years were given');
  expect(changeOf(then, now, 'I46')).toMatchObject({ change: 7 });
});

const NOTHING = { value: null, numerator: null, denominator: null, reason: null, unsound: false };
