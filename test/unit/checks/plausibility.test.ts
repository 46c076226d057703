import { ABSENT, ambiguous, BLANK, cellsUnder, ONE_REQUEST, report, tablesWithout } from './builder.ts';
import { resultOf } from './result.ts';
import { profile } from './saying.ts';

const without = (table: 't2' | 't3') =>
  report({ cells: cellsUnder(table, () => ABSENT), evidence: { tables: tablesWithout(table) } });

test.each(['P01', 'P03', 'P04'])('%s says nothing without table 3', (id) => {
  expect(resultOf(id, without('t3'))).toMatchObject({ status: 'na', reason: 'table_absent' });
});

describe('P01 all zeros', () => {
  test('flags a table of zeros, also with blanks', () => {
    expect(resultOf('P01', report())).toMatchObject({ status: 'fail', severity: 'I' });
    expect(resultOf('P01', report({ cells: { 't3.new.nat': BLANK } })).status).toBe('fail');
  });

  test('is clear with one request', () => {
    expect(resultOf('P01', report({ cells: ONE_REQUEST })).status).toBe('pass');
  });

  test('says nothing of a table that nobody filled, or where readings differ', () => {
    expect(resultOf('P01', report({ cells: cellsUnder('t3', () => BLANK) })).reason).toBe('blank');
    const readings = [{ 't3.new.nat': 0 }, { 't3.new.nat': 5 }];
    expect(resultOf('P01', report({ cells: { 't3.new.nat': ambiguous(0) }, readings })).reason).toBe(
      'position_unknown',
    );
  });
});

describe('P02 outliers', () => {
  const licences = 't2.license.decisions';
  const group = (size: number, median: number, deviation: number) => ({
    size,
    cells: { [licences]: { median: Math.log1p(median), deviation } },
  });
  const of = (value: number, own = group(8, 100, 0.5)) =>
    resultOf('P02', report({ cells: { [licences]: value } }), { group: own });

  test('flags a value far above and far below', () => {
    expect(of(100)).toMatchObject({ status: 'pass', severity: 'I' });
    expect(of(1200).status).toBe('pass');
    expect(of(1400)).toMatchObject({ status: 'fail', left: 1400, right: 100, cells: [licences] });
    expect(of(2).status).toBe('fail');
  });

  test('says what is usual', () => {
    expect(of(14_000).message.zh).toContain('填的是 14000，同类中位数是 100');
  });

  test('says nothing without a group, with a small one, or one that does not differ', () => {
    expect(resultOf('P02', report()).reason).toBe('other_report_missing');
    expect(of(14_000, group(7, 100, 0.5)).reason).toBe('other_report_missing');
    expect(of(14_000, group(8, 100, 0)).reason).toBe('zero_denominator');
  });

  test('a blank is no value', () => {
    const blank = report({ cells: { [licences]: BLANK } });
    expect(resultOf('P02', blank, { group: group(8, 100, 0.5) }).reason).toBe('zero_denominator');
  });
});

describe('P03 extreme shares', () => {
  test.each([
    ['a review for every other request', { 't3.total.sum': 10, 't4.rev.total': 6, 't3.granted.sum': 4 }, '超过一半'],
    ['none granted', { 't3.total.sum': 20 }, '没有一件“予以公开”'],
    ['one ground', { 't3.total.sum': 40, 't3.granted.sum': 20, 't3.deny_third.sum': 20 }, '4.保护第三方合法权益'],
  ])('flags %s', (_, cells, words) => {
    const result = resultOf('P03', report({ cells }));
    expect(result).toMatchObject({ status: 'fail', severity: 'I' });
    expect(result.message.zh).toContain(words);
  });

  test.each([
    ['half as many reviews', { 't3.total.sum': 10, 't4.rev.total': 5, 't3.granted.sum': 4 }],
    ['some granted', { 't3.total.sum': 20, 't3.granted.sum': 1 }],
    ['several grounds', { 't3.total.sum': 25, 't3.granted.sum': 5, 't3.deny_third.sum': 16, 't3.deny_law.sum': 4 }],
  ])('is clear with %s', (_, cells) => {
    expect(resultOf('P03', report({ cells })).status).toBe('pass');
  });

  test('does not judge small numbers', () => {
    expect(resultOf('P03', report({ cells: { 't3.total.sum': 9, 't4.rev.total': 9 } })).reason).toBe('not_applicable');
  });
});

describe('P04 the row “other”', () => {
  test.each([
    [30, 6, 'pass'],
    [30, 7, 'fail'],
    [29, 29, 'na'],
  ])('of %i handled %i: %s', (handled, other, status) => {
    const cells = { 't3.total.sum': handled, 't3.oth_misc.sum': other };
    expect(resultOf('P04', report({ cells }))).toMatchObject({ status, severity: 'I' });
  });

  test('is no row of the form of 2019', () => {
    expect(resultOf('P04', report({ form: 'v2019' })).reason).toBe('other_form');
  });
});

describe('P05 coincidences', () => {
  test.each([
    ['licences and penalties', { 't2.license.decisions': 651, 't2.penalty.decisions': 651 }, '651'],
    ['two large numbers', { 't2.license.decisions': 1284, 't3.granted.nat': 1284 }, '1284'],
    [
      'round numbers',
      { 't2.license.decisions': 1200, 't2.penalty.decisions': 300, 't2.coercion.decisions': 500 },
      '整百',
    ],
  ])('flags %s', (_, cells, words) => {
    const result = resultOf('P05', report({ cells }));
    expect(result).toMatchObject({ status: 'fail', severity: 'I' });
    expect(result.message.zh).toContain(words);
  });

  test('is clear with different large numbers', () => {
    const cells = { 't2.license.decisions': 31_461, 't2.fee.amount_wan': 2181.669177, 't2.penalty.decisions': 842 };
    expect(resultOf('P05', report({ cells })).status).toBe('pass');
  });

  test('totals and movements of requests may be equal', () => {
    const cells = { 't3.new.nat': 1200, 't3.new.sum': 1200, 't3.total.nat': 1200, 't3.granted.nat': 1200 };
    expect(resultOf('P05', report({ cells })).status).toBe('na');
  });

  test('too few large numbers say nothing', () => {
    const cells = { 't2.license.decisions': 12_159, 't2.penalty.decisions': 651, 't2.fee.amount_wan': 252 };
    expect(resultOf('P05', report({ cells })).reason).toBe('not_applicable');
    expect(resultOf('P05', report({ cells: { 't2.license.decisions': 3, 't2.penalty.decisions': 3 } })).status).toBe(
      'na',
    );
  });
});

describe('P07 a region without decisions', () => {
  const region = (cells: Record<string, number>, authority = '青禾县人民政府') =>
    resultOf('P07', report({ authority, scope: 'region', cells }));

  test('warns where neither licences nor penalties are reported', () => {
    expect(region({})).toMatchObject({ status: 'fail', severity: 'W' });
    expect(region({ 't2.coercion.decisions': 4 }).status).toBe('fail');
    expect(region({ 't2.penalty.decisions': 1 }).status).toBe('pass');
  });

  test('asks governments of counties and above only', () => {
    expect(resultOf('P07', report()).reason).toBe('not_applicable');
    expect(region({}, '青禾县柳湾镇人民政府').reason).toBe('not_applicable');
    expect(resultOf('P07', report({ scope: 'unknown' })).reason).toBe('scope_mismatch');
  });

  test('goes by the registry', () => {
    const agency = profile({ kind: 'government' });
    expect(resultOf('P07', report({ scope: 'region', authority: null }), { agency }).status).toBe('fail');
  });

  test('holds for the form of 2019, and says nothing of blanks', () => {
    const old = { form: 'v2019', scope: 'region', authority: '青禾县人民政府' } as const;
    expect(resultOf('P07', report(old)).status).toBe('fail');
    expect(resultOf('P07', report({ ...old, cells: { 't2v19.license.decisions': BLANK } })).reason).toBe('blank');
    expect(resultOf('P07', without('t2')).reason).toBe('table_absent');
  });
});
