import type { Agency } from '../../../shared/filing/agency.ts';
import { type AgencyQuery, BadCursorError } from '../../../shared/store/store.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

let table: LocalTable;

const agency = (id: string, overrides: Partial<Agency> = {}): Agency => ({
  ...{ id, name: `名称 ${id}`, region: null, level: 'county', kind: 'department', parent: null },
  ...{ contacts: ['clerk@example.org'], language: 'zh', ...overrides },
});

const CITY = '530100-city';
const offices = Array.from({ length: 10 }, (_, index) => `5301${11 + (index % 2)}-office-${index}`);
const others = ['110101-roads', '330100-roads', '650100-roads'];

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-06-01T00:00:00Z'));
  for (const id of offices) await table.store.putAgency(agency(id, { parent: CITY }));
  for (const id of others) await table.store.putAgency(agency(id, { kind: 'government' }));
  await table.store.putAgency(agency('ministry'));
});
afterAll(() => table.close());

/** All pages of a list: what they hold, and how many requests each took. */
async function pagesOf(query: AgencyQuery, between = async () => {}) {
  const pages: string[][] = [];
  const requests: number[] = [];
  let cursor: string | undefined;
  do {
    table.requests.length = 0;
    const { items, next } = await table.store.agencies({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    requests.push(table.requests.length);
    pages.push(items.map(({ id }) => id));
    expect(JSON.stringify(items)).not.toContain('@');
    cursor = next ?? undefined;
    await between();
  } while (cursor !== undefined);
  return { pages, requests, all: pages.flat() };
}

const inRegion = (...ids: readonly string[]) => ids.toSorted();

test.each<[string, Partial<AgencyQuery>, readonly string[]]>([
  ['a province', { region: '530000' }, inRegion(...offices)],
  ['a county', { region: '530111' }, inRegion(...offices.filter((id) => id.startsWith('530111')))],
  ['those of a parent', { parent: CITY }, inRegion(...offices)],
  [
    'those of a parent in a county',
    { parent: CITY, region: '530112' },
    inRegion(...offices.filter((id) => id.startsWith('530112'))),
  ],
  ['a place where none is', { region: '53', kind: 'government' }, []],
  ['nobody', { parent: 'nobody' }, []],
])('a page of %s is one request', async (_, query, expected) => {
  for (const limit of [3, 50]) {
    const { all, pages, requests } = await pagesOf({ limit, ...query });
    expect(all).toEqual(expected);
    expect(pages.every(({ length }) => length <= limit)).toBe(true);
    expect(requests.every((count) => count === 1)).toBe(true);
  }
});

test('everything goes from province to province, of which only those are asked for that are there', async () => {
  const expected = ['ministry', '110101-roads', '330100-roads', ...inRegion(...offices), '650100-roads'];
  const { all, requests } = await pagesOf({ limit: 50 });
  expect(all).toEqual(expected);
  expect(requests).toEqual([6]);
  for (const limit of [1, 2, 4]) expect((await pagesOf({ limit })).all).toEqual(expected);
  expect((await pagesOf({ limit: 2, kind: 'government' })).all).toEqual(others);
});

test('a list stays whole while agencies are registered and move', async () => {
  let number = 0;
  const { all } = await pagesOf({ limit: 2, region: '530000' }, async () => {
    number += 1;
    await table.store.putAgency(agency(`530100-new-${number}`));
    await table.store.putAgency(agency(`530199-new-${number}`));
  });
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((id) => offices.includes(id))).toEqual(inRegion(...offices));
});

test('refuses a cursor of another list', async () => {
  const cursorOf = async (query: Partial<AgencyQuery>) =>
    (await table.store.agencies({ limit: 1, ...query })).next ?? '';
  const write = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url');
  const [everything, ofParent, ofCounty] = await Promise.all([
    cursorOf({}),
    cursorOf({ parent: CITY }),
    cursorOf({ region: '530111' }),
  ]);
  for (const query of [
    { region: '53', cursor: everything },
    { cursor: ofParent },
    { parent: CITY, cursor: ofCounty },
    { region: '530112', cursor: ofCounty },
    { cursor: write({ by: 'byRegion', province: '11', region: '530111', id: 'abc' }) },
    { cursor: write({ by: 'byRegion', province: '53', region: '530111', id: '' }) },
    { cursor: 'bm9wZQ' },
  ]) {
    await expect(table.store.agencies({ limit: 1, ...query })).rejects.toThrow(BadCursorError);
  }
});
