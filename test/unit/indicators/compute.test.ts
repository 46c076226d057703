import { computeIndicators } from '../../../shared/indicators/compute.ts';
import { absentCell, ambiguousCell, makeReport, table3 } from '../builders/report.ts';

/** A city's table with the group sums of the test vector (domain specification E): 14,629 requests, 13,810 handled. */
const CITY = makeReport({
  ...table3(
    {
      new: 14069,
      carry_in: 560,
      granted: 5548,
      partial: 2168,
      deny_secret: 65,
      deny_law: 149,
      deny_safety: 19,
      deny_third: 2,
      deny_internal: 292,
      deny_process: 63,
      deny_casefile: 82,
      deny_inquiry: 58,
      unable_notheld: 3000,
      unable_create: 400,
      unable_unclear: 21,
      np_petition: 300,
      np_repeat: 157,
      oth_nocorrect: 1000,
      oth_nofee: 203,
      oth_misc: 283,
      total: 13810,
      carry_out: 819,
    },
    { 't3.new.law': 128, 't3.new.com': 329 },
  ),
  't4.rev.upheld': 500,
  't4.rev.corrected': 97,
  't4.rev.other': 72,
  't4.rev.pending': 121,
  't4.rev.total': 790,
  't4.dir.upheld': 60,
  't4.dir.corrected': 1,
  't4.dir.total': 61,
  't4.post.upheld': 72,
  't4.post.corrected': 1,
  't4.post.pending': 10,
  't4.post.total': 83,
});

const of = (report: Parameters<typeof computeIndicators>[0], key: string) => {
  const value = computeIndicators(report)[key];
  if (value === undefined) throw new Error(`no indicator ${key}`);
  return value;
};

describe('the rates of a large city', () => {
  test.each([
    ['I01', 40.17],
    ['I02', 15.7],
    ['I03', 55.87],
    ['I04', 65.02],
    ['I05', 5.29],
    ['I08', 24.77],
    ['I10', 3.31],
    ['I13', 10.76],
    ['I16', 94.4],
    ['I17', 5.6],
    ['I19', 5.72],
    ['I22', 14.5],
    ['I23', 1.49],
    ['I29.nat', 96.75],
    ['I30', 0.91],
  ])('%s is %p', (key, value) => {
    expect(of(CITY, key).value).toBeCloseTo(value, 2);
  });

  test('concentrations are Herfindahl indices', () => {
    expect(of(CITY, 'I32').value).toBeCloseTo(0.2367, 4);
    expect(((of(CITY, 'I32').value ?? 0) - 1 / 8) / (7 / 8)).toBeCloseTo(0.1276, 4);
    expect(of(CITY, 'I33').value).toBeCloseTo(0.2629, 4);
  });

  test('a rate carries numerator, denominator and interval', () => {
    expect(of(CITY, 'I22')).toMatchObject({ numerator: 97, denominator: 669, unit: '%', reason: null, unsound: false });
    expect(of(CITY, 'I22').low).toBeCloseTo(12.03, 2);
    expect(of(CITY, 'I22').high).toBeCloseTo(17.37, 2);
    expect(of(CITY, 'I25')).toMatchObject({ numerator: 99, denominator: 13810, unit: '‰' });
    expect(of(CITY, 'I25').value).toBeCloseTo(7.1687, 4);
  });

  test('the backlog grew by 259 requests', () => {
    expect(of(CITY, 'I18')).toMatchObject({ value: 259, unit: '件', low: null, reason: null });
  });

  test('the members of a family add up', () => {
    const all = computeIndicators(CITY);
    const sum = (prefix: string) =>
      Object.entries(all).reduce((total, [key, one]) => total + (key.startsWith(prefix) ? (one.value ?? 0) : 0), 0);
    expect(sum('I06.')).toBeCloseTo(of(CITY, 'I05').value ?? 0, 10);
    expect(sum('I07.')).toBeCloseTo(100, 10);
    expect(sum('I29.')).toBeCloseTo(100, 10);
  });
});

test('the disclosure rate is over what was handled, not over the workload', () => {
  const report = makeReport(
    table3({ new: 3259, carry_in: 77, granted: 1900, partial: 88, unable_notheld: 1290, total: 3278, carry_out: 58 }),
  );
  expect(of(report, 'I03')).toMatchObject({ numerator: 1988, denominator: 3278 });
  expect(of(report, 'I03').value).toBeCloseTo(60.65, 2);
});

test('organisations and natural persons are compared by their own columns', () => {
  const report = makeReport(
    table3(
      { new: 14, granted: 8, unable_notheld: 6, total: 14 },
      { 't3.new.com': 4, 't3.granted.com': 3, 't3.unable_notheld.com': 1, 't3.total.com': 4 },
    ),
  );
  expect(of(report, 'I31').value).toBeCloseTo(75 - 50, 10);
  expect(of(report, 'I31')).toMatchObject({ unit: 'points', numerator: null, denominator: 4, low: null });
});

describe('ratios of unlike things', () => {
  const decisions = { license: 90, penalty: 40, coercion: 20 };
  const cells = (prefix: string, more: Record<string, number | null> = {}) =>
    Object.fromEntries(Object.entries({ ...decisions, ...more }).map(([row, n]) => [`${prefix}.${row}.decisions`, n]));

  test.each([
    ['v2021', 't2'],
    ['v2019', 't2v19'],
  ] as const)('have no interval, in the form %s as in the other', (form, prefix) => {
    const report = makeReport({ ...cells(prefix), ...table3({ new: 13, granted: 13, total: 13 }) }, form);
    expect(of(report, 'I39')).toMatchObject({ value: 1.5, numerator: 90, denominator: 60, unit: 'ratio', low: null });
    expect(of(report, 'I40')).toMatchObject({ value: 0.1, numerator: 13, denominator: 130, high: null });
  });

  test('are undefined without a base, or with a blank in it', () => {
    expect(of(makeReport(), 'I39')).toMatchObject({ value: null, reason: 'zero_denominator' });
    expect(of(makeReport(cells('t2', { coercion: null })), 'I39')).toMatchObject({ value: null, reason: 'blank' });
  });
});

describe('an indicator is undefined, never 0 or 100 %', () => {
  test('when nothing was handled', () => {
    expect(of(makeReport(), 'I03')).toMatchObject({
      value: null,
      reason: 'zero_denominator',
      denominator: 0,
      low: null,
    });
    expect(of(makeReport(), 'I32')).toMatchObject({ value: null, reason: 'zero_denominator' });
    expect(of(makeReport(), 'I31')).toMatchObject({ value: null, reason: 'zero_denominator' });
    expect(of(makeReport(), 'I18').value).toBe(0);
  });

  test('when more cases are pending than there are', () => {
    const report = makeReport({ 't4.rev.pending': 2, 't4.rev.total': 1 });
    expect(of(report, 'I22')).toMatchObject({ value: null, reason: 'zero_denominator', unsound: true });
  });

  test('when a cell is blank', () => {
    const report = makeReport({ ...table3({ new: 2, granted: 2, total: 2 }), 't3.partial.sum': null });
    expect(of(report, 'I03')).toMatchObject({ value: null, reason: 'blank', numerator: null, denominator: 2 });
    expect(of(report, 'I01')).toMatchObject({ value: 100, reason: null });
  });

  test('when a cell is absent', () => {
    const report = makeReport({ 't3.total.sum': absentCell(), 't3.granted.sum': 3 });
    expect(of(report, 'I01')).toMatchObject({ value: null, reason: 'cell_absent', numerator: 3, denominator: null });
  });

  test('when the form of the year has no such row, while OTH is its single row', () => {
    const report = makeReport(table3({ new: 4, granted: 3, oth_all: 1, total: 4 }), 'v2019');
    expect(of(report, 'I14')).toMatchObject({ value: null, reason: 'other_form' });
    expect(of(report, 'I15')).toMatchObject({ value: null, reason: 'other_form' });
    expect(of(report, 'I13')).toMatchObject({ value: 25, numerator: 1, denominator: 4 });
  });
});

describe('ambiguous cells', () => {
  const figures = {
    ...table3({ new: 5, total: 5 }),
    't3.granted.sum': ambiguousCell(3, [2]),
    't3.partial.sum': ambiguousCell(2, [3]),
  };
  const readings = [
    { 't3.granted.sum': 3, 't3.partial.sum': 2 },
    { 't3.granted.sum': 2, 't3.partial.sum': 3 },
  ];

  test('leave an indicator undefined where the readings differ', () => {
    expect(of(makeReport(figures, 'v2021', { readings }), 'I01')).toMatchObject({ value: null, reason: 'ambiguous' });
  });

  test('do no harm where all readings agree', () => {
    expect(of(makeReport(figures, 'v2021', { readings }), 'I03')).toMatchObject({ value: 100, numerator: 5 });
  });

  test('leave it undefined when no reading is known', () => {
    expect(of(makeReport(figures), 'I03')).toMatchObject({ value: null, reason: 'ambiguous' });
  });
});
