import type { AssessedEquation } from '../../../shared/checks/equations.ts';
import { fillingOf, withoutBlanks } from '../../../shared/checks/explain/blank-cells.ts';

/** `plus` less `minus` must be 0 and is `residual`; cells called x, y or z are blank. */
function sum(plus: string, minus: string, residual: number): AssessedEquation {
  const [positive, negative] = [[...plus], [...minus]];
  const cells = [...positive, ...negative];
  return {
    equation: { id: 'B01.new', family: 'B01', part: 'new', table: 't3', positive, negative, cells },
    values: cells.map(() => 0),
    left: residual,
    right: 0,
    residual,
    blanks: cells.filter((id) => 'xyz'.includes(id)),
  };
}

/** Each sum that is left, as its signed cells and what they come to. */
const left = (...sums: readonly AssessedEquation[]) =>
  withoutBlanks(sums).map(({ family, terms, residual }) => [
    terms
      .map(([cell, sign]) => `${sign === 1 ? '+' : '-'}${cell}`)
      .sort()
      .join(''),
    residual,
    family,
  ]);

describe('sums with their blanks taken out', () => {
  test('sums without blanks stay as they are', () => {
    expect(left(sum('ab', 's', 2), sum('c', 't', 0))).toEqual([
      ['+a+b-s', 2, 'B01'],
      ['+c-t', 0, 'B01'],
    ]);
  });

  test('one sum that holds a blank says nothing', () => {
    expect(left(sum('ax', 's', 2), sum('c', 't', 1))).toEqual([['+c-t', 1, 'B01']]);
    expect(left(sum('axy', 's', 2))).toEqual([]);
  });

  test('two sums that hold the same blank say what their difference is', () => {
    expect(left(sum('ax', 's', 2), sum('bx', 't', 5))).toEqual([['+b+s-a-t', 3, 'combined']]);
  });

  test('with opposite signs, what their sum is', () => {
    expect(left(sum('ax', 's', 2), sum('b', 'xt', 5))).toEqual([['+a+b-s-t', 7, 'combined']]);
    expect(left(sum('a', 'x', 2), sum('bx', 't', 5))).toEqual([['+a+b-t', 7, 'combined']]);
  });

  test('a cell that both hold drops out', () => {
    expect(left(sum('ax', '', 2), sum('abx', '', 5))).toEqual([['+b', 3, 'combined']]);
  });

  test('the shortest is taken out of the others', () => {
    expect(left(sum('abcx', '', 1), sum('dx', '', 2), sum('ex', '', 4))).toEqual([
      ['+a+b+c-d', -1, 'combined'],
      ['+e-d', 2, 'combined'],
    ]);
  });

  test('several blanks, one after the other', () => {
    expect(left(sum('axy', '', 1), sum('bx', 'y', 2), sum('cx', 'y', 4))).toEqual([['+c-b', 2, 'combined']]);
  });

  test('a cell that would count twice is of no use, nor are blanks alone', () => {
    expect(left(sum('ax', '', 1), sum('bx', 'a', 2))).toEqual([]);
    expect(left(sum('x', '', 1), sum('x', '', 2))).toEqual([]);
  });
});

describe('the filling of blanks', () => {
  test('is given where there is one only', () => {
    const sums = [sum('ax', 's', -3), sum('by', 'x', 0)];
    expect(fillingOf(sums, [-3, 1])).toEqual([
      ['x', 3],
      ['y', 2],
    ]);
  });

  test('goes by the residuals it is given', () => {
    expect(fillingOf([sum('ax', 's', -3)], [-5])).toEqual([['x', 5]]);
    expect(fillingOf([sum('a', 'xs', 3)], [4])).toEqual([['x', 4]]);
  });

  test('tells no blanks that hold nothing', () => {
    expect(fillingOf([sum('ax', 's', 0)], [0])).toEqual([]);
  });

  test('is none where no number or several numbers fit', () => {
    expect(fillingOf([sum('ax', 's', 3)], [3])).toBeNull();
    expect(fillingOf([sum('axy', 's', -1)], [-1])).toBeNull();
  });
});
