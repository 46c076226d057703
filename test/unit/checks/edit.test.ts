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
    [12, 14, 'digit-changed', 0],
    [98, 100, 'off-by-little', 0.2],
    [97, 100, 'other-value', 0.3],
    [100, 97, 'other-value', 0.3],
    [123, 321, 'other-value', 0.3],
    [1234, 2143, 'other-value', 0.3],
    [1324, 1234, 'digits-swapped', 0],
    [132, 213, 'other-value', 0.3],
    [12, 45, 'other-value', 0.3],
    [45, 4567, 'other-value', 0.3],
    [4567, 45, 'other-value', 0.3],
    [110, 10, 'digit-added', 0],
    [0, 5, 'digit-changed', 0],
    [0, 10, 'digit-dropped', 0],
    [21, 123, 'other-value', 0.3],
    [21, 32, 'other-value', 0.3],
    [12, 23, 'other-value', 0.3],
    [12, 145, 'other-value', 0.3],
    [-1, 1, 'off-by-little', 0.2],
    [-5, 5, 'other-value', 0.3],
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
