import fc from 'fast-check';
import { distributionOf } from '../../../../shared/indicators/group/distribution.ts';
import { granting, kept, makeMember } from '../members.ts';

describe('the distribution of an indicator', () => {
  const members = [
    ...[10, 20, 30, 40, 50].map((granted) => granting(granted, 100)),
    granting(1, 1),
    granting(0, 0),
    makeMember({ 't3.granted.sum': null }),
    makeMember({ 't3.new.nat': 1 }),
  ];
  const found = distributionOf(members, 'I03');

  test('counts who has a value, who none and why, and how many say little', () => {
    expect(found).toMatchObject({ n: 6, small: 1, without: { zero_denominator: 1, no_number: 1, unsound: 1 } });
  });

  test('gives quantiles in the unit of the indicator', () => {
    expect(found.quantiles).toEqual({ min: 10, p10: 15, p25: 22.5, median: 35, p75: 47.5, p90: 75, max: 100 });
    expect(found.gap).toBeCloseTo(60, 12);
  });
});

test('four values have quantiles but no gap (I36)', () => {
  const four = [1, 2, 3, 4].map((granted) => granting(granted, 40));
  expect(distributionOf(four, 'I03')).toMatchObject({ n: 4, gap: null });
  expect(distributionOf([...four, granting(5, 40)], 'I03').gap).toBeCloseTo((4.6 - 1.4) * 2.5, 10);
});

test('a group without any value has none', () => {
  expect(distributionOf([makeMember()], 'I03')).toMatchObject({ n: 0, quantiles: null, gap: null });
  expect(distributionOf([], 'I46')).toEqual({ n: 0, without: {}, small: 0, quantiles: null, gap: null });
});

test('no order of the members changes it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 100 }), { minLength: 1, maxLength: 30 }), (scores) => {
      const members = scores.map((score) => kept('I46', score));
      expect(distributionOf(members.toReversed(), 'I46')).toEqual(distributionOf(members, 'I46'));
    }),
  );
});
