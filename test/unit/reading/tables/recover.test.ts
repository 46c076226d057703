import { placements } from '../../../../shared/reading/tables/placements.ts';
import { type RowOptions, recoverTable } from '../../../../shared/reading/tables/recover.ts';

const row = (id: string, role: RowOptions['role'], ...options: (readonly number[])[]): RowOptions => ({
  id,
  role,
  options,
});

const ZERO = [0, 0, 0];

describe('placements', () => {
  test('keep the order, count equal numbers once, leftmost first', () => {
    expect(placements([5, 0, 5], 4)).toEqual([
      [5, 0, 5, 0],
      [5, 0, 0, 5],
      [0, 5, 0, 5],
    ]);
    expect(placements([0, 0], 3)).toEqual([ZERO]);
    expect(placements([1, 2, 3, 4], 3)).toEqual([]);
  });
});

describe('recoverTable', () => {
  const both = [
    [2, 0, 2],
    [0, 2, 2],
  ];

  test('every table that balances, leftmost first', () => {
    const rows = [
      row('new', 'new', ...both),
      row('carry_in', 'carry_in', ZERO),
      row('granted', 'result', ...both),
      row('total', 'total', ...both),
      row('carry_out', 'carry_out', ZERO),
    ];
    const { readings, complete } = recoverTable(rows, true);
    expect(complete).toBe(true);
    expect(readings.map((reading) => reading[0])).toEqual(both);
    expect(readings.every(([received, , granted, total]) => received === total && granted === total)).toBe(true);
  });

  test('a fixed row decides', () => {
    const rows = [
      row('new', 'new', [2, 0, 2]),
      row('carry_in', 'carry_in', ZERO),
      row('granted', 'result', ...both),
      row('total', 'total', ...both),
      row('carry_out', 'carry_out', ZERO),
    ];
    expect(recoverTable(rows, true).readings).toHaveLength(1);
  });

  test('no table where the fixed rows do not balance, or a row has no place', () => {
    const rows = [
      row('new', 'new', [1, 0, 1]),
      row('carry_in', 'carry_in', ZERO),
      row('total', 'total', ...both),
      row('carry_out', 'carry_out', ZERO),
    ];
    expect(recoverTable(rows, true)).toEqual({ readings: [], complete: true });
    expect(recoverTable([row('new', 'new')], true)).toEqual({ readings: [], complete: true });
  });

  test('a result row that is not in the source may hold the rest of the total', () => {
    const rows = [row('granted', 'result', [1, 0, 1]), row('total', 'total', [2, 0, 2])];
    expect(recoverTable(rows, true).readings).toHaveLength(0);
    expect(recoverTable(rows, false).readings).toHaveLength(1);
  });

  test('the work is bounded: too many tables are told, not listed', () => {
    const options = placements([1, 2, 3, 4, 10], 7).filter(
      (values) => values.slice(0, 6).reduce((a, b) => a + b, 0) === values[6],
    );
    const results = Array.from({ length: 18 }, (_, at) => row(`r${at}`, 'result', ...options));
    const { complete, readings } = recoverTable([...results, row('total', 'total', [9, 27, 45, 63, 36, 0, 180])], true);
    expect(complete).toBe(false);
    expect(readings.length).toBeLessThan(100);
  });
});
