import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Agency } from '../../../shared/filing/agency.ts';
import { packCells } from '../../../shared/filing/packed-cells.ts';
import { MAX_ROSTER } from '../../../shared/store/dynamo/neighbours.ts';
import { agencyKey, PROFILE, rosterKey } from '../../../shared/store/keys.ts';
import type { Filing, Neighbourhood } from '../../../shared/store/store.ts';
import { makeReport } from '../builders/report.ts';
import { checked, idOf, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
});
afterAll(() => table.close());

let counties = 0;
/** A county of its own for each test. */
const county = () => `53011${counties++}-county`;

const agency = (id: string, parent: string | null, name = id): Agency => ({
  ...{ id, name, region: null, level: 'county', kind: 'department', parent },
  ...{ contacts: [], language: 'zh' },
});

const reportOf = (number: number) => makeReport({ 't3.new.nat': number });

/** Files a report as parse does it. */
async function file(filing: Filing, second: number, number: number): Promise<void> {
  const { store } = table;
  const registered = await store.agency(filing.agency);
  const report = reportOf(number);
  await store.record(filing, received(second, `${number}`), registered);
  await store.keepReport(filing, idOf(second), report);
  const extract = { scope: report.scope, cells: packCells(report) };
  await store.record(filing, parsed(second, { extract }), registered);
}

const around = (agency: string, year = 2024) => table.store.neighbourhood({ agency, year });

/** Which agencies below have which number. */
const below = ({ surroundings: { children } }: Neighbourhood) =>
  children && Object.fromEntries(children.map(({ agency, cells }) => [agency, cells['t3.new.nat']]));

describe('what surrounds a filing', () => {
  test('is nothing, for an agency that nobody registered', async () => {
    const id = county();
    expect(await around(id)).toEqual({
      registered: null,
      surroundings: {
        filed: { agency: id, agencyName: null, year: 2024 },
        ...{ agency: null, previous: null, parent: null, roster: null, children: null },
      },
      peers: null,
      stamp: 0,
    });
  });

  test('is last year, by its newest readable report', async () => {
    const id = county();
    const previous = async () => (await around(id)).surroundings.previous?.cells['t3.new.nat']?.value;
    const filing = { agency: id, year: 2023 };
    await file(filing, 2, 20);
    expect(await previous()).toBe(20);
    await file(filing, 1, 10);
    expect(await previous()).toBe(20);
    await table.store.record(filing, received(4, 'x'), null);
    await table.store.record(filing, unreadable(4), null);
    await table.store.record(filing, received(5, 'y'), null);
    expect(await previous()).toBe(20);
    await file(filing, 3, 30);
    expect(await previous()).toBe(30);
    expect((await around(id, 2023)).surroundings.previous).toBeNull();
    expect((await around(id, 2019)).surroundings.previous).toBeNull();
  });

  test('is the registered profile, and each registered agency below with what its report holds', async () => {
    const id = county();
    await table.store.putAgency(agency(id, null, '云岭县人民政府'));
    expect((await around(id)).surroundings).toMatchObject({
      filed: { agencyName: '云岭县人民政府' },
      agency: { id, name: '云岭县人民政府', level: 'county', kind: 'department', children: 0 },
      children: null,
    });
    await table.store.putAgency(agency(`${id}-roads`, id, '交通局'));
    await table.store.putAgency(agency(`${id}-water`, id, '水务局'));
    expect(below(await around(id))).toEqual({});
    await file({ agency: `${id}-roads`, year: 2024 }, 1, 7);
    await file({ agency: `${id}-roads`, year: 2023 }, 1, 6);
    const { surroundings } = await around(id);
    expect(surroundings.agency?.children).toBe(2);
    expect(surroundings.roster).toEqual([
      { agency: `${id}-roads`, name: '交通局', kind: 'department' },
      { agency: `${id}-water`, name: '水务局', kind: 'department' },
    ]);
    const { form, scope } = reportOf(7);
    expect(surroundings.children).toEqual([
      { agency: `${id}-roads`, name: '交通局', kind: 'department', form, scope, cells: expect.anything() },
    ]);
    expect(surroundings.children?.[0]?.cells).toMatchObject({ 't3.new.nat': 7 });
  });

  test('follows an agency that moves to another parent, and never knows less', async () => {
    const [from, to] = [county(), county()];
    const roads = `${from}-roads`;
    const stamps: number[][] = [];
    const look = async () => {
      const [old, now] = await Promise.all([around(from), around(to)]);
      stamps.push([old.stamp, now.stamp]);
      return [below(old), below(now)];
    };
    await table.store.putAgency(agency(roads, from));
    await file({ agency: roads, year: 2024 }, 1, 7);
    expect(await look()).toEqual([{ [roads]: 7 }, null]);
    await table.store.putAgency(agency(roads, to));
    expect(await look()).toEqual([null, { [roads]: 7 }]);
    await file({ agency: roads, year: 2024 }, 2, 8);
    expect(await look()).toEqual([null, { [roads]: 8 }]);
    await table.store.putAgency(agency(roads, from));
    expect(await look()).toEqual([{ [roads]: 8 }, null]);
    for (const side of [0, 1]) {
      const seen = stamps.map((pair) => pair[side] ?? 0);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    }
    expect(new Set(stamps.map(String)).size).toBe(stamps.length);
  });
});

describe('the stamp', () => {
  test('grows with each reading of a neighbour and each change of the registry, and with nothing else', async () => {
    const id = county();
    const roads = `${id}-roads`;
    const stamp = async () => (await around(id)).stamp;
    const grows = async (change: () => Promise<unknown>) => {
      const before = await stamp();
      await change();
      return (await stamp()) > before;
    };
    expect(await grows(() => table.store.putAgency(agency(id, null)))).toBe(true);
    expect(await grows(() => table.store.putAgency(agency(roads, id)))).toBe(true);
    expect(await grows(() => table.store.putAgency(agency(roads, id)))).toBe(false);
    expect(await grows(() => table.store.putAgency(agency(roads, id, '交通局')))).toBe(true);
    expect(await grows(() => file({ agency: roads, year: 2024 }, 1, 7))).toBe(true);
    expect(await grows(() => file({ agency: roads, year: 2024 }, 1, 7))).toBe(false);
    expect(await grows(() => file({ agency: id, year: 2023 }, 1, 7))).toBe(true);
    expect(await grows(() => file({ agency: roads, year: 2023 }, 1, 7))).toBe(false);
    expect(await grows(() => file({ agency: id, year: 2024 }, 1, 7))).toBe(false);
    const filing = { agency: roads, year: 2024 };
    expect(await grows(() => table.store.record(filing, checked(1, { stamp: 5 }), agency(roads, id)))).toBe(false);
  });

  test('of a roster that is too large to be looked at is above all others, and no roster is known', async () => {
    const id = county();
    const items = Array.from({ length: MAX_ROSTER + 1 }, (_, index) => ({
      ...{ pk: rosterKey(id), sk: `${id}-${index}`, name: '局', kind: null, changes: 1, left: false },
    }));
    await table.store.putAgency(agency(id, null));
    await table.putAll(items);
    const { surroundings, stamp } = await around(id);
    expect(surroundings.children).toBeNull();
    expect(stamp).toBeGreaterThan(1_000_000_000);
  });
});

test('a profile from before rosters were kept enters them with the next import, also of the same row', async () => {
  const id = county();
  const profile = agency(`${id}-roads`, id);
  const Item = { pk: agencyKey(profile.id), sk: PROFILE, profile };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
  await table.store.putAgency(profile);
  await file({ agency: profile.id, year: 2024 }, 1, 7);
  expect(below(await around(id))).toEqual({ [profile.id]: 7 });
});

test('imports at the same time leave the agency in the roster of the one that its profile names', async () => {
  const [one, other] = [county(), county()];
  const id = `${one}-roads`;
  await Promise.all([table.store.putAgency(agency(id, one)), table.store.putAgency(agency(id, other))]);
  const parent = (await table.store.agency(id))?.parent ?? '';
  expect([one, other]).toContain(parent);
  expect((await around(parent)).surroundings.children).not.toBeNull();
});
