import { memberOf } from '../../../shared/filing/member.ts';
import type { Store } from '../../../shared/store/store.ts';
import { checked, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';
import { memoryStore } from './memory-store.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-06-01T00:00:00Z'));
});
afterAll(() => table.close());

const STORES: readonly [string, () => Store][] = [
  ['on DynamoDB', () => table.store],
  ['in memory', memoryStore],
];

const profile = (id: string) => ({
  ...{ id, name: `名称 ${id}`, region: '530102', level: 'county' as const, kind: 'department' as const },
  ...{ parent: '530102-county', contacts: [], language: 'zh' as const },
});

async function pagesOf<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

test.each(STORES)(
  'a group is the entries of a year that lists show, in every way to ask for it: %s',
  async (_, open) => {
    const store = open();
    for (const id of ['530102-roads', '530102-water']) {
      await store.record({ agency: id, year: 2024 }, received(1, 'a'), profile(id));
    }
    const extract = { scope: 'own' as const, cells: '0x200' };
    await store.record({ agency: '530102-roads', year: 2024 }, parsed(1, { extract }), profile('530102-roads'));
    await store.record({ agency: '530102-roads', year: 2024 }, checked(1), profile('530102-roads'));
    await store.record({ agency: '530102-water', year: 2024 }, unreadable(1), profile('530102-water'));
    const { items } = await store.entries({ year: 2024, limit: 10 });
    for (const query of [
      { parent: '530102-county' },
      { region: '530100' },
      {},
      { parent: '530102-county', region: '53' },
    ]) {
      const [entries, ...more] = await pagesOf(store.group({ year: 2024, ...query }));
      expect(more).toEqual([]);
      expect(entries).toEqual(items);
      expect(entries?.map((one) => memberOf(one)?.agency ?? null)).toEqual(['530102-roads', null]);
    }
    expect(await pagesOf(store.group({ year: 2023 }))).toEqual([]);
  },
);
