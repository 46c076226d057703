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
