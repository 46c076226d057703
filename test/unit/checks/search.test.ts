import fc from 'fast-check';
import { cellOf } from '../../../shared/checks/cells.ts';
import { keyOf, singles, wrongCells } from '../../../shared/checks/explain/search.ts';
import { errorSystem, signedSum } from '../../../shared/checks/explain/system.ts';
import { sumsOf } from '../../../shared/checks/sums.ts';
import type { CellId } from '../../../shared/form/model.ts';
import { balancedTable3 } from './balanced.ts';
import { type CellOverrides, report } from './builder.ts';
import { letters } from './letters.ts';

const systemOf = (cells: CellOverrides) => {
  const subject = report({ cells });
  const table3 = [...sumsOf(subject).assessed.values()].filter(({ equation }) => equation.table === 't3');
  return errorSystem((id) => cellOf(subject, id).value ?? 0, table3.map(signedSum));
};

const UNLIMITED = { cost: Number.POSITIVE_INFINITY, leastCost: () => 0, steps: 1_000_000 };

/** A balanced table and some of its cells, each made too great. */
const spoilt = (size: number) =>
  balancedTable3('v2021').chain((cells) =>
    fc.record({
      cells: fc.constant(cells),
      wrong: fc.uniqueArray(
        fc.record({ cell: fc.constantFrom<CellId>(...Object.keys(cells)), excess: fc.integer({ min: 1, max: 300 }) }),
        { minLength: size, maxLength: size, selector: ({ cell }) => cell },
      ),
    }),
  );

describe('the search for wrong cells', () => {
  test.each([1, 2, 3])('finds any %i of them', (size) => {
    fc.assert(
      fc.property(spoilt(size), ({ cells, wrong }) => {
        const values = Object.fromEntries(wrong.map(({ cell, excess }) => [cell, (cells[cell] ?? 0) + excess]));
        const found = wrongCells(systemOf({ ...cells, ...values }), size, UNLIMITED);
        const sorted = (set: typeof wrong) => [...set].sort((a, b) => (a.cell < b.cell ? -1 : 1));
        expect(found.map((set) => sorted([...set]))).toContainEqual(sorted(wrong));
      }),
      { numRuns: 60 },
    );
  });

  test('finds nothing where nothing is wrong', () => {
    expect(wrongCells(systemOf({}), 1)).toEqual([]);
    expect(wrongCells(systemOf({}), 2)).toEqual([]);
  });

  test('proposes no negative number', () => {
    expect(wrongCells(systemOf({ 't3.carry_out.nat': 2, 't3.carry_out.sum': 2 }), 1)).toEqual([]);
    const pairs = wrongCells(systemOf({ 't3.carry_out.nat': 2, 't3.carry_out.sum': 2 }), 2);
    expect(pairs.map((set) => set.map(({ cell }) => cell).sort())).toEqual(
      expect.arrayContaining([['t3.carry_out.nat', 't3.carry_out.sum']]),
    );
    expect(pairs.flat().every(({ excess, cell }) => excess <= (cell.startsWith('t3.carry_out') ? 2 : 0))).toBe(true);
  });

  test('names no cell twice', () => {
    const found = wrongCells(systemOf({ 't3.new.nat': 5, 't3.total.nat': 2, 't3.granted.nat': 1 }), 3, UNLIMITED);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((set) => new Set(set.map(({ cell }) => cell)).size < 3)).toEqual([]);
    expect(wrongCells(letters({ a: 9, b: 9 }, ['a+b', 5], ['b', 2]), 3)).toEqual([]);
    expect(wrongCells(letters({ a: 9, x: 9 }, ['a+x', 5], ['a', 2]), 3)).toEqual([]);
  });

  test('stops at its budget', () => {
    const system = systemOf({ 't3.new.nat': 5, 't3.np_repeat.oth': 3 });
    expect(wrongCells(system, 2, { ...UNLIMITED, steps: 0 })).toEqual([]);
    expect(wrongCells(system, 2, { ...UNLIMITED, cost: -1 })).toEqual([]);
  });
});

describe('one wrong cell', () => {
  test('explains all failing sums at once, each by its sign', () => {
    const system = letters({ a: 9, b: 9, s: 9, c: 9 }, ['a+b-s', 3], ['s+c', -3]);
    expect(singles(system, system.residuals)).toEqual([{ cell: 's', excess: -3 }]);
  });

  test('explains no more sums than it stands in, and no fewer', () => {
    const system = letters({ a: 9, b: 9, c: 9 }, ['a+b', 2], ['b+c', 2], ['c', 0]);
    expect(singles(system, system.residuals)).toEqual([{ cell: 'b', excess: 2 }]);
    expect(singles(system, [2, 0, 0])).toEqual([{ cell: 'a', excess: 2 }]);
    expect(singles(system, [2, 3, 0])).toEqual([]);
  });

  test('leaves a whole number of requests', () => {
    const system = letters({ a: 2, b: 3, c: 3.5 }, ['a+b+c', 3]);
    expect(singles(system, system.residuals)).toEqual([{ cell: 'b', excess: 3 }]);
    const halves = letters({ a: 0.75, b: 1.25 }, ['a+b', 0.25]);
    expect(singles(halves, halves.residuals)).toEqual([{ cell: 'b', excess: 0.25 }]);
  });
});

test('sets are the same in whatever order their cells were found', () => {
  const [a, b] = [
    { cell: 'a', excess: 1 },
    { cell: 'b', excess: 2 },
  ];
  expect(keyOf([b, a])).toBe(keyOf([a, b]));
  expect(keyOf([a])).not.toBe(keyOf([{ ...a, excess: 2 }]));
});

describe('a search within limits', () => {
  /** Two wrong cells, of which the second sum tells b. */
  const system = () => letters({ a: 9, b: 9 }, ['a+b', 5], ['b', 2]);
  const wrong = [
    { cell: 'b', excess: 2 },
    { cell: 'a', excess: 3 },
  ];
  const leastCost = (id: string) => (id === 'b' ? 1 : 0.5);

  test('finds what costs no more than the limit', () => {
    expect(wrongCells(system(), 2, { ...UNLIMITED, leastCost, cost: 1.5 })).toEqual([wrong]);
    expect(wrongCells(system(), 2, { ...UNLIMITED, leastCost, cost: 1.4 })).toEqual([]);
  });

  test('counts the cells it looks at', () => {
    expect(wrongCells(system(), 2, { ...UNLIMITED, steps: 3 })).toEqual([wrong]);
    expect(wrongCells(system(), 2, { ...UNLIMITED, steps: 2 })).toEqual([]);
  });

  test('looks once at a cell that two sums suspect of the same', () => {
    const twice = letters({ a: 9, b: 9, d: 9 }, ['a+b+d', 5], ['a+b+d', 5], ['b', 2]);
    expect(wrongCells(twice, 2, { ...UNLIMITED, steps: 4 })).toContainEqual(wrong);
  });

  test('gives up a cell that leaves more failing sums than the others can mend', () => {
    const nine = letters(
      { x: 9, p: 9, q: 9, r: 9 },
      ...(['x+p', 'p', 'p', 'q', 'q', 'q', 'r', 'r', 'r'] as const).map(
        (terms) => [terms, { x: 1, p: 1, q: 2, r: 3 }[terms.at(-1) ?? ''] ?? 0] as const,
      ),
    );
    expect(wrongCells(nine, 3, { ...UNLIMITED, steps: 3 })).toHaveLength(1);
    const four = letters({ a: 9, c: 9 }, ['a', 2], ['c', 3], ['c', 3], ['c', 3]);
    expect(wrongCells(four, 2, { ...UNLIMITED, steps: 1 })).toHaveLength(1);
  });
});
