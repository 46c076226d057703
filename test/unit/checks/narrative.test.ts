import type { Figure } from '../../../shared/reading/report.ts';
import { ABSENT, ambiguous, type CellOverrides, cellsUnder, figure, report, tablesWithout, words } from './builder.ts';
import { resultOf } from './result.ts';

const of = (id: string, cells: CellOverrides, ...figures: readonly Figure[]) =>
  resultOf(id, report({ cells, figures }));

const TABLE = { 't3.new.sum': 111, 't3.carry_in.sum': 2, 't3.total.sum': 108, 't3.carry_out.sum': 5 };

describe('N01 to N04 text against table 3', () => {
  test.each([
    ['N01', 'n.received', 111],
    ['N02', 'n.carry_in', 2],
    ['N03', 'n.answered', 108],
    ['N04', 'n.carry_out', 5],
  ])('%s compares %s with its row', (id, figureId, value) => {
    expect(of(id, TABLE, figure(figureId, value))).toMatchObject({ status: 'pass', left: value, right: value });
    expect(of(id, TABLE, figure(figureId, value + 1))).toMatchObject({ status: 'fail', severity: 'E', difference: 1 });
  });

  test('a figure that includes the carried-over requests is compared with both rows', () => {
    const stated = figure('n.received', 113, { includesCarryIn: true });
    expect(of('N01', TABLE, stated)).toMatchObject({ status: 'pass', cells: ['t3.new.sum', 't3.carry_in.sum'] });
    expect(of('N01', TABLE, { ...stated, value: 111 }).status).toBe('fail');
  });

  test.each([
    ['over', 100, 'pass'],
    ['over', 112, 'fail'],
    ['under', 120, 'pass'],
    ['under', 110, 'fail'],
  ] as const)('“%s %i” is a bound, and at most a warning', (qualifier, value, status) => {
    expect(of('N01', TABLE, figure('n.received', value, { qualifier })).status).toBe(status);
    if (status === 'fail') {
      expect(of('N01', TABLE, figure('n.received', value, { qualifier })).severity).toBe('W');
    }
  });

  test('none received, though the table has some, is a warning', () => {
    const none = figure('n.received', 0, { qualifier: 'negation' });
    expect(of('N01', TABLE, none)).toMatchObject({ status: 'fail', severity: 'W' });
    expect(of('N01', {}, none).status).toBe('pass');
  });

  test('a figure of other agencies is not compared, one of unknown scope at most warns', () => {
    expect(of('N01', TABLE, figure('n.received', 9, { scope: 'region' }))).toMatchObject({
      status: 'na',
      reason: 'scope_mismatch',
    });
    expect(of('N01', TABLE, figure('n.received', 9, { scope: 'unknown' }))).toMatchObject({
      status: 'fail',
      severity: 'W',
    });
  });

  test('where another sentence has the right number, a difference is a warning', () => {
    const twice = [figure('n.received', 111), figure('n.received', 11)];
    expect(of('N01', TABLE, ...twice)).toMatchObject({ status: 'fail', severity: 'W', left: 11 });
  });

  test.each([
    ['nothing is stated', TABLE, [], 'not_stated'],
    ['the number is garbled', TABLE, [figure('n.received', 9, { qualifier: 'garbled' })], 'parse_low_confidence'],
    ['the cell is blank', { 't3.new.sum': null }, [figure('n.received', 9)], 'blank'],
    ['the cell holds words', { 't3.new.sum': words('多') }, [figure('n.received', 9)], 'parse_low_confidence'],
    ['the row is missing', cellsUnder('t3.new', () => ABSENT), [figure('n.received', 9)], 'cell_absent'],
  ] as const)('nothing can be said where %s', (_, cells, figures, reason) => {
    expect(of('N01', cells, ...figures)).toMatchObject({ status: 'na', reason });
  });

  test('nothing can be said without table 3', () => {
    const cells = cellsUnder('t3', () => ABSENT);
    const without = report({ cells, figures: [figure('n.received', 9)], evidence: { tables: tablesWithout('t3') } });
    expect(resultOf('N01', without).reason).toBe('table_absent');
  });

  test('an ambiguous cell counts where all readings agree', () => {
    const cells = { 't3.new.sum': ambiguous(5) };
    const same = [{ 't3.new.sum': 5 }, { 't3.new.sum': 5 }];
    const stated = [figure('n.received', 5)];
    expect(resultOf('N01', report({ cells, figures: stated, readings: same })).status).toBe('pass');
    const other = [{ 't3.new.sum': 5 }, { 't3.new.sum': 6 }];
    expect(resultOf('N01', report({ cells, figures: stated, readings: other })).reason).toBe('position_unknown');
  });
});

describe('N03 “all were answered”', () => {
  const all = figure('n.answered', 0, { qualifier: 'qualitative_all' });

  test.each([
    ['what was received', [figure('n.received', 108)], 'pass'],
    ['what was received and carried in', [figure('n.received', 106), figure('n.carry_in', 2)], 'pass'],
    ['what was received, which includes it', [figure('n.received', 108, { includesCarryIn: true })], 'pass'],
    ['less than was received', [figure('n.received', 111)], 'fail'],
  ] as const)('means %s', (_, figures, status) => {
    expect(of('N03', TABLE, all, ...figures)).toMatchObject({ status, severity: status === 'fail' ? 'W' : 'E' });
  });

  test('means nothing where the text does not say how many came in', () => {
    expect(of('N03', TABLE, all)).toMatchObject({ status: 'na', reason: 'not_stated' });
  });
});

describe('N05 balance inside the text', () => {
  const movements = (received: number, carriedIn: number, answered: number, carriedOut: number) => [
    figure('n.received', received),
    figure('n.carry_in', carriedIn),
    figure('n.answered', answered),
    figure('n.carry_out', carriedOut),
  ];

  test('holds though there is no table', () => {
    expect(of('N05', {}, ...movements(111, 2, 108, 5))).toMatchObject({ status: 'pass', left: 113, right: 113 });
  });

  test('fails with both sides', () => {
    expect(of('N05', {}, ...movements(111, 2, 108, 6))).toMatchObject({
      status: 'fail',
      severity: 'E',
      left: 113,
      right: 114,
      difference: -1,
    });
  });

  test('does not add what is included', () => {
    const [, carriedIn, answered, carriedOut] = movements(0, 2, 108, 5);
    const received = figure('n.received', 113, { includesCarryIn: true });
    const figures = [received, carriedIn, answered, carriedOut].filter((one) => one !== undefined);
    expect(of('N05', {}, ...figures).status).toBe('pass');
  });

  test('says nothing unless all four are stated as numbers', () => {
    expect(of('N05', {}, ...movements(1, 0, 1, 0).slice(0, 3)).reason).toBe('not_stated');
    const all = { ...figure('n.answered', 1), qualifier: 'qualitative_all' as const };
    const [received, carriedIn, , carriedOut] = movements(1, 0, 1, 0);
    const figures = [received, carriedIn, all, carriedOut].filter((one) => one !== undefined);
    expect(of('N05', {}, ...figures).status).toBe('na');
  });

  test('holds if one of several statements fits', () => {
    expect(of('N05', {}, figure('n.received', 7), ...movements(111, 2, 108, 5)).status).toBe('pass');
  });
});
