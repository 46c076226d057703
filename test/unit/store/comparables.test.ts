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

test.each(STORES)('what is compared of a group is what its entries say: %s', async (_, open) => {
  const store = open();
  for (const id of ['530102-roads', '530102-water']) {
    await store.record({ agency: id, year: 2024 }, received(1, 'a'), profile(id));
  }
  const extract = { scope: 'own' as const, cells: '0x200' };
  await store.record({ agency: '530102-roads', year: 2024 }, parsed(1, { extract }), profile('530102-roads'));
  await store.record({ agency: '530102-roads', year: 2024 }, checked(1), profile('530102-roads'));
  await store.record({ agency: '530102-water', year: 2024 }, unreadable(1), profile('530102-water'));
  const [entries] = await pagesOf(store.group({ year: 2024, parent: '530102-county' }));
  for (const query of [
    { parent: '530102-county' },
    { region: '530100' },
    {},
    { parent: '530102-county', region: '53' },
  ]) {
    const [comparables, ...more] = await pagesOf(store.comparables({ year: 2024, ...query }));
    expect(more).toEqual([]);
    expect(comparables?.map((one) => memberOf(one)?.agency ?? null)).toEqual(['530102-roads', null]);
    comparables?.forEach((one, place) => {
      expect(entries?.[place]).toMatchObject(one);
    });
  }
  expect(await pagesOf(store.comparables({ year: 2023 }))).toEqual([]);
});
