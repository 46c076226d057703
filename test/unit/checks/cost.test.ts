import type { Anchor } from '../../../shared/checks/explain/anchors.ts';
import { costsOf, exact } from '../../../shared/checks/explain/cost.ts';
import type { Change } from '../../../shared/checks/model.ts';
import { type CellOverrides, numberCell, report } from './builder.ts';

const costs = (cells: CellOverrides, ...anchors: readonly Anchor[]) => costsOf(report({ cells }), anchors);

const anchor = (value: number, ...cells: readonly string[]): Anchor => ({ cells, value, cost: 1.5 });

/** What it costs to put another value for an 80, nothing else being known. */
const costOf = (id: string, cell: CellOverrides[string] = 80, ...anchors: readonly Anchor[]) =>
  exact(costs({ [id]: cell }, ...anchors).change(id, 12345).cost);

describe('the cost of correcting one cell', () => {
  test.each([
    ['an applicant of a row', 't3.granted.nat', 1.3],
    ['a hand-added total of a row', 't3.granted.sum', 1.1],
    ['a hand-added total of a column', 't3.total.nat', 1.1],
    ['the grand total', 't3.total.sum', 0.94],
    ['an outcome of table 4', 't4.rev.upheld', 1.3],
    ['a total of table 4', 't4.rev.total', 1.1],
  ])('%s', (_, id, cost) => {
    expect(costOf(id)).toBe(cost);
  });

  test.each([
    [0.98, 1],
    [0.99, 1.3],
  ])('read with a confidence of %d', (confidence, cost) => {
    expect(costOf('t3.granted.nat', { ...numberCell(80), confidence })).toBe(cost);
  });

  test('a blank, and a blank that was not read clearly', () => {
    expect(costOf('t3.granted.nat', null)).toBe(0.6);
    expect(costOf('t3.granted.nat', { ...numberCell(0), value: null, semantic: 'blank', confidence: 0.5 })).toBe(0.42);
  });

  test('is never nothing', () => {
    const blank = { ...numberCell(0), value: null, semantic: 'blank', confidence: 0.5 } as const;
    expect(costOf('t3.total.sum', blank, anchor(12345, 't3.total.sum'))).toBe(0.05);
    expect(costs({ 't3.total.sum': blank }, anchor(7, 't3.total.sum')).least('t3.total.sum')).toBe(0.05);
  });
});

describe('a value that stands beside', () => {
  const table = { 't3.granted.com': 77, 't3.partial.nat': 55, 't3.partial.res': 66, 't3.deny_law.com': 44 };
  const whyOf = (value: number) => costs({ ...table, 't3.partial.com': value }).change('t3.partial.com', 30001).change;

  test.each([
    ['above', 77, 'copied-from-neighbour'],
    ['to the left', 55, 'copied-from-neighbour'],
    ['to the right', 66, 'other-value'],
    ['below', 44, 'other-value'],
  ])('%s', (_, value, why) => {
    expect(whyOf(value)).toEqual({ cell: 't3.partial.com', from: value, to: 30001, why });
  });

  test('has nothing above the first row and left of the first column', () => {
    const { change } = costs({ 't3.new.nat': 77, 't3.new.com': 77, 't3.carry_in.nat': 77 });
    expect(change('t3.new.nat', 30001).change.why).toBe('other-value');
    expect(change('t3.new.com', 30001).change.why).toBe('copied-from-neighbour');
    expect(change('t3.carry_in.nat', 30001).change.why).toBe('copied-from-neighbour');
  });
});

describe('a value that is stated', () => {
  test('makes the correction to it cheaper', () => {
    const { change } = costs({ 't3.partial.sum': 80 }, anchor(7, 't3.partial.sum'));
    expect(exact(change('t3.partial.sum', 7).cost)).toBe(0.8);
    expect(exact(change('t3.partial.sum', 6).cost)).toBe(1.1);
  });

  test('of a total speaks for its whole row, of another cell for that cell', () => {
    const ofRow = costs({ 't3.partial.nat': 80 }, anchor(7, 't3.partial.sum'));
    expect(exact(ofRow.change('t3.partial.nat', 7).cost)).toBe(1);
    const ofCell = costs({ 't3.total.com': 80 }, anchor(7, 't3.total.nat'));
    expect(exact(ofCell.change('t3.total.com', 7).cost)).toBe(1.1);
    expect(exact(ofCell.change('t3.total.nat', 7).cost)).toBe(0.5);
    const ofBlock = costs({ 't4.rev.upheld': 80 }, anchor(7, 't4.rev.total'));
    expect(exact(ofBlock.change('t4.rev.upheld', 7).cost)).toBe(1);
  });

  test('of several cells confirms none of them alone', () => {
    const { change } = costs({ 't3.granted.sum': 80 }, anchor(7, 't3.granted.sum', 't3.partial.sum'));
    expect(exact(change('t3.granted.sum', 7).cost)).toBe(1.1);
  });
});

test('the least that a cell can cost counts on what is stated of it, alone or with others', () => {
  const { least } = costs({}, anchor(7, 't3.new.sum'), anchor(9, 't3.granted.nat', 't3.partial.nat'));
  expect(exact(least('t3.new.com'))).toBe(0.7);
  expect(exact(least('t3.partial.nat'))).toBe(0.7);
  expect(exact(least('t3.partial.com'))).toBe(1);
});

const put = (cell: string, to: number): Change => ({ cell, from: 0, to, why: 'other-value' });

describe('what several changes do to statements', () => {
  const made = () =>
    costs({ 't3.new.sum': 3, 't3.granted.sum': 2 }, anchor(3, 't3.new.sum'), anchor(4, 't3.carry_in.sum'), {
      cells: ['t3.granted.sum', 't3.partial.sum'],
      value: 5,
      cost: 0.75,
    });

  test('those broken cost what they are worth', () => {
    const subject = made();
    expect(subject.anchored([put('t3.new.sum', 9)], 'of-one-cell-too')).toBe(1.5);
    expect(subject.anchored([put('t3.carry_in.sum', 9)], 'of-one-cell-too')).toBe(0);
    expect(subject.anchored([put('t3.deny_law.sum', 9)], 'of-one-cell-too')).toBe(0);
  });

  test('those mended save 0.3 each; of one cell only where no change counts it', () => {
    const subject = made();
    expect(subject.anchored([put('t3.carry_in.sum', 4)], 'of-one-cell-too')).toBe(-0.3);
    expect(subject.anchored([put('t3.carry_in.sum', 4)], 'of-several-cells')).toBe(0);
    expect(subject.anchored([put('t3.partial.sum', 3)], 'of-several-cells')).toBe(-0.3);
    const both = [put('t3.carry_in.sum', 4), put('t3.partial.sum', 3), put('t3.new.sum', 9)];
    expect(exact(subject.anchored(both, 'of-one-cell-too'))).toBe(0.9);
  });

  test('a candidate pays for what others would mend and it leaves', () => {
    const subject = made();
    const [mends, leaves, half] = [
      [put('t3.carry_in.sum', 4), put('t3.partial.sum', 3)],
      [put('t3.deny_law.sum', 1)],
      [put('t3.carry_in.sum', 4)],
    ].map((changes) => ({ cost: 1, changes }));
    if (mends === undefined || leaves === undefined || half === undefined) throw new Error('three candidates');
    expect(subject.compared([mends, leaves, half])).toEqual([
      { ...mends, cost: 1 },
      { ...leaves, cost: 3.25 },
      { ...half, cost: 1.75 },
    ]);
    expect(subject.compared([leaves])).toEqual([leaves]);
  });
});
