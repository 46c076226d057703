import fc from 'fast-check';
import { rankingOf } from '../../../../shared/indicators/group/ranking.ts';
import { granting, kept, makeMember } from '../members.ts';

const named = (granted: number, handled: number, agency: string) =>
  granting(granted, handled, { agency, name: agency });

describe('a ranking by value', () => {
  const members = [
    named(50, 100, 'half'),
    named(1, 1, 'one'),
    named(90, 100, 'most'),
    named(30, 60, 'half-too'),
    named(15, 30, 'half-as-well'),
    named(0, 0, 'none'),
    named(0, 31, 'nothing'),
    makeMember({ 't3.total.sum': 4 }, { agency: 'wrong' }),
  ];
  const ranking = rankingOf(members, 'I03');

  test('puts the best first; equals share the mean of their places', () => {
    expect(ranking.ranked.map(({ agency, rank }) => [agency, rank])).toEqual([
      ['most', 1],
      ['half', 3],
      ['half-as-well', 3],
      ['half-too', 3],
      ['nothing', 5],
    ]);
  });

  test('leaves out, and names, who cannot be ranked', () => {
    expect(ranking.unranked.map(({ agency, value, reason }) => [agency, value, reason])).toEqual([
      ['one', 100, 'small_denominator'],
      ['none', null, 'zero_denominator'],
      ['wrong', null, 'unsound'],
    ]);
  });

  test('carries numbers, interval and percentile', () => {
    expect(ranking.ranked[0]).toMatchObject({ name: 'most', numerator: 90, denominator: 100, percentile: 90 });
    expect(ranking.ranked[0]?.low).toBeCloseTo(82.56, 2);
    expect(ranking.ranked[0]?.high).toBeCloseTo(94.48, 2);
    expect(ranking.ranked.map(({ percentile }) => percentile)).toEqual([90, 50, 50, 50, 10]);
  });

  test('begins with the lowest where low is good', () => {
    const { ranked, direction } = rankingOf(members, 'I08');
    expect(direction).toBe('down');
    expect(ranked.map(({ agency }) => agency)).toEqual(['most', 'half', 'half-as-well', 'half-too', 'nothing']);
    expect(ranked[0]).toMatchObject({ value: 10, rank: 1, percentile: 10 });
  });
});

test('of four there is an order but no percentile (I35)', () => {
  const four = [1, 2, 3, 4].map((granted) => granting(granted, 40));
  expect(rankingOf(four, 'I03').ranked.map(({ rank, percentile }) => [rank, percentile])).toEqual([
    [1, null],
    [2, null],
    [3, null],
    [4, null],
  ]);
});

describe('a ranking by shrunken rates', () => {
  const members = [named(3, 3, 'few'), named(900, 1000, 'many'), named(800, 1000, 'less'), named(850, 1000, 'mid')];

  test('ranks those with few cases, too, but not first', () => {
    const { ranked, unranked, by } = rankingOf(members, 'I03', 'shrunken');
    expect(by).toBe('shrunken');
    expect(unranked).toEqual([]);
    expect(ranked.map(({ agency }) => agency)).toEqual(['many', 'few', 'mid', 'less']);
    expect(ranked[1]).toMatchObject({ value: 100, numerator: 3 });
    expect(ranked[1]?.shrunken).toBeLessThan(90);
  });

  test('has nothing to say of what rests on no cases', () => {
    const { ranked, unranked } = rankingOf([kept('I46', 90, { agency: 'a' })], 'I46', 'shrunken');
    expect(ranked).toEqual([]);
    expect(unranked).toMatchObject([{ agency: 'a', value: 90, reason: 'not_applicable' }]);
  });
});

test('a count is ranked whatever it is', () => {
  expect(rankingOf([kept('I46', 90), kept('I46', -10)], 'I46').ranked.map(({ value }) => value)).toEqual([90, -10]);
});

test('ranks are the places that a comparison of all pairs gives', () => {
  const pairs = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 30, max: 40 })), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(pairs, fc.constantFrom('I03', 'I08'), (all, key) => {
      const members = all.map(([granted, handled]) => granting(Math.min(granted, handled), handled));
      const { ranked } = rankingOf(members, key);
      for (const one of ranked) {
        const ahead = ranked.filter(({ value }) => (key === 'I03' ? value > one.value : value < one.value)).length;
        const equal = ranked.filter(({ value }) => value === one.value).length;
        expect(one.rank).toBe(ahead + (1 + equal) / 2);
      }
      expect(ranked.reduce((sum, { rank }) => sum + rank, 0)).toBe((ranked.length * (ranked.length + 1)) / 2);
    }),
  );
});
