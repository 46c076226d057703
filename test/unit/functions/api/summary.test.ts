import type { Store } from '../../../../shared/store/store.ts';
import { makeEntry } from '../../export/entries.ts';
import { type LocalTable, openLocalTable } from '../../store/local-table.ts';
import { call, errors } from './client.ts';
import { agency, entryOf, fileAll, granting } from './group.ts';
import { memoryDesk } from './memory-desk.ts';

let table: LocalTable;
afterEach(() => expect(errors.splice(0)).toEqual([]));
afterAll(() => table.close());

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-06-01T00:00:00Z'));
  const department = { failingChecks: ['B01.granted', 'B01', 'N03'], status: 'returned' } as const;
  await fileAll(table, [
    entryOf(1, granting(1, 2)),
    entryOf(2, granting(1, 2), department),
    entryOf(3, {}, { ...department, failingChecks: ['B01'], level: 'township' }),
    entryOf(4, {}, { status: null, stage: 'parsed' }),
    entryOf(5, {}, { region: '310101', parent: null }),
  ]);
  await table.store.putAgency(agency('530102-county', { kind: 'government', parent: null }));
  for (const id of ['530102-0001', '530102-0002', '530102-late']) await table.store.putAgency(agency(id));
  const town = { level: 'township', kind: 'government' } as const;
  await table.store.putAgency(agency('530102-town', town));
});

// biome-ignore lint/suspicious/noExplicitAny: tests name the fields they look at
async function get(query: string, today = '2025-03-01T00:00:00Z', store: Store = table.store): Promise<any> {
  const { status, json } = await call(store, `/v1/summary?${query}`, { exports: memoryDesk(new Date(today)) });
  return { status, ...json() };
}

test('of a parent is counted now', async () => {
  expect(await get('year=2024&parent=530102-county')).toMatchObject({
    ...{ status: 200, source: 'filings', filings: 4, registered: 4, filed: 2 },
    byStatus: { accepted: 1, returned: 2, pending: 1, queried: 0, unreadable: 0 },
    byLevel: { county: { accepted: 1, returned: 1 }, township: { returned: 1 } },
    standings: {
      department: { registered: 3, missing: 1, due: '2025-01-31', passed: true },
      township: { registered: 1, missing: 1, due: null, passed: false },
    },
    overdue: { count: 1, agencies: [{ agency: '530102-late', due: '2025-01-31' }] },
    failing: [
      { check: 'B01', reports: 2, title: { zh: expect.stringContaining('表三') } },
      { check: 'N03', reports: 1 },
    ],
  });
});

test('of a region, too; who is overdue depends on the day in China', async () => {
  const overdue = async (today: string) =>
    (await get('year=2024&region=530100', today)).overdue.agencies.map(({ agency }: { agency: string }) => agency);
  expect(await overdue('2025-01-31T15:59:00Z')).toEqual([]);
  expect(await overdue('2025-01-31T16:01:00Z')).toEqual(['530102-late']);
  expect(await overdue('2025-04-01T00:00:00Z')).toEqual(['530102-late', '530102-county']);
});

test('of the country are the kept counts, without names', async () => {
  expect(await get('year=2024')).toMatchObject({ source: 'tallies', filings: 0 });
  for (const province of ['53', '31']) await table.store.renewTally({ year: 2024, province });
  expect(await get('year=2024', '2025-04-01T00:00:00Z')).toMatchObject({
    ...{ source: 'tallies', filings: 5, registered: 5, filed: 2 },
    overdue: { count: 2, agencies: null },
  });
});

describe('with more reports than can be counted', () => {
  const group = async function* () {
    for (;;) yield new Array(5000).fill(makeEntry({}));
  };
  const large = () => ({ ...table.store, group });

  test('a province has its kept counts', async () => {
    await table.store.renewTally({ year: 2024, province: '53' });
    expect(await get('year=2024&region=530000', undefined, large())).toMatchObject({ source: 'tallies', filings: 4 });
  });

  test.each(['region=530100', 'parent=530102-county', 'parent=530102-county&region=530000'])(
    '%s has to be narrowed',
    async (query) => {
      expect(await get(`year=2024&${query}`, undefined, large())).toMatchObject({
        status: 422,
        code: 'group-too-large',
      });
    },
  );
});
