import type { Agency } from '../../../shared/filing/agency.ts';
import { BadCursorError, type EntryFilters, type EntryQuery } from '../../../shared/store/store.ts';
import { checked, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

let table: LocalTable;

const registered = (id: string, parent: string | null): Agency => ({
  ...{ id, name: `名称 ${id}`, region: null, level: null, kind: null, parent },
  ...{ contacts: [], language: 'zh' },
});

const id = (number: number) => `5301${String(10 + (number % 2))}-town-${String(number).padStart(2, '0')}`;

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-06-01T00:00:00Z'));
  for (let number = 0; number < 12; number += 1) {
    const filing = { agency: id(number), year: 2024 };
    const profile = registered(filing.agency, number < 6 ? '530100-city' : null);
    await table.store.record(filing, received(1, 'a'), profile);
    if (number % 3 === 0) {
      await table.store.record(filing, unreadable(1), profile);
    } else {
      await table.store.record(filing, parsed(1), profile);
      const failingChecks = number % 3 === 1 ? ['B01.granted', 'S01'] : [];
      await table.store.record(filing, checked(1, { failingChecks, status: 'queried' }), profile);
    }
  }
  for (const year of [2019, 2021, 2026]) await table.store.record({ agency: id(0), year }, received(1, 'a'), null);
});
afterAll(() => table.close());

/** All pages of a list: what they hold, and how many requests each took. */
async function pagesOf(query: EntryQuery) {
  const pages: string[][] = [];
  const requests: number[] = [];
  let cursor: string | undefined;
  do {
    table.requests.length = 0;
    const { items, next } = await table.store.entries({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    requests.push(table.requests.length);
    pages.push(items.map(({ agency, year }) => `${agency} ${year}`));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return { pages, requests, all: pages.flat() };
}

const of2024 = (...numbers: readonly number[]) => numbers.map((number) => `${id(number)} 2024`).toSorted();
const EVERY = Array.from({ length: 12 }, (_, number) => number);

/** Pages after which somebody else writes. */
const ROUNDS_WITH_WRITES = 10;

describe('the list of current versions', () => {
  test('of a year goes by agency, page after page, one request each', async () => {
    const { pages, requests, all } = await pagesOf({ year: 2024, limit: 5 });
    expect(all).toEqual(of2024(...EVERY));
    expect(pages.map(({ length }) => length)).toEqual([5, 5, 2]);
    expect(requests).toEqual([1, 1, 1]);
  });

  test('of an agency begins with the newest year', async () => {
    const { all } = await pagesOf({ agency: id(0), limit: 3 });
    expect(all).toEqual([2026, 2024, 2021, 2019].map((year) => `${id(0)} ${year}`));
    expect((await pagesOf({ agency: id(0), year: 2021, limit: 3 })).all).toEqual([`${id(0)} 2021`]);
  });

  test('of everything goes from the newest year to the oldest, in at most eight requests a page', async () => {
    const everything = await pagesOf({ limit: 100 });
    expect(everything.all).toEqual([`${id(0)} 2026`, ...of2024(...EVERY), `${id(0)} 2021`, `${id(0)} 2019`]);
    expect(everything.requests).toEqual([8]);
    const small = await pagesOf({ limit: 4 });
    expect(small.all).toEqual(everything.all);
    expect(Math.max(...small.requests)).toBeLessThanOrEqual(8);
  });

  test.each<[string, Partial<EntryQuery>, readonly number[]]>([
    ['a status', { status: 'unreadable' }, [0, 3, 6, 9]],
    ['a check', { check: 'B01.granted' }, [1, 4, 7, 10]],
    ['a family of checks', { check: 'B01' }, [1, 4, 7, 10]],
    ['a parent', { parent: '530100-city' }, [0, 1, 2, 3, 4, 5]],
    ['a county', { region: '530111' }, [1, 3, 5, 7, 9, 11]],
    ['a prefecture, which means all below it', { region: '530100' }, EVERY],
    ['several things', { region: '530111', parent: '530100-city', status: 'queried' }, [1, 5]],
    ['nothing there is', { check: 'C01' }, []],
  ])('can be asked for %s', async (_, filter, expected) => {
    for (const limit of [2, 100]) {
      const { all, pages, requests } = await pagesOf({ year: 2024, limit, ...filter });
      expect(all).toEqual(of2024(...expected));
      expect(pages.every(({ length }) => length <= limit)).toBe(true);
      expect(requests.every((count) => count === 1)).toBe(true);
    }
    expect((await pagesOf({ limit: 2, ...filter })).all).toEqual(expect.arrayContaining(of2024(...expected)));
  });

  test.each<[string, EntryFilters, string]>([
    ['an agency', { agency: id(0), parent: '530100-city', region: '530110', year: 2024 }, 'byAgency'],
    ['a parent', { parent: '530100-city', region: '530110', status: 'queried', year: 2024 }, 'byParent'],
    ['a region', { region: '530110', status: 'queried', year: 2024 }, 'byRegion'],
    ['neither', { status: 'queried', year: 2024 }, 'byYear'],
  ])('of %s goes by the narrowest index', async (_, filters, index) => {
    table.requests.length = 0;
    await table.store.entries({ limit: 5, ...filters });
    expect(table.requests.map((request) => request.index)).toEqual([index]);
  });

  test.each([
    ['a year', {}],
    ['a parent', { parent: '530100-city' }],
    ['a region', { region: '530100' }],
  ])('of %s stays whole while filings arrive and change', async (_, filters) => {
    const before = (await pagesOf({ year: 2024, limit: 100, ...filters })).all;
    const all: string[] = [];
    let cursor: string | undefined;
    for (let round = 0; ; round += 1) {
      const page = await table.store.entries({ year: 2024, limit: 2, ...filters, ...(cursor ? { cursor } : {}) });
      all.push(...page.items.map(({ agency, year }) => `${agency} ${year}`));
      if (page.next === null) break;
      cursor = page.next;
      if (round >= ROUNDS_WITH_WRITES) continue;
      for (const region of ['530110', '530199']) {
        const agency = `${region}-late-${Object.keys(filters).join('')}${round}`;
        await table.store.record({ agency, year: 2024 }, received(1, 'a'), registered(agency, '530100-city'));
      }
      const profile = registered(id(round), round < 6 ? '530100-city' : null);
      await table.store.record({ agency: id(round), year: 2024 }, received(2 + round, `${round}`), profile);
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((filing) => before.includes(filing))).toEqual(before);
  });

  test('refuses a cursor that is not its own', async () => {
    const { next } = await table.store.entries({ year: 2024, limit: 1 });
    if (next === null) throw new Error('one page');
    const { next: regionsNext } = await table.store.entries({ year: 2024, region: '530110', limit: 1 });
    if (regionsNext === null) throw new Error('one page');
    const write = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url');
    for (const query of [
      { year: 2021, limit: 1, cursor: next },
      { agency: id(5), limit: 1, cursor: next },
      { year: 2024, limit: 1, cursor: 'bm9wZQ' },
      { year: 2024, limit: 1, cursor: Buffer.from('{"year":"2024"}').toString('base64url') },
      { year: 2024, parent: '530100-city', limit: 1, cursor: next },
      { region: '530111', limit: 1, cursor: regionsNext },
      { year: 2024, limit: 1, cursor: write({ by: 'byYear', year: 2024, agency: '', region: null }) },
      { limit: 1, cursor: write({ by: 'byYear', year: 1e9, agency: null, region: null }) },
    ]) {
      await expect(table.store.entries(query)).rejects.toThrow(BadCursorError);
    }
  });
});
