import type { GroupFigures } from '../../../shared/checks/surroundings.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { ABSENT, ambiguous, BLANK, type CellOverrides, cellsUnder, report, tablesWithout } from './builder.ts';
import { resultOf } from './result.ts';

const p05 = (cells: CellOverrides) => resultOf('P05', report({ cells }));

const amid = (source: Report, group: GroupFigures) => resultOf('P02', source, { group });

describe('P05 coincidences', () => {
  test.each([
    ['licences and penalties of a hundred', { 't2.license.decisions': 100, 't2.penalty.decisions': 100 }],
    ['a thousand in two cells of table 3', { 't3.granted.nat': 1000, 't3.partial.com': 1000 }],
    ['a thousand in tables 3 and 4', { 't3.granted.nat': 1000, 't4.rev.upheld': 1000 }],
    ['a fee and a count', { 't2.fee.amount_wan': 1234, 't2.license.decisions': 1234 }],
    ['three round counts', { 't2.license.decisions': 300, 't2.penalty.decisions': 100, 't3.granted.nat': 200 }],
  ])('fails for %s', (_, cells) => {
    expect(p05(cells)).toMatchObject({ status: 'fail', severity: 'I' });
  });

  test.each([
    ['licences and penalties below a hundred', { 't2.license.decisions': 99, 't2.penalty.decisions': 99 }],
    ['licences and requests of some hundred', { 't2.license.decisions': 150, 't3.granted.nat': 150 }],
    ['equal figures below a thousand', { 't3.granted.nat': 999, 't3.partial.com': 999 }],
    ['totals, which follow from others', { 't3.granted.sum': 1000, 't3.partial.sum': 1000 }],
    ['totals of table 4', { 't4.rev.total': 1000, 't4.dir.total': 1000 }],
    ['movements of requests', { 't3.new.nat': 1000, 't3.total.nat': 1000 }],
    ['two round counts', { 't2.license.decisions': 300, 't2.penalty.decisions': 200 }],
    ['a round fee', { 't2.license.decisions': 300, 't2.penalty.decisions': 200, 't2.fee.amount_wan': 400 }],
    ['round tens', { 't2.license.decisions': 310, 't2.penalty.decisions': 120, 't3.granted.nat': 250 }],
    ['one large figure', { 't3.granted.nat': 1001 }],
  ])('has nothing to say of %s', (_, cells) => {
    expect(p05(cells)).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });

  test('passes with two large figures that differ', () => {
    expect(p05({ 't2.license.decisions': 1000, 't3.granted.nat': 1001 }).status).toBe('pass');
  });

  test('leaves out what is not certain, or not there', () => {
    const cells = { 't2.license.decisions': ambiguous(1500), 't2.penalty.decisions': 1500 };
    expect(p05(cells).status).toBe('na');
    expect(p05({ 't2.license.decisions': BLANK, 't2.penalty.decisions': 1500 }).status).toBe('na');
  });

  test('needs one table at least', () => {
    const none = tablesWithout('t2', 't3', 't4');
    expect(resultOf('P05', report({ evidence: { tables: none } })).reason).toBe('table_absent');
    const cells = { 't2.license.decisions': 100, 't2.penalty.decisions': 100, ...cellsUnder('t4', () => ABSENT) };
    expect(resultOf('P05', report({ cells, evidence: { tables: tablesWithout('t4') } })).status).toBe('fail');
  });
});

describe('P02 outliers', () => {
  const usual = { median: 3, deviation: 0.5 };
  const group = { size: 8, cells: { 't3.new.sum': usual, 't3.total.sum': usual } };

  test('names the one farthest out first, and all that are far', () => {
    const found = amid(report({ cells: { 't3.new.sum': 400, 't3.total.sum': 4000 } }), group);
    expect(found).toMatchObject({ status: 'fail', left: 4000, cells: ['t3.total.sum', 't3.new.sum'] });
    expect(found.message.zh).toContain('有2个数');
  });

  test('names no value that is usual', () => {
    const found = amid(report({ cells: { 't3.new.sum': 20, 't3.total.sum': 4000 } }), group);
    expect(found.cells).toEqual(['t3.total.sum']);
  });

  test('counts a zero, which may be far out too', () => {
    const tight = { size: 8, cells: { 't3.new.sum': { median: 3, deviation: 0.1 } } };
    expect(amid(report(), tight)).toMatchObject({ status: 'fail', left: 0, right: 19.09 });
  });

  test.each([
    ['a blank', BLANK],
    ['an ambiguous value', ambiguous(4000)],
  ])('does not judge %s', (_, cell) => {
    const one = { size: 8, cells: { 't3.new.sum': usual } };
    expect(amid(report({ cells: { 't3.new.sum': cell } }), one)).toMatchObject({ status: 'na' });
  });

  test('needs a group of eight in which values differ', () => {
    expect(amid(report(), { ...group, size: 7 }).reason).toBe('other_report_missing');
    const equal = { size: 8, cells: { 't3.new.sum': { median: 3, deviation: 0 } } };
    expect(amid(report(), equal).reason).toBe('zero_denominator');
  });
});

describe('P03 shares, at their limits', () => {
  const p03 = (cells: Record<string, number | typeof BLANK>) => resultOf('P03', report({ cells }));

  test.each([
    [{ 't3.total.sum': 10, 't3.granted.sum': 1, 't4.rev.total': 5 }, 'pass'],
    [{ 't3.total.sum': 10, 't3.granted.sum': 1, 't4.rev.total': 6 }, 'fail'],
    [{ 't3.total.sum': 9, 't4.rev.total': 9 }, 'na'],
    [{ 't3.total.sum': 19 }, 'pass'],
    [{ 't3.total.sum': 20 }, 'fail'],
    [{ 't3.total.sum': 9, 't3.deny_law.sum': 16, 't3.deny_third.sum': 4 }, 'pass'],
    [{ 't3.total.sum': 9, 't3.deny_law.sum': 17, 't3.deny_third.sum': 3 }, 'fail'],
    [{ 't3.total.sum': 9, 't3.deny_law.sum': 19 }, 'na'],
  ] as const)('%j: %s', (cells, status) => {
    expect(p03(cells).status).toBe(status);
  });

  test('judges what it can where a cell is blank', () => {
    expect(p03({ 't3.total.sum': 20, 't3.granted.sum': 1, 't4.rev.total': BLANK }).status).toBe('pass');
    expect(p03({ 't3.total.sum': 20, 't3.granted.sum': BLANK, 't4.rev.total': 11 }).status).toBe('fail');
    expect(p03({ 't3.total.sum': BLANK, 't3.deny_law.sum': BLANK })).toMatchObject({ status: 'na', reason: 'blank' });
  });

  test('tells the three apart', () => {
    expect(p03({ 't3.total.sum': 10, 't3.granted.sum': 1, 't4.rev.total': 6 }).message.zh).toContain('行政复议却有6件');
    expect(p03({ 't3.total.sum': 20 }).message.zh).toContain('没有一件');
    expect(p03({ 't3.deny_law.sum': 20 }).message.zh).toContain('同一理由');
  });
});
