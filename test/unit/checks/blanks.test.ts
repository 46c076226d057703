import { type BlankEquation, blankGroups, isFillable, onlyFilling } from '../../../shared/checks/blanks.ts';

/** The blanks of a sum, those with a minus on its other side, and what is missing of it. */
function sum(id: string, blanks: string, residual: number): BlankEquation {
  const signed = [...blanks.matchAll(/(-?)(\w)/g)].map(([, sign, cell = '']) => [sign, cell] as const);
  const positive = signed.filter(([sign]) => sign === '').map(([, cell]) => cell);
  return { equation: { id, positive }, residual, blanks: signed.map(([, cell]) => cell) };
}

const idsOf = (...equations: readonly BlankEquation[]) =>
  blankGroups(equations).map((group) => group.equations.map(({ equation }) => equation.id).join());

const fillings = (...equations: readonly BlankEquation[]) =>
  blankGroups(equations).map((group) => {
    const only = onlyFilling(group);
    return { fillable: isFillable(group), only: only && Object.fromEntries(only) };
  });

describe('sums with blanks hang together', () => {
  test('where they share a blank, directly or through others', () => {
    expect(idsOf(sum('A', 'x', -1), sum('B', 'y', -1), sum('C', 'x', -1))).toEqual(['B', 'A,C']);
    expect(idsOf(sum('A', 'xz', -1), sum('B', 'x', -1), sum('C', 'z', -1))).toEqual(['A,B,C']);
    expect(idsOf(sum('A', 'x', -1), sum('B', 'y', -1), sum('C', 'xy', -2))).toEqual(['A,B,C']);
  });

  test('and are told where one of them does not hold', () => {
    expect(idsOf(sum('A', 'x', 0), sum('B', 'x', -1), sum('C', 'y', 0))).toEqual(['A,B']);
    expect(idsOf(sum('A', 'x', 0))).toEqual([]);
    expect(idsOf(sum('A', '', -1))).toEqual([]);
  });
});

describe('the filling of blanks', () => {
  test('is what is missing', () => {
    expect(fillings(sum('A', 'x', -3))).toEqual([{ fillable: true, only: { x: 3 } }]);
    expect(fillings(sum('A', '-x', 3))).toEqual([{ fillable: true, only: { x: 3 } }]);
    expect(fillings(sum('A', 'xy', -3), sum('B', 'x-y', -1))).toEqual([{ fillable: true, only: { x: 2, y: 1 } }]);
    expect(fillings(sum('A', 'xy', -3), sum('B', 'x', -3))).toEqual([{ fillable: true, only: { x: 3, y: 0 } }]);
  });

  test('may be one of several, few or many', () => {
    expect(fillings(sum('A', 'xy', -1))).toEqual([{ fillable: true, only: null }]);
    expect(fillings(sum('A', 'xyz', -30))).toEqual([{ fillable: true, only: null }]);
  });

  test('may be impossible', () => {
    expect(fillings(sum('A', 'x', 3))).toEqual([{ fillable: false, only: null }]);
    expect(fillings(sum('A', 'x', -3), sum('B', 'x', -4))).toEqual([{ fillable: false, only: null }]);
  });

  test('that was not searched to the end is possible, and certain of nothing', () => {
    const group = { equations: [], blanks: ['x'] };
    expect(isFillable({ ...group, solutions: { found: [], complete: false } })).toBe(true);
    expect(isFillable({ ...group, solutions: { found: [], complete: true } })).toBe(false);
    expect(onlyFilling({ ...group, solutions: { found: [[1]], complete: false } })).toBeNull();
  });
});
