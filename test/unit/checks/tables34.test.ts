import type { Cell, Report } from '../../../shared/reading/report.ts';
import {
  ABSENT,
  ambiguous,
  type CellOverrides,
  cellsUnder,
  inferred,
  ONE_REQUEST,
  report,
  SLASH,
  tablesWithout,
  words,
} from './builder.ts';
import { resultOf } from './result.ts';

const of = (id: string, cells: CellOverrides, overrides: Partial<Report> = {}) =>
  resultOf(id, report({ ...overrides, cells: { ...ONE_REQUEST, ...cells } }));

test.each(['B04', 'B05', 'B06', 'B07', 'B08', 'B09'])('%s says nothing without table 3', (id) => {
  const cells = cellsUnder('t3', () => ABSENT);
  const result = resultOf(id, report({ cells, evidence: { tables: tablesWithout('t3') } }));
  expect(result).toMatchObject({ status: 'na', reason: 'table_absent' });
});

describe('B04, B05 and C02 counts', () => {
  test.each([
    ['B04', 't3.new.nat', -1],
    ['B05', 't3.new.nat', 0.5],
    ['B05', 't3.new.nat', words('若干')],
    ['C02', 't4.rev.other', -1],
    ['C02', 't4.rev.other', 2.5],
  ] as const)('%s fails for %s = %j', (id, cell, value) => {
    expect(of(id, { [cell]: value })).toMatchObject({ status: 'fail', severity: 'E', cells: [cell] });
  });

  test('use inferred values', () => {
    expect(of('B04', { 't3.new.nat': inferred(0) }).status).toBe('pass');
  });

  test('judge only what all readings agree on', () => {
    const cells = { 't3.new.nat': ambiguous(1), 't3.new.com': ambiguous(0) };
    const first = { 't3.new.nat': 1, 't3.new.com': 0 };
    expect(of('B04', cells, { readings: [first, { 't3.new.nat': 0, 't3.new.com': 1 }] }).status).toBe('pass');
    expect(of('B04', cells, { readings: [first, { 't3.new.nat': 2, 't3.new.com': -1 }] })).toMatchObject({
      status: 'na',
      reason: 'position_unknown',
    });
    expect(of('B04', cells, { readings: [] }).status).toBe('na');
  });
});

describe('B06 unfilled slots', () => {
  test('is for information where a whole style leaves zeros blank', () => {
    const zeros = cellsUnder('t3', () => report({ cells: { 't3.new.nat': null } }).cells['t3.new.nat'] as Cell);
    expect(resultOf('B06', report({ cells: { ...zeros, ...ONE_REQUEST } }))).toMatchObject({
      status: 'fail',
      severity: 'I',
    });
  });

  test('warns where a row mixes zeros and blanks', () => {
    const result = of('B06', { 't3.granted.nat': null });
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain('1格');
  });

  test('counts a slash as unfilled', () => {
    expect(of('B06', { 't3.granted.nat': SLASH }).status).toBe('fail');
  });

  test('counts the slots that were lost, whatever cells they were', () => {
    const { t2, t3, t4 } = tablesWithout();
    const oddRows = [
      { row: 'new', expected: 7, found: 5 },
      { row: 'granted', expected: 7, found: 1 },
    ];
    const cells = { ...cellsUnder('t3.new', () => inferred(0)), ...cellsUnder('t3.granted', () => inferred(0)) };
    const result = resultOf('B06', report({ cells, evidence: { tables: { t2, t3: { ...t3, oddRows }, t4 } } }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain('8格');
  });

  test('passes when every slot holds a number', () => {
    expect(of('B06', {}).status).toBe('pass');
  });
});

describe('B07 bounds where a sum is unknown', () => {
  test('passes where all sums can be assessed, even if they fail', () => {
    expect(of('B07', { 't3.new.nat': 9 }).status).toBe('pass');
  });

  test.each([
    ['an applicant above the total of its row', 't3.np_repeat.nat', 't3.np_repeat.com'],
    ['a result above the total of its column', 't3.granted.pub', 't3.partial.pub'],
  ])('fails for %s', (_, illegible, high) => {
    expect(of('B07', { [illegible]: words('?'), [high]: 4 })).toMatchObject({
      status: 'fail',
      severity: 'E',
      cells: [high],
    });
  });

  test('fails where more is carried out than came in', () => {
    const cells = { 't3.total.com': words('?'), 't3.carry_out.com': 3 };
    expect(of('B07', cells)).toMatchObject({ status: 'fail', cells: ['t3.carry_out.com'] });
  });

  test('needs all readings to agree', () => {
    const cells = { 't3.new.nat': ambiguous(2), 't3.new.com': ambiguous(0) };
    const readings = [
      { 't3.new.nat': 2, 't3.new.com': 0 },
      { 't3.new.nat': 0, 't3.new.com': 1 },
    ];
    expect(of('B07', cells, { readings })).toMatchObject({ status: 'na', reason: 'position_unknown' });
  });

  test('does not hold a blank total against its parts', () => {
    expect(of('B07', { 't3.new.nat': words('?'), 't3.new.sum': null }).status).toBe('pass');
  });
});

describe('B08 subtotals', () => {
  test('says nothing without them', () => {
    expect(of('B08', {})).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });

  const withSubtotal = (value: number, cells: CellOverrides = {}) => {
    const { t2, t3, t4 } = report().evidence.tables;
    const parts = ['com', 'res', 'pub', 'law', 'oth'].map((column) => `t3.new.${column}`);
    const subtotals = [{ label: '法人或其他组织小计', of: 'new', value, parts }];
    return resultOf('B08', report({ cells, evidence: { tables: { t2, t3: { ...t3, subtotals }, t4 } } }));
  };

  test('adds up what a subtotal stands for', () => {
    const cells = { 't3.new.com': 4, 't3.new.oth': 3 };
    expect(withSubtotal(7, cells)).toMatchObject({ status: 'pass', severity: 'W' });
    const failed = withSubtotal(8, cells);
    expect(failed).toMatchObject({ status: 'fail', left: 7, right: 8 });
    expect(failed.message.zh).toContain('“法人或其他组织小计”填的是8');
  });

  test('counts a blank part 0 and says so; says nothing of one that is lost', () => {
    expect(withSubtotal(4, { 't3.new.com': 4, 't3.new.oth': null })).toMatchObject({
      status: 'pass',
      assumesBlankIsZero: true,
    });
    expect(withSubtotal(4, { 't3.new.com': words('4 1') })).toMatchObject({
      status: 'na',
      reason: 'parse_low_confidence',
    });
  });

  test('admits that it cannot judge those it finds', () => {
    const { t2, t3, t4 } = tablesWithout();
    const tables = { t2, t3: { ...t3, extraColumns: ['法人或其他组织小计'] }, t4 };
    expect(resultOf('B08', report({ evidence: { tables } })).reason).toBe('parse_low_confidence');
  });
});

describe('C03 unfilled cells of table 4', () => {
  test.each([null, SLASH])('warns of %j', (cell) => {
    expect(of('C03', { 't4.post.pending': cell })).toMatchObject({
      status: 'fail',
      severity: 'W',
      cells: ['t4.post.pending'],
    });
  });

  test('passes when every cell holds a number', () => {
    expect(of('C03', {}).status).toBe('pass');
  });
});
