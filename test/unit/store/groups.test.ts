import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { narrativeFingerprint } from '../../../shared/checks/copies.ts';
import type { Agency } from '../../../shared/filing/agency.ts';
import { groupFor } from '../../../shared/filing/groups.ts';
import { packCells } from '../../../shared/filing/packed-cells.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { groupStore } from '../../../shared/store/dynamo/groups.ts';
import { groupsKey } from '../../../shared/store/keys.ts';
import { numberCell } from '../checks/builder.ts';
import { saying } from '../checks/saying.ts';
import { idOf, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, memoryDerived, openLocalTable } from './local-table.ts';

const LICENCES = 't2.license.decisions';
const YEAR = 2024;

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
});
afterAll(() => table.close());

let provinces = 10;
const nextProvince = () => {
  provinces += 1;
  return String(provinces);
};

const narrative = (text: number) =>
  String.fromCodePoint(
    ...Array.from({ length: 1000 }, (_, place) => 0x4e00 + ((text * 7919 + place * place * 31) % 20_000)),
  );

const reportOf = (licences: number, text: number, overrides: Partial<Report> = {}): Report => {
  const report = saying({ s1: narrative(text) }, { authority: '青禾县柳湾镇人民政府' });
  return { ...report, cells: { ...report.cells, [LICENCES]: numberCell(licences) }, ...overrides };
};

/** The requests since they were last emptied. */
const operations = () => table.requests.map(({ operation }) => operation.replace(/Item$/, ''));

/** A province of its own for each test. */
class Province {
  readonly code = nextProvince();

  get store() {
    return groupStore(table, memoryDerived(table.objects));
  }

  id = (town: number) => `${this.code}0102-town-${town}`;

  agency = (town: number, about: Partial<Agency> = {}): Agency => ({
    ...{ id: this.id(town), name: `第${town}镇`, region: `${this.code}0102`, level: 'township', kind: 'government' },
    ...{ parent: null, contacts: [], language: 'zh' },
    ...about,
  });

  register = (town: number, about: Partial<Agency> = {}) => table.store.putAgency(this.agency(town, about));

  /** Files a report as parse does it. */
  async file(town: number, second: number, report: Report): Promise<void> {
    const filing = { agency: this.id(town), year: YEAR };
    const registered = await table.store.agency(filing.agency);
    await table.store.record(filing, received(second, `${second}`), registered);
    await table.store.keepReport(filing, idOf(second), report);
    const extract = { scope: report.scope, cells: packCells(report) };
    await table.store.record(filing, parsed(second, { extract, form: report.form }), registered);
  }

  /** Towns with these numbers of licences, each with words of its own. */
  async towns(...licences: readonly number[]): Promise<void> {
    for (const [town, number] of licences.entries()) {
      await this.register(town);
      await this.file(town, 1, reportOf(number, town));
    }
  }

  /** A night, and whom it told. */
  async night(): Promise<readonly string[]> {
    let told: readonly string[] = [];
    await this.store.renewGroups({ year: YEAR, province: this.code }, async (agencies) => {
      told = agencies.toSorted();
    });
    return told;
  }

  /** A night that is held up before each item that it writes. */
  slowly(held: (item: Record<string, unknown>) => Promise<void>) {
    const { client, name } = table;
    const send = async (command: { readonly input: { readonly Item?: Record<string, unknown> } }) => {
      if (command.input.Item !== undefined) await held(command.input.Item);
      return client.send(command as never);
    };
    const slow = groupStore({ client: { send } as never, name }, memoryDerived(table.objects));
    return slow.renewGroups({ year: YEAR, province: this.code }, async () => {});
  }

  around = (town: number) => table.store.neighbourhood({ agency: this.id(town), year: YEAR });

  async group(town: number, report: Report) {
    return groupFor(report, (await this.around(town)).peers);
  }

  /** What is kept, with the stamps. */
  async item(sk: string) {
    const Key = { pk: groupsKey(YEAR, this.code), sk };
    return (await table.client.send(new GetCommand({ TableName: table.name, Key }))).Item;
  }
}

const NINE = [30, 31, 32, 33, 34, 35, 36, 37, 38];

describe('the group of a filing', () => {
  test('is what its class says: the same level, kind, form and scope, in the same province', async () => {
    const own = new Province();
    await own.towns(...NINE);
    await own.register(20, { level: 'county' });
    await own.file(20, 1, reportOf(1000, 20));
    await own.register(21);
    await own.file(21, 1, reportOf(1000, 21, { scope: 'region' }));
    await own.night();
    const usual = { size: 9, cells: { [LICENCES]: { median: Math.log1p(34), deviation: expect.any(Number) } } };
    expect(await own.group(0, reportOf(30, 0))).toMatchObject(usual);
    expect(await own.group(20, reportOf(1000, 20))).toMatchObject({ size: 1, cells: {} });
    expect(await own.group(21, reportOf(1000, 21, { scope: 'region' }))).toMatchObject({ size: 1, cells: {} });
    expect(await own.group(21, reportOf(1000, 21))).toMatchObject({ size: 9 });
    expect(await own.group(21, reportOf(1000, 21, { form: 'v2019' }))).toBeNull();
    const other = new Province();
    await other.towns(1);
    await other.night();
    expect(await other.group(0, reportOf(1, 0))).toMatchObject({ size: 1 });
  });

  test('is none for an agency without level or kind, and costs it no request', async () => {
    const own = new Province();
    await own.register(0, { level: null });
    await own.file(0, 1, reportOf(30, 0));
    expect(await own.night()).toEqual([]);
    table.requests.length = 0;
    expect((await own.around(0)).peers).toBeNull();
    expect(operations().sort()).toEqual(['Get', 'Query', 'Query', 'Query']);
  });

  test('is read with one more request, by whoever is registered', async () => {
    const own = new Province();
    await own.towns(...NINE);
    await own.night();
    table.requests.length = 0;
    await own.around(3);
    const batch = table.requests.filter(({ operation }) => operation === 'BatchGetItem');
    expect(batch).toHaveLength(1);
    expect(batch[0]?.units).toBeLessThanOrEqual(2);
    expect(table.requests).toHaveLength(5);
  });

  test('holds the text that is nearly the same, of a text that was compared and of no other', async () => {
    const own = new Province();
    await own.towns(...NINE);
    await own.register(9);
    await own.file(9, 1, reportOf(35, 4));
    await own.night();
    const copied = narrativeFingerprint(reportOf(34, 4));
    expect((await own.group(9, reportOf(35, 4)))?.narratives).toEqual([
      { agency: own.id(4), name: '第4镇', fingerprint: copied },
    ]);
    expect((await own.group(3, reportOf(33, 3)))?.narratives).toEqual([]);
    expect(await own.group(3, reportOf(33, 99))).not.toHaveProperty('narratives');
  });

  test('compares the text of a version that arrived since, and forgets that of the one before', async () => {
    const own = new Province();
    await own.towns(...NINE);
    await own.file(3, 2, reportOf(33, 5));
    await own.night();
    expect((await own.group(5, reportOf(35, 5)))?.narratives).toMatchObject([{ agency: own.id(3) }]);
    await own.file(3, 3, reportOf(33, 77));
    expect(await own.group(3, reportOf(33, 77))).not.toHaveProperty('narratives');
    expect(await own.night()).toEqual([own.id(3), own.id(5)]);
    expect((await own.group(5, reportOf(35, 5)))?.narratives).toEqual([]);
    expect((await own.group(3, reportOf(33, 77)))?.narratives).toEqual([]);
  });
});

describe('a night', () => {
  test('reads a text once, and writes only what says something else than before', async () => {
    const own = new Province();
    await own.towns(...NINE);
    expect(await own.night()).toHaveLength(9);
    await own.file(3, 2, reportOf(33, 3));
    table.requests.length = 0;
    expect(await own.night()).toEqual([own.id(3)]);
    const [before, after] = [operations().slice(0, 3), operations().slice(3)];
    // What is kept, the entries, the one new report; the round, the one member, the round. The figures are the same.
    expect(before).toEqual(['Query', 'Query', 'Get']);
    expect(after).toEqual(['Put', 'Put', 'Put']);
  });

  test('that is cut off before all are told tells them the next time', async () => {
    const own = new Province();
    await own.towns(...NINE);
    const cut = own.store.renewGroups({ year: YEAR, province: own.code }, async () => {
      throw new Error('the queue is slow');
    });
    await expect(cut).rejects.toThrow('the queue is slow');
    expect(await own.night()).toEqual(NINE.map((_, town) => own.id(town)));
    expect(await own.night()).toEqual([]);
  });

  test.each([
    ['a text', 'MEMBER#', reportOf(38, 81)],
    ['figures', 'CLASS#', reportOf(38, 8)],
  ])('that is overtaken by a later one while it writes %s looks again', async (_, prefix, last) => {
    const own = new Province();
    await own.towns(...NINE);
    await own.night();
    const usual = await own.group(0, reportOf(30, 0));
    await own.file(8, 2, reportOf(1, 80));
    let quick: Promise<unknown> | null = null;
    await own.slowly(async ({ sk }) => {
      if (quick !== null || !String(sk).startsWith(prefix)) return;
      quick = own.file(8, 3, last).then(() => own.night());
      await quick;
    });
    expect(quick).not.toBeNull();
    // The last report has the number of the first: the later one has found the figures as they were.
    expect(await own.group(0, reportOf(30, 0))).toEqual(usual);
    expect((await own.group(8, last))?.narratives).toEqual([]);
    expect(await own.night()).toEqual([]);
  });

  test('that is overtaken by one that finds the same does not take back its stamp', async () => {
    const own = new Province();
    await own.towns(...NINE);
    let stamp = 0;
    await own.slowly(async ({ sk }) => {
      if (stamp !== 0 || !String(sk).startsWith('MEMBER#')) return;
      stamp = -1;
      await own.night();
      stamp = (await own.around(0)).stamp;
    });
    expect(stamp).toBeGreaterThan(0);
    expect((await own.around(0)).stamp).toBe(stamp);
  });

  test('empties what an agency leaves behind, and tells it', async () => {
    const own = new Province();
    await own.towns(...NINE);
    await own.register(9, { level: 'county' });
    await own.file(9, 1, reportOf(1, 9));
    await own.night();
    await own.register(9, { level: null });
    expect(await own.night()).toEqual([own.id(9)]);
    expect(await own.item(`MEMBER#${own.id(9)}`)).toMatchObject({ of: null, text: null, near: null, bears: '' });
    expect(await own.night()).toEqual([]);
    await own.register(9, { level: 'county' });
    expect(await own.group(9, reportOf(1, 9))).toBeNull();
  });

  test('does not see what cannot be read', async () => {
    const own = new Province();
    await own.towns(...NINE);
    await own.register(9);
    const filing = { agency: own.id(9), year: YEAR };
    await table.store.record(filing, received(1, 'x'), await table.store.agency(own.id(9)));
    await table.store.record(filing, unreadable(1), await table.store.agency(own.id(9)));
    expect(await own.night()).toHaveLength(9);
    expect(await own.group(0, reportOf(30, 0))).toMatchObject({ size: 9 });
  });
});

describe('the stamp', () => {
  test('grows with what bears on the filing and never falls, not even with another class or province', async () => {
    const own = new Province();
    const other = new Province();
    const stamps: number[] = [];
    const look = async () => void stamps.push((await own.around(0)).stamp);
    await own.towns(...NINE);
    await look();
    await own.night();
    await look();
    for (const round of [2, 3, 4]) {
      await own.file(8, round, reportOf(40 + round, 8));
      await own.night();
      await look();
    }
    await own.register(0, { level: 'county' });
    await look();
    await own.night();
    await look();
    await own.register(0, { level: 'county', region: `${other.code}0102` });
    await look();
    await own.register(0, { level: null });
    await look();
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b));
    expect(stamps[1]).toBeGreaterThan(stamps[0] ?? 0);
    expect(new Set(stamps.slice(5)).size).toBe(stamps.slice(5).length);
  });
});
