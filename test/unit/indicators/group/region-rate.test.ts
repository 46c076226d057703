import fc from 'fast-check';
import { regionRateOf } from '../../../../shared/indicators/group/region-rate.ts';
import { wilson } from '../../../../shared/indicators/wilson.ts';
import { granting, kept, makeMember } from '../members.ts';

describe('the rate of a region (I49)', () => {
  test('is 14 % by cases where it is 55 % by agencies', () => {
    const rate = regionRateOf([granting(10, 100), granting(5, 5)], 'I03');
    expect(rate.micro).toMatchObject({ numerator: 15, denominator: 105 });
    expect(rate.micro.value).toBeCloseTo(100 / 7, 10);
    expect(rate.micro.low).toBeCloseTo(100 * (wilson(15, 105)?.low ?? 0), 10);
    expect(rate.macro).toEqual({ value: 55, n: 2 });
  });

  test('counts disputes of agencies that handled nothing, by cases only', () => {
    const figures = { 't4.rev.upheld': 1, 't4.rev.total': 1 };
    const rate = regionRateOf([makeMember(figures), granting(0, 50)], 'I19');
    expect(rate.micro).toMatchObject({ numerator: 1, denominator: 50, value: 2 });
    expect(rate.macro).toEqual({ value: 0, n: 1 });
  });

  test('leaves out what cannot be relied on, and says of how many', () => {
    const members = [granting(1, 4), makeMember({ 't3.new.sum': 1 }), makeMember({ 't3.total.sum': null })];
    expect(regionRateOf(members, 'I03')).toMatchObject({ leftOut: 2, macro: { value: 25, n: 1 } });
  });

  test('does not count a city and its counties both', () => {
    const city = granting(1, 100, { scope: 'region', region: '530100' });
    expect(regionRateOf([city, granting(1, 2)], 'I03')).toMatchObject({ setAside: 1, macro: { value: 50, n: 1 } });
  });

  test('of nothing has no value', () => {
    expect(regionRateOf([granting(0, 0)], 'I03')).toMatchObject({
      micro: { value: null, reason: 'zero_denominator' },
      macro: { value: null, n: 0 },
    });
    expect(regionRateOf([kept('I46', 80)], 'I46').micro).toMatchObject({ value: null, reason: 'not_applicable' });
  });

  test('is between the lowest and the highest', () => {
    const pairs = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(pairs, (all) => {
        const rates = all.map(([a, b]) => [Math.min(a, b), b] as const);
        const { micro, macro } = regionRateOf(
          rates.map(([granted, handled]) => granting(granted, handled)),
          'I03',
        );
        const values = rates.map(([granted, handled]) => (100 * granted) / handled);
        for (const value of [micro.value ?? Number.NaN, macro.value ?? Number.NaN]) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
      }),
    );
  });
});
