import { changeOf, changesOf } from '../../../../shared/indicators/years/change.ts';
import { table3 } from '../../builders/report.ts';
import { granting, kept, makeMember } from '../members.ts';

const LAST = { year: 2024 };
const THIS = { year: 2025 };

/** The city of the domain specification E: 1,988 of 3,278 given in 2025; 58.6 % the year before. */
const CITY_NOW = makeMember(
  table3({ new: 3259, carry_in: 77, granted: 1900, partial: 88, unable_notheld: 1290, total: 3278, carry_out: 58 }),
  THIS,
);
const CITY_THEN = makeMember(
  table3({ new: 2003, carry_in: 100, granted: 1100, partial: 72, unable_notheld: 828, total: 2000, carry_out: 103 }),
  LAST,
);

describe('the change of a rate', () => {
  const change = changeOf(CITY_THEN, CITY_NOW, 'I03');

  test('is in points, not in per cent of the rate: + 2.0, not + 3.5', () => {
    expect(change).toMatchObject({ unit: 'points', reason: null, unsound: false });
    expect(change.from).toBeCloseTo(58.6, 10);
    expect(change.to).toBeCloseTo(60.65, 2);
    expect(change.change).toBeCloseTo(2.05, 2);
  });

  test('carries the interval of the difference', () => {
    expect(change.low).toBeCloseTo(-0.676, 3);
    expect(change.high).toBeCloseTo(4.781, 3);
  });

  test('per hundred or in files keeps its unit', () => {
    expect(changeOf(CITY_THEN, CITY_NOW, 'I18')).toMatchObject({
      from: 3,
      to: -19,
      change: -22,
      unit: '件',
      low: null,
    });
    expect(changeOf(CITY_THEN, CITY_NOW, 'I19')).toMatchObject({ change: 0, unit: 'per100' });
    expect(changeOf(kept('I46', 90, LAST), kept('I46', 84, THIS), 'I46')).toMatchObject({ change: -6, unit: 'score' });
  });

  test('does not exist where one year has no rate', () => {
    expect(changeOf(granting(0, 0, LAST), CITY_NOW, 'I03')).toMatchObject({ change: null, reason: 'zero_denominator' });
    expect(changeOf(makeMember({}, LAST), makeMember({}, THIS), 'I46')).toMatchObject({ reason: 'not_measured' });
  });

  test('is unsound where a table of either year is', () => {
    expect(changeOf(makeMember({ 't3.new.sum': 3, 't3.total.sum': 2 }, LAST), CITY_NOW, 'I03').unsound).toBe(true);
  });
});

describe('the change of a count', () => {
  test('is relative', () => {
    expect(changeOf(CITY_THEN, CITY_NOW, 't3.total.sum')).toMatchObject({ from: 2000, to: 3278, unit: '%' });
    expect(changeOf(CITY_THEN, CITY_NOW, 't3.total.sum').change).toBeCloseTo(63.9, 10);
    expect(changeOf(CITY_THEN, CITY_NOW, 'W').change).toBeCloseTo((100 * (3336 - 2103)) / 2103, 10);
  });

  test('from 0 is said as from 0 to n', () => {
    const change = changeOf(granting(0, 5, LAST), granting(5, 5, THIS), 't3.granted.sum');
    expect(change).toMatchObject({ from: 0, to: 5, change: null, reason: 'from_zero' });
  });

  test('to 0 is minus a hundred per cent', () => {
    expect(changeOf(granting(4, 5, LAST), granting(0, 5, THIS), 't3.granted.sum').change).toBe(-100);
  });

  test('is not known where a cell is blank', () => {
    const blank = makeMember({ 't3.new.sum': null }, THIS);
    expect(changeOf(CITY_THEN, blank, 't3.new.sum')).toMatchObject({ from: 2003, to: null, reason: 'no_number' });
    expect(changeOf(CITY_THEN, blank, 'W')).toMatchObject({ to: null, reason: 'no_number' });
  });
});

describe('there is nothing to compare', () => {
  test.each([
    ['without a report of the year before', null, 'other_report_missing'],
    ['with one of two years before', makeMember({}, { year: 2023 }), 'other_report_missing'],
    ['with one of other agencies', makeMember({}, { ...LAST, scope: 'region' }), 'scope_mismatch'],
  ] as const)('%s', (_, before, reason) => {
    expect(changeOf(before, CITY_NOW, 'I03')).toMatchObject({ change: null, reason, to: expect.closeTo(60.65, 2) });
    expect(changeOf(before, CITY_NOW, 'W')).toMatchObject({ change: null, reason, to: 3336 });
  });

  test('but an unknown scope is no other', () => {
    expect(changeOf(makeMember({}, { ...LAST, scope: 'unknown' }), CITY_NOW, 'I18').reason).toBeNull();
  });
});

describe('across the change of the form', () => {
  const then = makeMember(
    { ...table3({ new: 9, granted: 4, oth_all: 5, total: 9 }), 't2v19.license.decisions': 50 },
    { year: 2020, form: 'v2019' },
  );
  const now = makeMember(
    { ...table3({ new: 9, granted: 2, oth_misc: 3, oth_nofee: 4, total: 9 }), 't2.license.decisions': 75 },
    { year: 2021 },
  );

  test.each([
    ['decisions go on', 't2.license.decisions', { from: 50, to: 75, change: 50 }],
    ['rows of table 3 go on', 't3.granted.sum', { from: 4, to: 2, change: -50 }],
    ['other handling goes on as a sum', 'OTH', { from: 5, to: 7, change: 40 }],
    ['its rows do not', 't3.oth_misc.sum', { from: null, to: 3, change: null, reason: 'other_form' }],
    ['documents do not', 't2.normdocs.valid', { from: null, change: null, reason: 'other_form' }],
    ['rates go on', 'I03', { change: expect.closeTo(-200 / 9, 10), unit: 'points' }],
    ['but not those of new rows', 'I14', { from: null, change: null, reason: 'other_form' }],
  ])('%s', (_, key, expected) => {
    expect(changeOf(then, now, key)).toMatchObject(expected);
  });
});

test('a change in items that falls below 0 has no rate of growth', () => {
  const items = (delta: number, year: number) =>
    makeMember({ 't2v19.license.delta_items': delta }, { year, form: 'v2019' });
  expect(changeOf(items(-3, 2019), items(4, 2020), 't2v19.license.delta_items')).toMatchObject({
    from: -3,
    to: 4,
    change: null,
    reason: 'not_applicable',
  });
});

test('all changes are those of every cell, sum and indicator of one report', () => {
  const all = changesOf(CITY_THEN, CITY_NOW);
  const keys = Object.keys(all);
  expect(keys.filter((key) => /^t\d/.test(key))).toHaveLength(200);
  expect(keys).toEqual(expect.arrayContaining(['W', 'DENY', 'I06.deny_law', 'I33', 'I45', 'I50.yuan']));
  expect(keys.filter((key) => /^I(3[4-8]|4[1249])/.test(key))).toEqual([]);
  expect(all.I03).toEqual(changeOf(CITY_THEN, CITY_NOW, 'I03'));
});

test('a number that does not exist is an error', () => {
  expect(() => changeOf(CITY_THEN, CITY_NOW, 't3.new.everyone')).toThrow(RangeError);
});
