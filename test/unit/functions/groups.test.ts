import fc from 'fast-check';
import { renewGroups } from '../../../functions/groups/renew-groups.ts';
import { ruleset } from '../../../shared/checks/ruleset.ts';
import { validate } from '../../../shared/checks/validate.ts';
import type { Reading } from '../../../shared/engine/read.ts';
import type { Agency } from '../../../shared/filing/agency.ts';
import type { GroupsMessage, NeighbourChanged } from '../../../shared/filing/events.ts';
import type { Upload } from '../../../shared/filing/upload.ts';
import { groupStore } from '../../../shared/store/dynamo/groups.ts';
import { numberCell } from '../checks/builder.ts';
import { saying } from '../checks/saying.ts';
import { type LocalTable, memoryDerived, openLocalTable } from '../store/local-table.ts';
import { Pipeline } from './pipeline.ts';

/** Nine townships of one county, on the real table with the real checks; a file is what its report says. */

const LICENCES = 't2.license.decisions';
const TOWNS = ['柳湾', '槐荫', '松林', '竹溪', '梅岭', '桐川', '杨桥', '榆关', '枫亭'];
const idOf = (town: number) => `610102-town-${town}`;
const nameOf = (town: number) => `青禾县${TOWNS[town]}镇人民政府`;

interface Content {
  readonly town: number;
  readonly licences: number;
  /** Of whose narrative it is, told apart by a number. */
  readonly text: number;
}

/** Some 1,000 characters that no two numbers share; the town's own name is in it. */
function narrative(town: number, text: number): string {
  const letters = Array.from({ length: 1000 }, (_, place) => 0x4e00 + ((text * 7919 + place * place * 31) % 20_000));
  return `${TOWNS[town]}镇${String.fromCodePoint(...letters)}`;
}

/** Nothing is wrong with it but what the others make of it. */
async function readContent(bytes: Uint8Array): Promise<Reading> {
  const { town, licences, text }: Content = JSON.parse(new TextDecoder().decode(bytes));
  const report = saying({ s1: narrative(town, text) }, { authority: nameOf(town) });
  const cells = { ...report.cells, [LICENCES]: numberCell(licences) };
  return { format: 'txt', report: { ...report, cells }, error: null };
}

const agency = (town: number, about: Partial<Agency> = {}): Agency => ({
  ...{ id: idOf(town), name: nameOf(town), region: '610102', level: 'township', kind: 'government' },
  ...{ parent: null, contacts: [], language: 'zh' },
  ...about,
});

class County {
  readonly table: LocalTable;
  readonly pipeline: Pipeline;
  readonly divided: GroupsMessage[] = [];
  without: readonly string[] = [];

  constructor(table: LocalTable) {
    this.table = table;
    this.pipeline = new Pipeline(table.store);
    this.pipeline.engine = { ...this.pipeline.engine, read: readContent, validate, ruleset: ruleset() };
  }

  get groups() {
    return groupStore(this.table, memoryDerived(this.table.objects));
  }

  put(second: number, content: Content): Upload {
    const key = `reports/${idOf(content.town)}/2024/report.txt`;
    return this.pipeline.put(second, JSON.stringify(content), { key });
  }

  async arrive(...uploads: readonly Upload[]): Promise<void> {
    for (const one of uploads) this.pipeline.announce(one);
    await this.work();
  }

  /** Handles what waits; of no function that this county does without. */
  async work(): Promise<void> {
    for (;;) {
      const place = this.pipeline.messages.findIndex(({ to }) => !this.without.includes(to));
      if (place === -1) return;
      expect(await this.pipeline.handle(place)).toBeNull();
    }
  }

  async night(message: GroupsMessage = { schema: 'groups-due/1', year: 2024, province: '61' }): Promise<string[]> {
    const announced: string[] = [];
    await renewGroups(message, 'n1', {
      store: this.groups,
      divide: async (parts) => void this.divided.push(...parts),
      publishChanged: async (events: readonly NeighbourChanged[]) => {
        announced.push(...events.map((event) => event.agency));
        this.pipeline.messages.push(
          ...events.map((event) => ({ to: 'revalidate' as const, body: JSON.stringify(event) })),
        );
      },
      journal: { note() {} },
      clock: () => new Date('2026-01-31T17:00:00Z'),
    });
    await this.work();
    return announced.toSorted();
  }

  async checks(town: number) {
    const filing = { agency: idOf(town), year: 2024 };
    const { current } = await this.table.store.history(filing);
    const { checks } = await this.table.store.parts(filing, current?.results.received.version ?? '');
    return { status: current?.status, checks: checks[0]?.checks ?? [] };
  }

  async check(town: number, id: string) {
    return (await this.checks(town)).checks.find((check) => check.id === id);
  }
}

const tables: LocalTable[] = [];
afterAll(() => Promise.all(tables.map((table) => table.close())));

async function open(): Promise<County> {
  const table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
  tables.push(table);
  for (const town of TOWNS.keys()) await table.store.putAgency(agency(town));
  return new County(table);
}

/** Nine reports: the last has far more licences than the others, the second the text of the first. */
const NINE: readonly Content[] = TOWNS.map((_, town) => ({
  town,
  licences: town === 8 ? 90_000 : 30 + town,
  text: town === 1 ? 0 : town,
}));

const uploadsOf = (county: County, contents: readonly Content[] = NINE) =>
  contents.map((content, second) => county.put(second, content));

describe('the night after nine townships have filed', () => {
  let county: County;
  let announced: string[];
  beforeAll(async () => {
    county = await open();
    await county.arrive(...uploadsOf(county));
    expect(await county.check(8, 'P02')).toMatchObject({ status: 'na', reason: 'other_report_missing' });
    announced = await county.night();
  });

  test('tells of the value that is far from those of the others, and of no other', async () => {
    expect(await county.check(8, 'P02')).toMatchObject({ status: 'fail', left: 90_000, right: 34, cells: [LICENCES] });
    expect(await county.check(4, 'P02')).toMatchObject({ status: 'pass' });
    expect(announced).toEqual(TOWNS.map((_, town) => idOf(town)));
  });

  test('tells both of two that say the same, by name, and nobody else', async () => {
    const [one, other, third] = await Promise.all([0, 1, 2].map((town) => county.check(town, 'P06')));
    expect(one?.status).toBe('fail');
    expect(one?.message.zh).toContain(nameOf(1));
    expect(other?.message.zh).toContain(nameOf(0));
    expect(third?.status).toBe('pass');
  });

  test('is followed by a mail to each whose status it changes, and to no other', async () => {
    const statuses = await Promise.all(TOWNS.map(async (_, town) => (await county.checks(town)).status));
    expect(statuses).toEqual(TOWNS.map((_, town) => (town < 2 ? 'queried' : 'accepted')));
    const { mails } = county.pipeline;
    expect(mails.map(({ text }) => /reports\/(.*?)\//.exec(text)?.[1]).toSorted()).toEqual([idOf(0), idOf(1)]);
    expect(mails.find(({ text }) => text.includes(idOf(0)))?.text).toContain(nameOf(1));
  });

  test('is followed by nights in which nothing happens', async () => {
    county.table.requests.length = 0;
    expect(await county.night()).toEqual([]);
    expect(county.table.requests.map(({ operation, index }) => [operation, index])).toEqual([
      ['Query', null],
      ['Query', 'byRegion'],
    ]);
  });

  test('is followed by one in which only those are announced that something new bears on', async () => {
    await county.arrive(county.put(20, { town: 4, licences: 35, text: 44 }));
    expect(await county.night()).toEqual([idOf(4), idOf(8)]);
    expect(await county.check(8, 'P02')).toMatchObject({ right: 35 });
    expect(await county.night()).toEqual([]);
  });
});

test('a night is a message for each year and each province with registered agencies', async () => {
  const county = await open();
  await county.night({ schema: 'groups-night/1' });
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
  expect(county.divided).toEqual(years.map((year) => ({ schema: 'groups-due/1', year, province: '61' })));
  county.divided.length = 0;
  await county.night({ schema: 'groups-night/1', year: 2024 });
  expect(county.divided).toEqual([{ schema: 'groups-due/1', year: 2024, province: '61' }]);
});

describe('the checks after the last night', () => {
  /** Of all towns, without what tells when it was. */
  const stateOf = (county: County) => Promise.all(TOWNS.map((_, town) => county.checks(town)));

  /** Nine reports and two corrections, which come to the same nine in the end. */
  const PLAN: readonly Content[] = [
    ...NINE.map((content) => (content.town === 5 ? { ...content, licences: 70_000 } : content)),
    { town: 5, licences: 35, text: 5 },
    { town: 1, licences: 31, text: 21 },
  ];

  test('are the same whatever the order of arrival, and whichever nights lie between', async () => {
    const reference = await open();
    await reference.arrive(...uploadsOf(reference, PLAN));
    await reference.night();
    const expected = await stateOf(reference);
    expect(expected[8]?.checks.find(({ id }) => id === 'P02')?.status).toBe('fail');
    expect(expected[5]?.checks.find(({ id }) => id === 'P02')?.status).toBe('pass');
    expect(expected[0]?.checks.find(({ id }) => id === 'P06')?.status).toBe('pass');
    const orders = fc.record({
      order: fc.shuffledSubarray([...PLAN.keys()], { minLength: PLAN.length }),
      nights: fc.uniqueArray(fc.nat(PLAN.length - 1), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(orders, async ({ order, nights }) => {
        const county = await open();
        county.without = ['alert', 'indicators', 'render', 'tally'];
        const uploads = uploadsOf(county, PLAN);
        for (const [place, index] of order.entries()) {
          await county.arrive(uploads[index] as Upload);
          if (nights.includes(place)) await county.night();
        }
        await county.night();
        expect(await stateOf(county)).toEqual(expected);
        expect(await county.night()).toEqual([]);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 2) },
    );
  }, 60_000);
});
