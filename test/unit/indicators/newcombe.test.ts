import fc from 'fast-check';
import { differenceInterval } from '../../../shared/indicators/newcombe.ts';

const share = fc
  .tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }))
  .map(([part, whole]) => ({ part: Math.min(part, whole), whole }));

describe('the interval of a difference', () => {
  test('is that of the example of the paper, 56 of 70 against 48 of 80', () => {
    const found = differenceInterval({ part: 48, whole: 80 }, { part: 56, whole: 70 });
    expect(found?.low).toBeCloseTo(0.0524, 4);
    expect(found?.high).toBeCloseTo(0.3339, 4);
  });

  test('holds the difference, and turns about when the years do', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [there, back] = [differenceInterval(a, b), differenceInterval(b, a)];
        const difference = b.part / b.whole - a.part / a.whole;
        expect(there?.low).toBeLessThanOrEqual(difference);
        expect(there?.high).toBeGreaterThanOrEqual(difference);
        expect(back?.low).toBeCloseTo(-(there?.high ?? Number.NaN), 12);
      }),
    );
  });

  test('does not exist where there is nothing to divide by', () => {
    expect(differenceInterval({ part: 0, whole: 0 }, { part: 1, whole: 2 })).toBeNull();
    expect(differenceInterval({ part: 1, whole: 2 }, { part: 3, whole: 2 })).toBeNull();
  });
});
