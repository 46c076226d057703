import { type LinearEquation, reduced } from '../../../shared/checks/elimination.ts';

/** Coefficients of the variables in their order, and what they come to. */
const equation = (coefficients: readonly number[], target: number): LinearEquation => ({
  terms: coefficients.map((coefficient, variable) => [variable, coefficient] as const),
  target,
});

/** The reduced form as coefficients, without those that are 0. */
const solved = (variables: number, ...equations: readonly LinearEquation[]) =>
  reduced(equations, variables)?.map(({ terms, target }) => [Object.fromEntries(terms), target]) ?? null;

describe('the reduced form of equations', () => {
  test('solves what has one solution', () => {
    expect(solved(2, equation([1, 1], 5), equation([1, -1], 1))).toEqual([
      [{ 0: 1 }, 3],
      [{ 1: 1 }, 2],
    ]);
    expect(solved(3, equation([0, 2, 1], 7), equation([2, 1, 0], 4), equation([1, 0, 1], 4))).toEqual([
      [{ 0: 1 }, 1],
      [{ 1: 1 }, 2],
      [{ 2: 1 }, 3],
    ]);
  });

  test('says what equations say together that none says alone', () => {
    expect(solved(3, equation([1, 1, 0], 5), equation([0, 1, 1], 3))).toEqual([
      [{ 0: 1, 2: -1 }, 2],
      [{ 1: 1, 2: 1 }, 3],
    ]);
  });

  test('drops what repeats another, and passes over variables that stand nowhere', () => {
    expect(solved(2, equation([1, 1], 5), equation([2, 2], 10))).toEqual([[{ 0: 1, 1: 1 }, 5]]);
    expect(solved(3, equation([0, 0, 4], 8))).toEqual([[{ 2: 1 }, 2]]);
    expect(solved(2)).toEqual([]);
  });

  test('adds up terms of one variable', () => {
    const twice: LinearEquation = {
      terms: [
        [0, 1],
        [0, 1],
      ],
      target: 6,
    };
    expect(solved(1, twice)).toEqual([[{ 0: 1 }, 3]]);
  });

  test('is none where the equations contradict each other', () => {
    expect(solved(2, equation([1, 1], 5), equation([1, 1], 6))).toBeNull();
    expect(solved(1, equation([0], 1))).toBeNull();
    expect(solved(1, equation([0], 0))).toEqual([]);
  });

  test('is none where no whole numbers fit, and leaves out what speaks of fractions', () => {
    expect(solved(1, equation([2], 5))).toBeNull();
    expect(solved(2, equation([2, 1], 5))).toEqual([]);
  });

  test('is not upset by binary rounding', () => {
    expect(solved(2, equation([0.1, 0.2], 0.3), equation([0.1, 0.1], 0.2))).toEqual([
      [{ 0: 1 }, 1],
      [{ 1: 1 }, 1],
    ]);
  });
});
