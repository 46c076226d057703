import {
  cellOf,
  idsOfRow,
  isDoubtful,
  isLost,
  isUnfilled,
  isWords,
  numberRead,
  presentIds,
  tableOf,
  underEveryReading,
  whyAbsent,
} from '../../../shared/checks/cells.ts';
import type { Outcome } from '../../../shared/checks/model.ts';
import type { Cell } from '../../../shared/reading/report.ts';
import {
  ABSENT,
  ambiguous,
  BLANK,
  cellsUnder,
  DASH,
  inferred,
  numberCell,
  report,
  SLASH,
  tablesWithout,
  words,
} from './builder.ts';

const doubtful = { ...numberCell(4), confidence: 0.49 };

describe('what a cell is', () => {
  test.each<[string, Cell, readonly string[]]>([
    ['a number', numberCell(4), []],
    ['nothing written', BLANK, ['unfilled']],
    ['a slash', SLASH, ['unfilled']],
    ['a dash', DASH, ['unfilled']],
    ['words', words('若干'), ['words']],
    ['a cell that is not there', ABSENT, []],
    ['an inferred number', inferred(4), ['lost']],
    ['one of several numbers', ambiguous(4), ['lost']],
    ['a number hardly read', doubtful, ['doubtful']],
    ['a number half read', { ...doubtful, confidence: 0.5 }, []],
    ['a blank hardly read', { ...BLANK, confidence: 0.1 }, ['unfilled']],
  ])('%s', (_, cell, wanted) => {
    const found = { lost: isLost(cell), unfilled: isUnfilled(cell), words: isWords(cell), doubtful: isDoubtful(cell) };
    expect(Object.entries(found).flatMap(([name, is]) => (is ? [name] : []))).toEqual(wanted);
  });

  test('a cell that the report does not have is not there', () => {
    expect(cellOf(report(), 't3.nothing.nat')).toMatchObject({ value: null, basis: 'absent' });
  });

  test('a number counts as read in its own place and without doubt', () => {
    const subject = report({ cells: { 't3.new.nat': 4, 't3.new.com': inferred(4), 't3.new.res': doubtful } });
    const read = ['nat', 'com', 'res', 'pub'].map((column) => numberRead(subject, `t3.new.${column}`));
    expect(read).toEqual([4, null, null, 0]);
  });
});

describe('the cells of a table', () => {
  test('are told by their ids', () => {
    expect(['t2.rules.valid', 't2v19.rules.new_made', 't3.new.nat', 't4.rev.total'].map(tableOf)).toEqual([
      't2',
      't2',
      't3',
      't4',
    ]);
  });

  test('that are there stand in the order of the form', () => {
    const subject = report({ cells: { 't4.rev.upheld': ABSENT, 't4.rev.other': null } });
    expect(presentIds(subject, 't4').slice(0, 5)).toEqual([
      't4.rev.corrected',
      't4.rev.other',
      't4.rev.pending',
      't4.rev.total',
      't4.dir.upheld',
    ]);
    expect(presentIds(subject, 't4')).toHaveLength(14);
    expect(presentIds(subject, 't3').every((id) => id.startsWith('t3.'))).toBe(true);
    expect(presentIds(report({ form: 'v2019' }), 't3')).toHaveLength(161);
    expect(presentIds(report(), 't3')).toHaveLength(175);
    expect(presentIds(report(), 't2')).toHaveLength(10);
    expect(presentIds(report({ cells: cellsUnder('t4', () => ABSENT) }), 't4')).toEqual([]);
  });

  test('of a row of table 3 stand in the order of its columns', () => {
    const columns = ['nat', 'com', 'res', 'pub', 'law', 'oth', 'sum'];
    expect(idsOfRow('v2021', 'new')).toEqual(columns.map((column) => `t3.new.${column}`));
    expect(idsOfRow('v2021', 'oth_all')).toEqual([]);
    expect(idsOfRow('v2019', 'oth_all')).toHaveLength(7);
    expect(idsOfRow('v2021', 'rev')).toEqual([]);
  });

  test('are absent with their table or alone', () => {
    expect(whyAbsent(report({ evidence: { tables: tablesWithout('t4') } }), 't4')).toBe('table_absent');
    expect(whyAbsent(report({ evidence: { tables: tablesWithout('t4') } }), 't3')).toBe('cell_absent');
  });
});

describe('a judgement under every reading of ambiguous cells', () => {
  const ids = ['t3.new.nat', 't3.new.com'];
  const of = (readings: readonly Readonly<Record<string, number>>[], cell: Cell = ambiguous(1)) =>
    underEveryReading(report({ cells: { 't3.new.nat': cell, 't3.new.com': 5 }, readings }), ids, (values): Outcome => {
      const sum = (values('t3.new.nat') ?? 0) + (values('t3.new.com') ?? 0);
      return { part: 'new', status: sum > 7 ? 'fail' : 'pass', left: sum };
    });

  test('is that of the cells as read where none is ambiguous', () => {
    expect(of([{ 't3.new.nat': 9 }], numberCell(1))).toMatchObject({ status: 'pass', left: 6 });
  });

  test('holds where all readings agree', () => {
    expect(of([{ 't3.new.nat': 1 }, { 't3.new.nat': 2 }])).toMatchObject({ status: 'pass', left: 6 });
    expect(of([{ 't3.new.nat': 4 }, { 't3.new.nat': 3 }])).toMatchObject({ status: 'fail', left: 9 });
  });

  test('says nothing where they do not, or where there is none', () => {
    const unknown = { status: 'na', reason: 'position_unknown', cells: ids };
    expect(of([{ 't3.new.nat': 1 }, { 't3.new.nat': 4 }])).toEqual({ ...unknown, part: 'new' });
    expect(of([])).toEqual({ ...unknown, part: null });
  });
});
