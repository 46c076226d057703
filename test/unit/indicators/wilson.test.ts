import fc from 'fast-check';
import { wilson } from '../../../shared/indicators/wilson.ts';

describe('wilson', () => {
  test('gives the published interval of 97 corrected out of 669 concluded reviews', () => {
    const interval = wilson(97, 669);
    expect((interval?.low ?? 0) * 100).toBeCloseTo(12.03, 2);
    expect((interval?.high ?? 0) * 100).toBeCloseTo(17.37, 2);
  });

  test('of 10 in 25 is 23.4 % to 59.3 %', () => {
    const interval = wilson(10, 25);
    expect((interval?.low ?? 0) * 100).toBeCloseTo(23.4, 1);
    expect((interval?.high ?? 0) * 100).toBeCloseTo(59.3, 1);
  });

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [0, 0],
    [1, Number.NaN],
  ])('of %p in %p does not exist', (part, whole) => {
    expect(wilson(part, whole)).toBeNull();
  });

  test('holds the share, stays between 0 and 1 and touches them only at the ends', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        const [part, whole] = [Math.min(a, b), Math.max(a, b) + 1];
        const interval = wilson(part, whole);
        if (interval === null) throw new Error('no interval');
        expect(interval.low).toBeLessThanOrEqual(part / whole);
        expect(interval.high).toBeGreaterThanOrEqual(part / whole);
        expect(interval.low === 0).toBe(part === 0);
        expect(interval.high).toBeLessThan(1);
      }),
    );
    expect(wilson(7, 7)?.high).toBe(1);
  });
});
