import fc from 'fast-check';
import { ascendingOf, midRankPercentile, quantile, standingOf } from '../../../../shared/indicators/group/order.ts';

const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 });

/** The definition word for word: the value at place 1 + (n − 1) p of the sorted list, between neighbours in proportion. */
function quantileByDefinition(list: readonly number[], share: number): number {
  const sorted = list.toSorted((a, b) => a - b);
  const place = 1 + (sorted.length - 1) * share;
  const at = (k: number) => sorted[Math.min(k, sorted.length) - 1] ?? Number.NaN;
  const whole = Math.trunc(place);
  return at(whole) * (1 - (place - whole)) + at(whole + 1) * (place - whole);
}

describe('quantile', () => {
  test.each([
    [0, 1],
    [0.1, 1.3],
    [0.25, 1.75],
    [0.5, 2.5],
    [0.9, 3.7],
    [1, 4],
  ])('%p of 1, 2, 3, 4 is %p', (share, value) => {
    expect(quantile([1, 2, 3, 4], share)).toBeCloseTo(value, 12);
  });

  test('is what its definition says', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        expect(quantile(ascendingOf(list), share)).toBeCloseTo(quantileByDefinition(list, share), 9);
      }),
    );
  });

  test('of nothing does not exist', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe('the mid-rank percentile', () => {
  test('counts those below and half of the equals, pair by pair', () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, pick) => {
        const own = list[pick % list.length] ?? 0;
        const points = list.reduce((sum, one) => sum + (one < own ? 1 : one === own ? 0.5 : 0), 0);
        expect(midRankPercentile(ascendingOf(list), own)).toBeCloseTo((100 * points) / list.length, 9);
      }),
    );
  });

  test('of equals is 50', () => {
    expect(midRankPercentile([7, 7, 7], 7)).toBe(50);
  });

  test('is on average 50', () => {
    fc.assert(
      fc.property(values, (list) => {
        const ascending = ascendingOf(list);
        const mean = list.reduce((sum, one) => sum + midRankPercentile(ascending, one), 0) / list.length;
        expect(mean).toBeCloseTo(50, 9);
      }),
    );
  });
});

test('a value that is not among them stands between its neighbours', () => {
  expect(standingOf([1, 3, 3, 9], 4)).toEqual({ below: 3, equal: 0 });
  expect(standingOf([1, 3, 3, 9], 3)).toEqual({ below: 1, equal: 2 });
});
