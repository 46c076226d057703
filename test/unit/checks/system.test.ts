import {
  changeInFailures,
  errorSystem,
  residualsWith,
  type SignedSum,
  signedSum,
  violated,
  without,
} from '../../../shared/checks/explain/system.ts';
import { sumsOf } from '../../../shared/checks/sums.ts';
import { report } from './builder.ts';

/** a + b = s is wrong by 2, s + c = t by −1. */
const SUMS: readonly SignedSum[] = [
  {
    family: 'B01',
    terms: [
      ['a', 1],
      ['b', 1],
      ['s', -1],
    ],
    residual: 2,
  },
  {
    family: 'B02',
    terms: [
      ['s', 1],
      ['c', 1],
      ['t', -1],
    ],
    residual: -1,
  },
];
const VALUES: Readonly<Record<string, number>> = { a: 3, b: 4, s: 5, c: 1, t: 7 };
const made = () => errorSystem((id) => VALUES[id] ?? 0, SUMS);

test('an equation of a form is a sum that must come to nothing', () => {
  const found = sumsOf(report({ cells: { 't4.rev.upheld': 4, 't4.rev.total': 1 } })).assessed.get('C01.rev');
  expect(found && signedSum(found)).toEqual({
    family: 'C01',
    residual: 3,
    terms: [
      ['t4.rev.upheld', 1],
      ['t4.rev.corrected', 1],
      ['t4.rev.other', 1],
      ['t4.rev.pending', 1],
      ['t4.rev.total', -1],
    ],
  });
});

describe('the system of sums', () => {
  test('knows of each cell its value and where it stands', () => {
    const system = made();
    expect(system.suspects.get('s')).toEqual({
      cell: 's',
      value: 5,
      signature: [
        [0, -1],
        [1, 1],
      ],
    });
    expect(system.suspects.get('a')).toEqual({ cell: 'a', value: 3, signature: [[0, 1]] });
    expect([...system.suspects.keys()]).toEqual(['a', 'b', 's', 'c', 't']);
  });

  test('knows of each sum its cells', () => {
    const system = made();
    expect(system.members.map((members) => members.map(([{ cell }, sign]) => [cell, sign]))).toEqual(
      SUMS.map(({ terms }) => terms),
    );
    expect(system.families).toEqual(['B01', 'B02']);
    expect(system.residuals).toEqual([2, -1]);
  });
});

test('violated sums are those that do not come to nothing', () => {
  expect(violated([0, 2, 0, -1])).toEqual([1, 3]);
  expect(violated([0, 0])).toEqual([]);
});

describe('a cell made smaller', () => {
  const SIGNATURE = [
    [0, -1],
    [1, 1],
  ] as const;

  test.each([
    [[2, -2], -2, -2],
    [[2, -1], -2, -1],
    [[0, -2], -2, 0],
    [[0, 0], -2, 2],
    [[3, 1], -2, 0],
  ])('changes how many of the sums %j fail once its excess %i is gone, by %i', (residuals, excess, change) => {
    expect(changeInFailures(residuals, SIGNATURE, excess)).toBe(change);
    const before = violated(residuals).length;
    expect(violated(without(residuals, SIGNATURE, excess)).length - before).toBe(change);
  });

  test('changes what they come to', () => {
    expect(without([2, -1, 7], SIGNATURE, -2)).toEqual([0, 1, 7]);
  });
});

describe('cells that hold other values', () => {
  test('change what the sums come to', () => {
    const system = made();
    expect(residualsWith(system, [['s', 7]])).toEqual([0, 1]);
    expect(
      residualsWith(system, [
        ['s', 7],
        ['t', 8],
      ]),
    ).toEqual([0, 0]);
  });

  test('change nothing where they stand in none of them', () => {
    const system = made();
    expect(residualsWith(system, [['elsewhere', 7]])).toEqual([2, -1]);
    expect(system.residuals).toEqual([2, -1]);
  });
});
