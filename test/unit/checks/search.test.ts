import fc from 'fast-check';
import { cellOf } from '../../../shared/checks/cells.ts';
import { wrongCells } from '../../../shared/checks/explain/search.ts';
import { errorSystem, signedSum } from '../../../shared/checks/explain/system.ts';
import { sumsOf } from '../../../shared/checks/sums.ts';
import type { CellId } from '../../../shared/form/model.ts';
import { balancedTable3 } from './balanced.ts';
import { type CellOverrides, report } from './builder.ts';

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

  test('stops at its budget', () => {
    const system = systemOf({ 't3.new.nat': 5, 't3.np_repeat.oth': 3 });
    expect(wrongCells(system, 2, { ...UNLIMITED, steps: 0 })).toEqual([]);
    expect(wrongCells(system, 2, { ...UNLIMITED, cost: -1 })).toEqual([]);
  });
});
