import fc from 'fast-check';
import { shrunkenRates } from '../../../../shared/indicators/group/shrink.ts';

const of = (...pairs: readonly (readonly [number, number])[]) =>
  shrunkenRates(pairs.map(([numerator, denominator]) => ({ numerator, denominator })));

const rates = fc.array(
  fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([a, b]) => ({
    numerator: Math.min(a, b),
    denominator: Math.max(a, b),
  })),
  { minLength: 2, maxLength: 40 },
);

test('a rate of few cases is drawn to that of the group, one of many stays', () => {
  const [few = 0, many = 0] = of([3, 3], [900, 1000], [100, 1000], [500, 1000]);
  expect(few).toBeLessThan(0.8);
  expect(few).toBeGreaterThan(0.5);
  expect(many).toBeGreaterThan(0.89);
});

test('three of three no longer lead nine hundred of a thousand', () => {
  const [few = 0, many = 0] = of([3, 3], [900, 1000], [800, 1000], [850, 1000]);
  expect(few).toBeLessThan(many);
});

test('rates that differ by no more than chance are all that of the group', () => {
  expect(of([50, 100], [51, 100], [49, 100])).toEqual([0.5, 0.5, 0.5]);
});

test('by hand: two rates of 0.2 and 0.8 in a hundred each', () => {
  // common 0.5, spread 0.09, chance 0.25 / 100; real 0.0875; weight 0.0875 / 0.09
  const [low = 0, high = 0] = of([20, 100], [80, 100]);
  expect(low).toBeCloseTo(0.5 - 0.3 * (0.0875 / 0.09), 12);
  expect(high).toBeCloseTo(0.5 + 0.3 * (0.0875 / 0.09), 12);
});

test('every rate lies between its own and the common one', () => {
  fc.assert(
    fc.property(rates, (all) => {
      const sum = (of: 'numerator' | 'denominator') => all.reduce((total, one) => total + one[of], 0);
      const common = sum('numerator') / sum('denominator');
      shrunkenRates(all).forEach((rate, index) => {
        const own = (all[index]?.numerator ?? 0) / (all[index]?.denominator ?? 1);
        expect(rate).toBeGreaterThanOrEqual(Math.min(own, common) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(own, common) + 1e-12);
      });
    }),
  );
});

test.each([
  [
    'all 0',
    [
      [0, 5],
      [0, 50],
    ] as const,
    0,
  ],
  [
    'all 1',
    [
      [5, 5],
      [50, 50],
    ] as const,
    1,
  ],
])('%s stay what they are', (_, pairs, rate) => {
  expect(of(...pairs)).toEqual([rate, rate]);
});

test('rates above 1 are taken for cases per case', () => {
  const [first = 0, second = 0] = of([6, 2], [40, 40]);
  expect(first).toBeLessThan(3);
  expect(second).toBeGreaterThanOrEqual(1);
});
