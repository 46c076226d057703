import { askedOf, isPossible, slippedRows, slipsOfRow, suspectRows } from '../../../shared/checks/explain/rows.ts';
import { type ErrorSystem, systemOf, violated } from '../../../shared/checks/explain/system.ts';
import { type Row, rowsOf } from '../../../shared/checks/explain/table3.ts';
import { sumsOf } from '../../../shared/checks/sums.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { type CellOverrides, inferred, ONE_REQUEST, report, words } from './builder.ts';

const made = (cells: CellOverrides) => report({ cells: { ...ONE_REQUEST, ...cells } });

const system = (of: Report): ErrorSystem => systemOf(of, sumsOf(of).sets[0]);

function rowOf(of: Report, id: string): Row {
  const row = rowsOf(of).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

const asked = (cells: CellOverrides, row: string) => {
  const of = made(cells);
  return askedOf(system(of), rowOf(of, row));
};

/** 法律服务机构 1 and its sum stand one slot further left. */
const SHIFTED = { 't3.partial.law': 0, 't3.partial.pub': 1, 't3.partial.oth': 1, 't3.partial.sum': 0 };

describe('what the columns ask of a row', () => {
  test('is what stands there where they hold', () => {
    expect(asked({}, 'partial')).toEqual([0, 0, 0, 0, 1, 0, 1]);
  });

  test('is what they lack where they do not, whatever the row itself adds up to', () => {
    expect(asked(SHIFTED, 'partial')).toEqual([0, 0, 0, 0, 1, 0, 1]);
    expect(asked({ 't3.total.nat': 3 }, 'granted')).toEqual([3, 0, 0, 0, 0, 0, 0]);
    expect(asked({ 't3.granted.nat': 3 }, 'partial')).toEqual([-3, 0, 0, 0, 1, 0, 1]);
  });

  test('is no number where two columns disagree', () => {
    expect(asked({ 't3.granted.nat': 3 }, 'total')).toEqual([Number.NaN, 0, 0, 0, 1, 0, 1]);
    expect(asked({ 't3.granted.nat': 3, 't3.new.nat': 3 }, 'total')).toEqual([3, 0, 0, 0, 1, 0, 1]);
  });

  test('is nothing where no column can be assessed', () => {
    expect(asked({ 't3.deny_law.nat': words('见附件') }, 'partial')).toEqual([null, 0, 0, 0, 1, 0, 1]);
    expect(asked({ 't3.partial.nat': words('见附件') }, 'partial')).toEqual([null, 0, 0, 0, 1, 0, 1]);
  });

  test('is free of binary rounding', () => {
    expect(asked({ 't3.partial.law': 0.1, 't3.granted.law': 0.2 }, 'partial')[4]).toBe(1);
  });

  test.each([
    [[1, 2, 3], true],
    [[1, 2, 4], false],
    [[Number.NaN, 2, 4], false],
    [[null, 2, 4], true],
    [[null, 2, 1], true],
  ])('%j can be a row: %s', (values, possible) => {
    expect(isPossible(values)).toBe(possible);
  });
});

describe('the slips of a row', () => {
  const slips = (cells: CellOverrides, wanted: readonly (number | null)[], others: number) =>
    slipsOfRow(rowOf(made(cells), 'partial'), wanted, others).map(({ why, cells: changed }) => [why, ...changed]);

  const BACK = [
    'values-shifted',
    ['t3.partial.pub', 0],
    ['t3.partial.law', 1],
    ['t3.partial.oth', 0],
    ['t3.partial.sum', 1],
  ];

  test('are those that make it what is asked', () => {
    expect(slips(SHIFTED, [0, 0, 0, 0, 1, 0, 1], 0)).toEqual([BACK]);
    expect(slips(SHIFTED, [0, 0, 0, 0, 2, 0, 2], 0)).toEqual([]);
  });

  test('may leave as many columns as are explained by others', () => {
    expect(slips(SHIFTED, [0, 0, 0, 0, 1, 7, 1], 0)).toEqual([]);
    expect(slips(SHIFTED, [0, 0, 0, 0, 1, 7, 1], 1)).toContainEqual(BACK);
    expect(slips(SHIFTED, [0, 8, 0, 0, 1, 7, 1], 1)).toEqual([]);
  });

  test('are free where nothing is asked, and in the slot that the sum of the row decides', () => {
    expect(slips(SHIFTED, [8, 0, 0, 0, 1, 0, 1], 0)).toEqual([BACK]);
    expect(slips(SHIFTED, [null, null, null, null, 1, null, 1], 0)).toContainEqual(BACK);
  });
});

describe('a slip', () => {
  test('is none that changes one cell alone', () => {
    const row = rowOf(made({ 't3.granted.sum': 1 }), 'granted');
    const slips = slipsOfRow(row, [0, 0, 0, 0, 0, null, 1], 0).map(({ cells }) => cells);
    expect(slips).toEqual([]);
  });
});

describe('rows that slipped', () => {
  test('are told by their columns', () => {
    expect(slippedRows(made(SHIFTED))).toEqual(['partial']);
  });

  test('are told where a column cannot be assessed', () => {
    expect(slippedRows(made({ ...SHIFTED, 't3.deny_law.nat': inferred(0) }))).toEqual(['partial']);
  });

  test('are none where one cell is wrong', () => {
    expect(slippedRows(made({ 't3.partial.law': 2 }))).toEqual([]);
  });

  test('are none that add up, though two columns are exchanged', () => {
    expect(slippedRows(made({ 't3.partial.law': 0, 't3.partial.oth': 1 }))).toEqual([]);
  });

  test('are those of which the sum is asked for, too, where a column cannot be assessed', () => {
    const granted = { 't3.granted.com': 1, 't3.new.nat': 1, 't3.new.sum': 2, 't3.total.nat': 1, 't3.total.sum': 2 };
    expect(slippedRows(made({ ...granted, 't3.deny_law.res': inferred(0) }))).toEqual(['granted']);
    expect(slippedRows(made({ ...granted, 't3.deny_law.res': inferred(0), 't3.total.sum': 3 }))).toEqual([]);
  });
});

describe('rows that a slip may explain, with a cell elsewhere', () => {
  const suspects = (cells: CellOverrides) => {
    const of = made(cells);
    return suspectRows(of, system(of), violated(system(of).residuals)).map(({ id }) => id);
  };

  test('are all where one row at most does not add up', () => {
    expect(suspects({})).toHaveLength(25);
    expect(suspects({ 't3.granted.nat': 3 })).toHaveLength(25);
  });

  test('are the two that do not', () => {
    expect(suspects({ 't3.granted.nat': 3, 't3.partial.nat': 3 })).toEqual(['granted', 'partial']);
  });

  test('are none where more do not', () => {
    expect(suspects({ 't3.granted.nat': 3, 't3.partial.nat': 3, 't3.total.nat': 2 })).toEqual([]);
  });
});
