import { makeEntry } from '../../export/entries.ts';
import { FILING } from '../../filing/builders.ts';
import { type LocalTable, openLocalTable } from '../../store/local-table.ts';
import { call, errors } from './client.ts';
import { filed, PATH, render } from './filed.ts';
import { agency, fileAll } from './group.ts';

/** What the routes that compare cost in requests to the table; docs/store.md shows the same numbers. */

let table: LocalTable;
afterEach(() => expect(errors.splice(0)).toEqual([]));
afterAll(() => table.close());

/** Entries of 3 KB, so that they are more than the 1 MB that a request reads at once. */
const MANY = 400;
const LARGE = { failingChecks: new Array(240).fill('B01.granted') };

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-06-01T00:00:00Z'));
  await filed(table.store);
  const large = makeEntry({}, LARGE);
  const ids = Array.from({ length: MANY }, (_, number) => `530102-office-${String(number).padStart(4, '0')}`);
  await fileAll(
    table,
    ids.map((id) => ({ ...large, agency: id })),
  );
  for (const id of ['530102-county', ...ids.slice(0, 3)]) await table.store.putAgency(agency(id));
  await table.store.renewTally({ year: 2024, province: '53' });
});

async function spentBy(url: string): Promise<readonly string[]> {
  table.requests.length = 0;
  expect([url, (await call(table.store, url)).status]).toEqual([url, 200]);
  const requests = table.requests.splice(0);
  if (process.env.SHOW_BUDGET) {
    process.stderr.write(`${url} ${requests.length} ${requests.reduce((sum, { units }) => sum + units, 0)}\n`);
  }
  return requests.map(({ operation, index }) => [operation, index].filter(Boolean).join(' ')).sort();
}

test.each<[string, readonly string[]]>([
  [PATH, ['GetItem', 'Query']],
  [`${PATH}?version=1`, ['Query']],
  [`${PATH}/diff`, ['Query']],
  ['/v1/agencies?region=530102&level=county&q=office', ['Query byRegion']],
  ['/v1/agencies?parent=530102-county', ['Query byParent']],
  ['/v1/agencies', ['Query', 'Query byRegion']],
  [`/v1/agencies/${FILING.agency}`, ['Query', 'Query byAgency']],
  [`/v1/agencies/${FILING.agency}/history`, ['Query byAgency']],
  ['/v1/summary?year=2024', ['Query']],
  ['/v1/summary?year=2023&parent=530102-county', ['Query byParent', 'Query byParent']],
  ['/v1/indicators/I44?year=2023&region=530102', ['Query byRegion', 'Query byRegion']],
  ['/v1/indicators/I03?year=2023', ['Query byYear']],
])('%s takes %j', async (url, expected) => {
  expect(await spentBy(url)).toEqual(expected);
});

test('a report that was rendered takes one', async () => {
  await render(table.store);
  expect(await spentBy(PATH)).toEqual(['GetItem']);
});

test('a comparison reads its reports by the megabyte, whatever page is asked for', async () => {
  for (const url of ['/v1/indicators/I03?year=2024&region=530102&limit=1', '/v1/indicators/I29?year=2024']) {
    const [request, ...more] = await spentBy(url);
    expect(more).toEqual([request]);
  }
});
