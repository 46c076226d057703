import { completed, isBalanced, slipsOf } from '../../../shared/checks/explain/slips.ts';

/** What a row of a few applicants and their sum may have been, with the reason. */
const slips = (...values: readonly number[]) => [...slipsOf(values)].map(({ why, full }) => `${why} ${full.join()}`);

describe('a row with one open slot', () => {
  test.each([
    [
      [1, 2, null],
      [1, 2, 3],
    ],
    [
      [null, 1, 5],
      [4, 1, 5],
    ],
    [
      [2, null, 2],
      [2, 0, 2],
    ],
    [
      [1, 2, 4],
      [1, 2, 4],
    ],
  ])('%j is completed by its sum', (slots, full) => {
    expect(completed(slots)).toEqual(full);
  });

  test.each([[[null, 3, 1]], [[1.5, 0, null]], [[-1, 2, null]]])('%j holds no numbers of requests', (slots) => {
    expect(completed(slots)).toBeNull();
  });
});

test('a row is balanced where its applicants add up', () => {
  expect(isBalanced([1, 2, 3])).toBe(true);
  expect(isBalanced([1, 2, 4])).toBe(false);
});

describe('what may have happened to a row', () => {
  test('that adds up: two applicants were exchanged', () => {
    expect(slips(1, 2, 3)).toEqual(['columns-swapped 2,1,3']);
    expect(slips(0, 2, 2, 4)).toEqual(['columns-swapped 2,0,2,4']);
    expect(slips(2, 2, 0, 4)).toEqual(['columns-swapped 2,0,2,4']);
  });

  test('that does not: its values stand one slot off, or fell apart', () => {
    expect(slips(3, 0, 5, 0)).toEqual([
      'values-shifted 0,5,0,5',
      'values-shifted 2,3,0,5',
      'values-split 30,5,0,35',
      'values-split 3,0,50,53',
      'values-split 47,3,0,50',
    ]);
  });

  test('a number that fell into two slots pushed those after it aside, or those before it', () => {
    expect(slips(1, 2, 3, 9)).not.toContain('values-merged 1,0,2,3');
    expect(slips(1, 2, 3, 0)).toContain('values-split 12,3,0,15');
    expect(slips(4, 5, 1, 0, 8)).toContain('values-split 4,51,0,8,63');
    expect(slips(4, 1, 2, 9, 25)).toContain('values-split 0,4,12,9,25');
  });

  test('two numbers that ran together pushed the outermost out', () => {
    expect(slips(12, 3, 0)).toEqual([
      'values-shifted 3,0,3',
      'values-split 123,0,123',
      'values-split 12,30,42',
      'values-split 18,12,30',
      'values-merged 1,2,3',
    ]);
    expect(slips(0, 1, 23)).toEqual([
      'values-shifted 1,23,24',
      'values-shifted 1,0,1',
      'values-split 0,123,123',
      'values-split 123,0,123',
      'values-merged 1,2,3',
    ]);
    expect(slips(0, 41, 5)).toContain('values-merged 4,1,5');
    expect(slips(1, 23, 6, 0)).toContain('values-merged 1,2,3,6');
    expect(slips(0, 456, 51)).toContain('values-merged 45,6,51');
    expect(slips(0, 456, 60)).toContain('values-merged 4,56,60');
  });

  test('nothing of the two themselves is pushed out', () => {
    expect(slips(12, 1, 3)).not.toContain('values-merged 2,1,3');
    expect(slips(1, 2, 34)).not.toContain('values-merged 1,2,3');
  });
});
