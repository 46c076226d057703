import { MOST_COMPARED } from '../../../../functions/api/problem.ts';
import type { Entry } from '../../../../shared/filing/entry.ts';
import { memberOf } from '../../../../shared/filing/member.ts';
import { rankingOf } from '../../../../shared/indicators/group/ranking.ts';
import { makeEntry } from '../../export/entries.ts';
import { type LocalTable, openLocalTable } from '../../store/local-table.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { call, errors } from './client.ts';
import { agency, entryOf, fileAll, granting } from './group.ts';

let table: LocalTable;
afterEach(() => expect(errors.splice(0)).toEqual([]));
afterAll(() => table.close());

/** Numbers 1 to 5 by the share that they granted; 6 has too few cases, 7 none, 8 unsound sums, 9 no report. */
const FILED: readonly Entry[] = [
  entryOf(1, granting(10, 40), { measures: { I43: [100, 1, 1], I45: [100, 6, 6] } }),
  entryOf(2, granting(40, 40), { measures: { I43: [100, 1, 1], I45: [50, 3, 6] } }),
  entryOf(3, granting(20, 40), { measures: { I43: [0, 0, 1] } }),
  entryOf(4, granting(40, 80), { measures: { I43: 'date_unknown' } }),
  entryOf(5, granting(30, 40), { level: 'township' }),
  entryOf(6, granting(3, 3)),
  entryOf(7, {}),
  entryOf(
    8,
    { ...granting(30, 40), 't3.granted.sum': 31 },
    { status: 'returned', failingChecks: ['B01.granted', 'B01'] },
  ),
  entryOf(9, {}, { status: 'unreadable', form: null, failing: null, extract: null }),
];

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-06-01T00:00:00Z'));
  await fileAll(table, FILED);
  for (const id of ['530102-0001', '530102-0009', '530102-late']) await table.store.putAgency(agency(id));
});

// biome-ignore lint/suspicious/noExplicitAny: tests name the fields they look at
async function get(path: string): Promise<any> {
  const { status, json } = await call(table.store, `/v1/indicators/${path}`);
  return { status, ...json() };
}

const idOf = (number: number) => `530102-${String(number).padStart(4, '0')}`;

describe('a ranking', () => {
  test('has the leaders first, equals share the mean of their places, and who is not ranked comes last with the reason', async () => {
    const { status, shape, items, next, ranked, unranked, group } = await get('I03?year=2024&region=530102');
    expect([status, shape, next, ranked, unranked]).toEqual([200, 'ranking', null, 5, 3]);
    expect(
      items.map(({ agency, rank, value, reason }: Record<string, unknown>) => [agency, rank, value, reason]),
    ).toEqual([
      [idOf(2), 1, 100, null],
      [idOf(5), 2, 75, null],
      [idOf(3), 3.5, 50, null],
      [idOf(4), 3.5, 50, null],
      [idOf(1), 5, 25, null],
      [idOf(6), null, 100, 'small_denominator'],
      [idOf(7), null, null, 'zero_denominator'],
      [idOf(8), null, null, 'unsound'],
    ]);
    expect(group).toMatchObject({ year: 2024, region: '530102', parent: null, level: null, filings: 9, read: 8 });
  });

  test('carries the distribution and rate of the whole group, whatever page is asked for', async () => {
    const { items, distribution, rate } = await get('I03?year=2024&region=530102&limit=1');
    expect(items).toHaveLength(1);
    expect(distribution).toMatchObject({ n: 6, small: 1, without: { zero_denominator: 1, unsound: 1 } });
    expect(distribution.quantiles).toMatchObject({ min: 25, median: 62.5, max: 100 });
    expect(rate.micro).toMatchObject({ numerator: 143, denominator: 243 });
    expect(rate.micro.low).toBeLessThan(rate.micro.value);
    expect(rate).toMatchObject({ macro: { n: 6 }, leftOut: 1 });
  });

  test('is told page by page, each agency once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { items, next } = await get(`I03?year=2024&region=530102&limit=3${cursor}`);
      seen.push(...items.map(({ agency }: { agency: string }) => agency));
      cursor = next === null ? '' : `&cursor=${next}`;
    } while (cursor !== '');
    expect(seen).toEqual([2, 5, 3, 4, 1, 6, 7, 8].map(idOf));
  });

  test('goes on after where the last one stood if that is filed anew meanwhile', async () => {
    const { next } = await get('I03?year=2024&region=530102&limit=2');
    try {
      await fileAll(table, [entryOf(5, granting(1, 40), { level: 'township' })]);
      const { items } = await get(`I03?year=2024&region=530102&limit=2&cursor=${next}`);
      expect(items.map(({ agency }: { agency: string }) => agency)).toEqual([3, 4].map(idOf));
    } finally {
      await fileAll(table, FILED.slice(4, 5));
    }
  });

  test('by shrunken rate ranks those with few cases, too', async () => {
    const { by, items } = await get('I03?year=2024&region=530102&by=shrunken');
    const expected = rankingOf(
      FILED.map((one) => memberOf(one)).filter((one) => one !== null),
      'I03',
      'shrunken',
    );
    expect(by).toBe('shrunken');
    expect(items.slice(0, 6).map(({ agency, shrunken }: Record<string, unknown>) => [agency, shrunken])).toEqual(
      expected.ranked.map(({ agency, shrunken }) => [agency, shrunken]),
    );
    expect(expected.ranked.map(({ agency }) => agency)).toContain(idOf(6));
  });

  test('is of one level or parent where asked', async () => {
    const { items, group } = await get('I03?year=2024&parent=530102-county&level=township');
    expect(items.map(({ agency }: { agency: string }) => agency)).toEqual([idOf(5)]);
    expect(group).toMatchObject({ parent: '530102-county', level: 'township', filings: 1 });
  });

  test('of the data quality needs no cells', async () => {
    const { items } = await get('I46?year=2024&region=530102&limit=1');
    expect(items).toMatchObject([{ value: 100, rank: expect.any(Number) }]);
  });
});

describe('what is no ranking', () => {
  test('is a family: the distribution of each', async () => {
    const { shape, members } = await get('I29?year=2024&region=530102');
    expect(shape).toBe('family');
    expect(members.map(({ indicator }: { indicator: { key: string } }) => indicator.key)).toEqual(
      ['nat', 'com', 'res', 'pub', 'law', 'oth'].map((one) => `I29.${one}`),
    );
    expect(members[0].distribution.quantiles).toMatchObject({ min: 100, max: 100 });
  });

  test('is one of a family by its key', async () => {
    expect((await get('I29.nat?year=2024&region=530102')).indicator).toMatchObject({ key: 'I29.nat' });
  });

  test('is the place of each report among its peers', async () => {
    const { shape, of, items } = await get('I35?year=2024&region=530102&of=I03&limit=200');
    expect([shape, of.key]).toEqual(['percentiles', 'I03']);
    // Four of the county level are ranked, which is too few.
    expect(items.find(({ agency }: { agency: string }) => agency === idOf(2))).toMatchObject({
      ...{ value: null, n: 4, reason: 'small_group' },
    });
    expect(items).toHaveLength(8);
  });

  test('is the gap, the rate, the concentration, the zero reports of the group', async () => {
    expect(await get('I36?year=2024&region=530102&of=I03')).toMatchObject({
      shape: 'gap',
      unit: 'points',
      value: 62.5,
    });
    expect((await get('I49?year=2024&region=530102&of=I03')).rate.micro).toMatchObject({ numerator: 143 });
    expect(await get('I41?year=2024&region=530102')).toMatchObject({ sum: 283, top: { agency: idOf(4) } });
    expect((await get('I42?year=2024&region=530102')).rate).toMatchObject({ numerator: 1, denominator: 8 });
  });

  test('is who published in time, and of a roster also who has not filed though its day has passed', async () => {
    const answer = { shape: 'timeliness', undated: 1, overdue: 0 };
    const all = await get('I43?year=2024');
    expect(all).toMatchObject({ ...answer, rate: { numerator: 2, denominator: 3 } });
    expect(await get('I43?year=2024&parent=530102-county')).toMatchObject({
      ...{ ...answer, overdue: 1 },
      rate: { numerator: 2, denominator: 4, value: 50 },
    });
  });

  test('is the coverage of a roster', async () => {
    const { rate, missing, further } = await get('I44?year=2024&parent=530102-county');
    expect([rate.numerator, rate.denominator, further]).toEqual([1, 3, 0]);
    expect(missing.map(({ agency }: { agency: string }) => agency)).toEqual(['530102-0009', '530102-late']);
  });
});

test('what the text and the checks say is ranked as the tables are', async () => {
  const { shape, items, distribution } = await get('I45?year=2024&region=530102&limit=3');
  expect([shape, distribution.n, distribution.without]).toEqual(['ranking', 2, { not_measured: 6 }]);
  expect(
    items.map(({ agency, rank, value, numerator }: Record<string, unknown>) => [agency, rank, value, numerator]),
  ).toEqual([
    [idOf(1), 1, 100, 6],
    [idOf(2), 2, 50, 3],
    [idOf(3), null, null, null],
  ]);
});

describe('what cannot be answered', () => {
  test.each([
    ['I99?year=2024', 404, 'indicator-not-found'],
    ['I03.nat?year=2024', 404, 'indicator-not-found'],
    ['I34?year=2024', 422, 'indicator-not-ranked'],
    ['I38?year=2024', 422, 'indicator-not-ranked'],
    ['I40.residents?year=2024', 422, 'indicator-not-ranked'],
    ['I35?year=2024', 400, 'bad-parameter'],
    ['I36?year=2024&of=I34', 400, 'bad-parameter'],
    ['I49?year=2024&of=I18', 400, 'bad-parameter'],
    ['I03?year=2024&of=I05', 400, 'bad-parameter'],
    ['I03', 400, 'bad-parameter'],
    ['I44?year=2024', 400, 'bad-parameter'],
    ['I03?year=2024&cursor=bm9uZQ', 400, 'bad-parameter'],
    ['x?year=2024', 400, 'bad-parameter'],
  ])('%s: %i %s', async (path, status, code) => {
    expect(await get(path)).toMatchObject({ status, code });
  });

  test('a cursor of another list', async () => {
    const { next } = await get('I03?year=2024&region=530102&limit=2');
    expect(await get(`I05?year=2024&region=530102&limit=2&cursor=${next}`)).toMatchObject({ parameter: 'cursor' });
    expect(await get(`I35?year=2024&region=530102&of=I03&cursor=${next}`)).toMatchObject({ parameter: 'cursor' });
  });

  test('a group that is too large is not read to its end', async () => {
    let pages = 0;
    const page = new Array(2000).fill(makeEntry({}));
    const group = async function* () {
      for (; pages < 100; pages += 1) yield page;
    };
    const { status, json } = await call({ ...memoryStore(), group }, '/v1/indicators/I03?year=2024');
    expect([status, json().code]).toEqual([422, 'group-too-large']);
    expect(pages).toBe(MOST_COMPARED / page.length);
  });
});
