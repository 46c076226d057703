import { type LocalTable, openLocalTable } from '../../store/local-table.ts';
import { call, errors } from './client.ts';
import { agency, entryOf, fileAll, granting } from './group.ts';

let table: LocalTable;
afterEach(() => expect(errors.splice(0)).toEqual([]));
afterAll(() => table.close());

const own = '530102-0001';

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-06-01T00:00:00Z'));
  await table.store.putAgency(agency('530102-county', { name: '云岭县人民政府', kind: 'government', parent: null }));
  await table.store.putAgency(agency(own, { name: '云岭县交通运输局' }));
  await table.store.putAgency(agency('530102-water', { name: '云岭县水务局' }));
  await table.store.putAgency(agency('530111-town', { region: '530111', level: 'township', kind: 'government' }));
  await fileAll(table, [
    entryOf(1, granting(10, 40), { year: 2019, form: 'v2019', extract: null }),
    entryOf(1, granting(20, 40), { year: 2023 }),
    entryOf(1, granting(30, 60), { year: 2024 }),
    entryOf(2, granting(1, 2), { year: 2024, region: null, name: null }),
  ]);
});

// biome-ignore lint/suspicious/noExplicitAny: tests name the fields they look at
async function get(path: string): Promise<any> {
  const { status, body, json } = await call(table.store, path);
  expect(body).not.toMatch(/example\.org|contacts/);
  return { status, ...json() };
}

describe('the registry', () => {
  test.each([
    ['', ['530102-0001', '530102-county', '530102-water', '530111-town']],
    ['?region=530102', ['530102-0001', '530102-county', '530102-water']],
    ['?parent=530102-county', ['530102-0001', '530102-water', '530111-town']],
    ['?level=township', ['530111-town']],
    ['?kind=government', ['530102-county', '530111-town']],
    ['?kind=government&region=530111', ['530111-town']],
    ['?q=水务', ['530102-water']],
    ['?q=云岭县&parent=530102-county&kind=department', ['530102-0001', '530102-water']],
    ['?q=没有', []],
  ])('%s', async (query, expected) => {
    const { status, items } = await get(`/v1/agencies${encodeURI(query)}`);
    expect([status, items.map(({ agency }: { agency: string }) => agency)]).toEqual([200, expected]);
  });

  test('is told page by page', async () => {
    const first = await get('/v1/agencies?limit=3');
    const second = await get(`/v1/agencies?limit=3&cursor=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    expect(await get(`/v1/agencies?parent=530102-county&cursor=${first.next}`)).toMatchObject({ parameter: 'cursor' });
  });
});

describe('an agency', () => {
  test('is told with its filings, newest first', async () => {
    const { registered, filings } = await get(`/v1/agencies/${own}`);
    expect(registered).toEqual({
      ...{ agency: own, name: '云岭县交通运输局', region: '530102', level: 'county' },
      ...{ kind: 'department', parent: '530102-county' },
    });
    expect(filings.map(({ year }: { year: number }) => year)).toEqual([2024, 2023, 2019]);
  });

  test('may have filed without being registered, or the other way round', async () => {
    expect(await get('/v1/agencies/530102-0002')).toMatchObject({ registered: null, filings: [{ year: 2024 }] });
    expect(await get('/v1/agencies/530102-water')).toMatchObject({ registered: { kind: 'department' }, filings: [] });
    expect(await get('/v1/agencies/530102-nobody')).toMatchObject({ status: 404, code: 'agency-not-found' });
  });
});

describe('its history', () => {
  const path = `/v1/agencies/${own}/history`;

  test('has every year, and numbers of those that were read', async () => {
    const { years, counts, indicators } = await get(path);
    expect(years.map(({ year, formBreak }: Record<string, unknown>) => [year, formBreak])).toEqual([
      [2019, false],
      [2023, false],
      [2024, false],
    ]);
    expect(counts['t3.new.sum'].points.map(({ value }: { value: number }) => value)).toEqual([40, 60]);
    expect(counts['t3.new.sum'].points[1].change).toMatchObject({ change: 50, unit: '%' });
    expect(indicators.I01.points[1]).toMatchObject({ year: 2024, value: 50, numerator: 30, denominator: 60 });
    expect(indicators.I01.points[1].low).toBeLessThan(50);
    expect(indicators.I01.points[1].change).toMatchObject({ change: 0, unit: 'points' });
  });

  test('is of some years where asked, with the change from the year before them', async () => {
    const { years, counts } = await get(`${path}?from=2024&to=2024`);
    expect(years.map(({ year }: { year: number }) => year)).toEqual([2024]);
    expect(counts['t3.new.sum'].points).toMatchObject([{ year: 2024, change: { change: 50 } }]);
  });

  test('is of no agency that has filed nothing', async () => {
    expect(await get('/v1/agencies/530102-water/history')).toMatchObject({ status: 404, code: 'nothing-filed' });
  });
});
