import fc from 'fast-check';
import { concentrationOf, giniOf } from '../../../../shared/indicators/group/concentration.ts';
import { granting, makeMember } from '../members.ts';

/** The definition: the mean difference of all pairs, in twice the mean. */
function giniByPairs(values: readonly number[]): number {
  const sum = values.reduce((all, one) => all + one, 0);
  const differences = values.reduce((all, a) => all + values.reduce((row, b) => row + Math.abs(a - b), 0), 0);
  return differences / (2 * values.length * sum);
}

describe('the Gini coefficient', () => {
  test('is the mean difference of all pairs in twice the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (values) => {
        fc.pre(values.some((value) => value > 0));
        expect(giniOf(values)).toBeCloseTo(giniByPairs(values), 10);
      }),
    );
  });

  test.each([
    [[5, 5, 5], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 2, 3, 4], 0.25],
  ])('of %p is %p', (values, gini) => {
    expect(giniOf(values)).toBeCloseTo(gini, 12);
  });
});

describe('the concentration of requests (I41)', () => {
  test('names the agency with the most', () => {
    const members = [granting(1, 10), granting(1, 70, { agency: 'busy', name: '忙局' }), granting(0, 20)];
    expect(concentrationOf(members)).toEqual({
      n: 3,
      sum: 100,
      topShare: 0.7,
      top: { agency: 'busy', name: '忙局' },
      gini: expect.closeTo(0.4, 12),
      unknown: 0,
      setAside: 0,
    });
  });

  test('is unknown where there was no request at all', () => {
    expect(concentrationOf([makeMember(), makeMember()])).toMatchObject({ n: 2, sum: 0, topShare: null, gini: null });
    expect(concentrationOf([])).toMatchObject({ n: 0, topShare: null, top: null });
  });

  test('says of how many the number is not known', () => {
    const blank = makeMember({ 't3.new.sum': null });
    expect(concentrationOf([granting(1, 2), blank])).toMatchObject({ n: 1, unknown: 1, topShare: 1, gini: 0 });
  });

  test('does not count a county and its bureaus both', () => {
    const county = granting(0, 90, { scope: 'region', region: '530111', kind: 'government' });
    expect(concentrationOf([county, granting(0, 60), granting(0, 30)])).toMatchObject({ n: 2, sum: 90, setAside: 1 });
  });
});
