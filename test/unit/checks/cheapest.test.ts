import { cheapestSet } from '../../../shared/checks/explain/cheapest.ts';
import { errorSystem, signedSum } from '../../../shared/checks/explain/system.ts';
import { sumsOf } from '../../../shared/checks/sums.ts';
import { type CellOverrides, report } from './builder.ts';
import { table } from './explain-table.ts';
import { letters } from './letters.ts';

const NINE = Object.fromEntries([...'abcdefgs'].map((cell) => [cell, 9]));

const costing = (costs: Readonly<Record<string, number>>) => (id: string) => costs[id] ?? 1;

const one = () => 1;

describe('the cheapest set of corrections', () => {
  test('is nothing where nothing is wrong', () => {
    expect(cheapestSet(letters(NINE, ['a+b-s', 0]), one)).toEqual({ set: [], cost: 0 });
  });

  test('takes the cheaper cell of each sum', () => {
    const system = letters(NINE, ['a+b', 1], ['c+d', 2]);
    expect(cheapestSet(system, costing({ b: 0.8, c: 0.7 }))).toEqual({
      set: [
        { cell: 'b', excess: 1 },
        { cell: 'c', excess: 2 },
      ],
      cost: 1.5,
    });
  });

  test('takes one cell that stands in both sums, although two others are cheaper each', () => {
    const system = letters(NINE, ['a+s', 2, 'B01'], ['b-s', -2, 'B02']);
    expect(cheapestSet(system, costing({ a: 0.6, b: 0.6 }))).toEqual({ set: [{ cell: 's', excess: 2 }], cost: 1 });
    expect(cheapestSet(system, costing({ a: 0.5, b: 0.6 }))).toEqual({ set: [{ cell: 's', excess: 2 }], cost: 1 });
    expect(cheapestSet(system, costing({ a: 0.4, b: 0.4 }))?.cost).toBe(0.8);
  });

  test('follows the sign of a cell', () => {
    expect(cheapestSet(letters({ s: 4 }, ['-s', 3]), one)).toEqual({ set: [{ cell: 's', excess: -3 }], cost: 1 });
  });

  test('leaves whole numbers ≥ 0', () => {
    expect(cheapestSet(letters({ a: 2, b: 3 }, ['a+b', 3]), one)?.set).toEqual([{ cell: 'b', excess: 3 }]);
    expect(cheapestSet(letters({ a: 2.5, b: 3 }, ['a+b', 2]), one)?.set).toEqual([{ cell: 'b', excess: 2 }]);
    expect(cheapestSet(letters({ a: 2 }, ['a', 3]), one)).toBeNull();
  });

  test('upsets a sum that holds where another cell of it can be corrected too', () => {
    const system = letters(NINE, ['a', 2], ['a-b', 0]);
    expect(cheapestSet(system, one)).toEqual({
      set: [
        { cell: 'a', excess: 2 },
        { cell: 'b', excess: 2 },
      ],
      cost: 2,
    });
  });

  test('corrects no cell twice', () => {
    expect(cheapestSet(letters(NINE, ['a', 2], ['a', 3]), one)).toBeNull();
    expect(cheapestSet(letters({ a: 9, b: 9, c: 0 }, ['a+b', 5], ['a+c', 12]), one)).toBeNull();
  });
});

describe('what the search spends', () => {
  const three: CellOverrides = { ...table(), 't3.new.nat': 40, 't3.granted.com': 30, 't3.total.pub': 20 };

  const ofTable3 = (cells: CellOverrides) => {
    const subject = report({ cells });
    const sums = [...sumsOf(subject).assessed.values()].filter(({ equation }) => equation.table === 't3');
    return errorSystem((id) => subject.cells[id]?.value ?? 0, sums.map(signedSum));
  };

  test('is one cell where a sum leaves no choice', () => {
    expect(cheapestSet(letters(NINE, ['g', 1]), one, 1)).toEqual({ set: [{ cell: 'g', excess: 1 }], cost: 1 });
    expect(cheapestSet(letters(NINE, ['a+b', 5], ['a', 2]), one, 3)?.cost).toBe(2);
  });

  test('is little where three cells of a table are wrong, since those that mend most come first', () => {
    const found = cheapestSet(ofTable3(three), one, 3);
    expect(found?.cost).toBe(3);
    expect(found?.set.map(({ cell }) => cell).sort()).toEqual(['t3.granted.com', 't3.new.nat', 't3.total.pub']);
    expect(cheapestSet(ofTable3(three), one, 2)).toBeNull();
    const sums = { 't3.granted.sum': 30, 't3.partial.sum': 30, 't3.new.sum': 9, 't3.total.law': 7 };
    expect(cheapestSet(ofTable3({ ...table(), ...sums }), one, 4)?.set).toHaveLength(4);
  });

  test('is nothing on a table that is beyond mending', () => {
    const five = letters(NINE, ...[...'abcde'].map((cell) => [cell, 1] as const));
    expect(cheapestSet(five, () => 2)?.cost).toBe(10);
    expect(cheapestSet(five, () => 2.1)).toBeNull();
  });

  test('grows by what one error costs more than it must at the least', () => {
    const far = letters({ a: 1, b: 9, c: 9, d: 9 }, ['a+b', 3, 'B01'], ['b-c', 0, 'B02'], ['c-d', 0, 'B03']);
    expect(cheapestSet(far, costing({ a: 0.1 }))?.cost).toBe(3);
  });
});
