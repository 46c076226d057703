import fc from 'fast-check';
import type { LinearEquation } from '../../../shared/checks/elimination.ts';
import { wholeSolutions } from '../../../shared/checks/integers.ts';

const equation = (target: number, ...terms: (readonly [number, number])[]): LinearEquation => ({ terms, target });

describe('whole numbers that satisfy equations', () => {
  test('finds the only solution', () => {
    const system = [equation(3, [0, 1], [1, 1]), equation(1, [0, 1], [1, -1])];
    expect(wholeSolutions(system, 2, 5)).toEqual({ found: [[2, 1]], complete: true });
  });

  test('finds all solutions when there are fewer than asked for', () => {
    const { found, complete } = wholeSolutions([equation(2, [0, 1], [1, 1])], 2, 5);
    expect([...found].sort()).toEqual([
      [0, 2],
      [1, 1],
      [2, 0],
    ]);
    expect(complete).toBe(true);
  });

  test('says that there are more than it was asked for', () => {
    const { found, complete } = wholeSolutions([equation(9, [0, 1], [1, 1])], 2, 4);
    expect(found).toHaveLength(4);
    expect(complete).toBe(false);
  });

  test.each([
    ['a negative number', [equation(-1, [0, 1], [1, 1])]],
    ['half a case', [equation(1, [0, 2])]],
    ['two different numbers', [equation(1, [0, 1]), equation(2, [0, 1])]],
    ['a sum that contradicts another only together', [equation(1, [0, 1], [1, -1]), equation(1, [1, 1], [0, -1])]],
  ])('proves that there is none where the equations ask for %s', (_, system) => {
    expect(wholeSolutions(system, 2, 5)).toEqual({ found: [], complete: true });
  });

  test('admits that it stopped where variables have no bound', () => {
    const { found, complete } = wholeSolutions([equation(0, [0, 1], [1, -1])], 2, 3, 50);
    expect(found).toHaveLength(3);
    expect(complete).toBe(false);
    for (const [a, b] of found) expect(a).toBe(b);
  });

  test('tells the only solution without a trial where each bound follows from another', () => {
    // x ≤ 3, y ≤ 7, x + y = 10
    const chain = [equation(3, [0, 1], [2, 1]), equation(7, [1, 1], [3, 1]), equation(10, [0, 1], [1, 1])];
    expect(wholeSolutions(chain, 4, 5, 0)).toEqual({ found: [[3, 7, 0, 0]], complete: true });
    // x ≥ 5, x ≤ 5
    const pinched = [equation(5, [0, 1], [1, -1]), equation(5, [0, 1], [2, 1])];
    expect(wholeSolutions(pinched, 3, 5, 0)).toEqual({ found: [[5, 0, 0]], complete: true });
    // 2x + 3y = 0
    expect(wholeSolutions([equation(0, [0, 2], [1, 3])], 2, 5, 0)).toEqual({ found: [[0, 0]], complete: true });
  });

  test('proves without a trial that there is none where bounds contradict each other', () => {
    const empty = [equation(5, [0, 1], [1, -1]), equation(3, [0, 1], [2, 1])];
    expect(wholeSolutions(empty, 3, 5, 0)).toEqual({ found: [], complete: true });
    const chained = [...empty, equation(40, [3, 1], [4, 1])];
    expect(wholeSolutions(chained, 5, 5, 0)).toEqual({ found: [], complete: true });
  });

  test('tries each value within the bounds once', () => {
    // 2x + y = 7: x is 0 to 3
    const halves = [equation(7, [0, 2], [1, 1])];
    expect(wholeSolutions(halves, 2, 9, 4).complete).toBe(true);
    expect([...wholeSolutions(halves, 2, 9, 4).found].sort()).toEqual([
      [0, 7],
      [1, 5],
      [2, 3],
      [3, 1],
    ]);
    expect(wholeSolutions(halves, 2, 9, 3)).toMatchObject({ found: { length: 3 }, complete: false });
    // x + y = 4, x − z = 2: x is 2 to 4
    const from2 = [equation(4, [0, 1], [1, 1]), equation(2, [0, 1], [2, -1])];
    expect(wholeSolutions(from2, 3, 9, 3)).toMatchObject({ found: { length: 3 }, complete: true });
    // −2x + y = 0, y ≤ 4: x is 0 to 2
    const doubled = [equation(0, [0, -2], [1, 1]), equation(4, [1, 1], [2, 1])];
    expect(wholeSolutions(doubled, 3, 9, 3)).toMatchObject({ found: { length: 3 }, complete: true });
  });

  test('tries the variable with the fewest values first', () => {
    // x = 100 y, y + z = 1
    const wide = [equation(0, [0, 1], [1, -100]), equation(1, [1, 1], [2, 1])];
    expect(wholeSolutions(wide, 3, 9, 2)).toMatchObject({ found: { length: 2 }, complete: true });
  });

  test('tries variables that nothing bounds from 0 on', () => {
    expect(wholeSolutions([], 1, 2)).toEqual({ found: [[0], [1]], complete: false });
    expect(wholeSolutions([equation(0, [0, 1], [1, -1])], 2, 3, 3).found).toHaveLength(3);
  });

  test('agrees with trying every assignment', () => {
    const term = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(1, -1));
    const row = fc.record({
      terms: fc.uniqueArray(term, { minLength: 1, maxLength: 3, selector: ([variable]) => variable }),
      target: fc.integer({ min: -4, max: 6 }),
    });
    const bounded = equation(4, [0, 1], [1, 1], [2, 1]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 3 }), (rows) => {
        const system: LinearEquation[] = [bounded, ...rows];
        const all = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => [a, b, 4 - a - b]));
        const fits = (values: readonly number[]) =>
          values.every((value) => value >= 0) &&
          system.every(
            ({ terms, target }) =>
              terms.reduce((sum, [variable, factor]) => sum + factor * (values[variable] ?? 0), 0) === target,
          );
        const wanted = all.filter(fits).map(String).sort();
        const { found, complete } = wholeSolutions(system, 3, 100);
        expect(found.map(String).sort()).toEqual(wanted);
        expect(complete).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
