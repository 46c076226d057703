import { editBetween } from '../../../shared/checks/explain/edit.ts';

describe('how a value became another', () => {
  test.each([
    [21, 12, 'digits-swapped', 0],
    [1302, 1032, 'digits-swapped', 0],
    [11, 1, 'digit-added', 0],
    [4821, 482, 'digit-added', 0],
    [12, 142, 'digit-dropped', 0],
    [5, 50, 'digit-dropped', 0],
    [7, 1, 'digit-changed', 0],
    [480, 450, 'digit-changed', 0],
    [101, 99, 'off-by-little', 0.2],
    [345, 12, 'other-value', 0.3],
    [-4, 12, 'other-value', 0.3],
  ] as const)('%i instead of %i: %s', (from, to, why, cost) => {
    expect(editBetween(from, to, [])).toEqual({ why, cost });
  });

  test('a value that stands beside it may have been copied', () => {
    expect(editBetween(345, 12, [null, 345])).toEqual({ why: 'copied-from-neighbour', cost: 0.1 });
  });

  test('a slip of one digit is likelier than a copy', () => {
    expect(editBetween(11, 1, [11]).why).toBe('digit-added');
  });

  test('a blank was not filled in', () => {
    expect(editBetween(null, 12, [])).toEqual({ why: 'blank-filled', cost: 0 });
  });
});
