import type { Agency } from '../../../shared/filing/agency.ts';
import type { StampedValidation } from '../../../shared/filing/checked.ts';
import { memberOf } from '../../../shared/filing/member.ts';
import { packCells } from '../../../shared/filing/packed-cells.ts';
import type { AgencyQuery, GroupQuery, Store } from '../../../shared/store/store.ts';
import { makeReport } from '../builders/report.ts';
import { answered, checked, FILING, idOf, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';
import { memoryStore } from './memory-store.ts';

const AGENCY: Agency = {
  id: FILING.agency,
  name: '青禾镇',
  region: '530111',
  level: 'township',
  kind: 'government',
  parent: '530111-qinghu',
  contacts: ['clerk@example.org'],
  language: 'zh',
};

const validation = (ruleset: string, stamp = 0): StampedValidation => ({
  status: 'accepted',
  checks: [],
  assessable: { E: { assessed: 0, of: 0 }, W: { assessed: 0, of: 0 }, I: { assessed: 0, of: 0 } },
  corrections: { verdict: 'consistent', explanations: [] },
  ruleset,
  stamp,
});

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
});
afterAll(() => table.close());

let filed = 0;
/** A filing of its own for each test, so that one table serves all. */
const filing = () => ({ agency: FILING.agency, year: 2019 + filed++ });

async function gather<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const gathered: T[] = [];
  for await (const page of pages) gathered.push(page);
  return gathered;
}

describe.each<[string, () => Store]>([
  ['in DynamoDB', () => table.store],
  ['in memory', () => memoryStore()],
])('the store %s', (_, open) => {
  const entryOfYear = async (store: Store, year: number) =>
    (await store.entries({ agency: FILING.agency, limit: 200 })).items.find((entry) => entry.year === year);

  test('keeps a fact once: a repetition changes nothing', async () => {
    const store = open();
    const own = filing();
    await store.record(own, received(1, 'a'), null);
    const history = await store.record(own, received(1, 'b'), null);
    expect(history.versions.map(({ upload }) => upload.sha256)).toEqual([received(1, 'a').sha256]);
  });

  test('moves the entry forward whatever the order, and back where the newest turns out unreadable', async () => {
    const store = open();
    const own = filing();
    const shown = async () => {
      const entry = await entryOfYear(store, own.year);
      return [entry?.version, entry?.stage, entry?.status];
    };
    await store.record(own, received(2, 'b'), null);
    await store.record(own, parsed(2), null);
    await store.record(own, checked(2), null);
    await store.record(own, received(1, 'a'), null);
    expect(await shown()).toEqual([idOf(2), 'checked', 'returned']);
    await store.record(own, received(3, 'c'), null);
    expect(await shown()).toEqual([idOf(3), 'received', null]);
    await store.record(own, unreadable(3), null);
    expect(await shown()).toEqual([idOf(2), 'checked', 'returned']);
  });

  test('shows in the entry what a list needs, and the registered name once there is one', async () => {
    const store = open();
    const own = filing();
    await store.record(own, received(1, 'a'), null);
    await store.record(own, parsed(1), null);
    await store.record(own, checked(1), null);
    const entry = {
      agency: own.agency,
      name: '青禾镇人民政府',
      year: own.year,
      version: idOf(1),
      stage: 'checked',
      status: 'returned',
      form: 'v2021',
      failing: { E: 1, W: 0, I: 0 },
      failingChecks: ['B01.granted', 'B01'],
      at: received(1, 'a').at,
      region: '530111',
      ...{ parent: null, level: null, kind: null, extract: null },
    };
    expect(await entryOfYear(store, own.year)).toEqual(entry);
    await store.putAgency(AGENCY);
    expect(await entryOfYear(store, own.year)).toEqual({
      ...{ ...entry, name: '青禾镇', parent: '530111-qinghu', level: 'township', kind: 'government' },
    });
    expect(await store.agency(AGENCY.id)).toEqual(AGENCY);
  });

  test('keeps parts once each, and gives back what is kept', async () => {
    const store = open();
    const own = filing();
    const first = makeReport({ 't3.new.nat': 7 });
    await store.keepReport(own, idOf(1), first);
    expect(await store.keepReport(own, idOf(1), makeReport({ 't3.new.nat': 8 }))).toEqual(first);
    await store.keepChecks(own, idOf(1), validation('rules-1'));
    await store.keepChecks(own, idOf(1), validation('rules-2'));
    await store.keepIndicators(own, idOf(1), '0.1.0', {});
    expect(await store.parts(own, idOf(1))).toEqual({
      report: first,
      checks: [validation('rules-1'), validation('rules-2')],
      indicators: {},
    });
    expect(await store.report(own, idOf(1))).toEqual(first);
    expect(await store.report(own, idOf(2))).toBeNull();
  });

  test('gives a filing whole: its history, and the parts of each version', async () => {
    const store = open();
    const own = filing();
    const reportOf = (second: number) => makeReport({ 't3.new.nat': second });
    for (let second = 1; second <= 9; second += 1) {
      await store.record(own, received(second, `content ${second}`), null);
      await store.keepReport(own, idOf(second), reportOf(second));
      await store.record(own, parsed(second), null);
      await store.keepChecks(own, idOf(second), validation('rules-1'));
      await store.record(own, checked(second), null);
      await store.keepIndicators(own, idOf(second), '0.1.0', {});
      const { history, parts } = await store.dossier(own);
      expect(history).toEqual(await store.history(own));
      for (let version = 1; version <= second; version += 1) {
        const found = await parts(idOf(version));
        expect(found).toEqual({ report: reportOf(version), checks: [validation('rules-1')], indicators: {} });
      }
    }
    const { history, parts } = await store.dossier({ ...own, year: own.year + 100 });
    expect([history.current, await parts(idOf(1))]).toEqual([null, { report: null, checks: [], indicators: null }]);
  });

  test('gives what was rendered as long as nothing more is known, and to its own edition alone', async () => {
    const store = open();
    const own = filing();
    const gzip = new Uint8Array([31, 139]);
    const rendition = (edition: string) => ({ edition, tag: `W/"${edition}"`, gzip });
    expect(await store.rendition(own, 'first')).toBe('not-filed');
    await store.record(own, received(1, 'a'), null);
    await store.record(own, parsed(1), null);
    const { known } = await store.dossier(own);
    for (const other of [known - 1, known + 1]) await store.keepRendition(own, other, rendition('first'));
    expect(await store.rendition(own, 'first')).toBe('outdated');
    await store.keepRendition(own, known, rendition('first'));
    expect(await store.rendition(own, 'first')).toEqual(rendition('first'));
    expect(await store.rendition(own, 'second')).toBe('outdated');
    await store.keepRendition(own, known - 1, rendition('late'));
    expect(await store.rendition(own, 'first')).toEqual(rendition('first'));
    // Neither a mail is shown in it nor what is told again; a check is.
    await store.claimMail(own, idOf(1), 'returned', 'now');
    await store.record(own, parsed(1), null);
    expect(await store.rendition(own, 'first')).toEqual(rendition('first'));
    await store.record(own, checked(1), null);
    expect(await store.rendition(own, 'first')).toBe('outdated');
    await store.keepRendition(own, (await store.dossier(own)).known, rendition('second'));
    expect(await store.rendition(own, 'second')).toEqual(rendition('second'));
    expect((await store.entries({ year: own.year, agency: own.agency, limit: 1 })).items).toHaveLength(1);
  });

  test('replaces checks, and the fact that tells of them, by those with a higher stamp only', async () => {
    const store = open();
    const own = filing();
    await store.record(own, received(1, 'a'), null);
    await store.record(own, parsed(1), null);
    const statusNow = async () => (await entryOfYear(store, own.year))?.status;
    for (const [stamp, status, kept] of [
      [2, 'accepted', 'accepted'],
      [1, 'returned', 'accepted'],
      [2, 'queried', 'accepted'],
      [10, 'queried', 'queried'],
      [9, 'accepted', 'queried'],
    ] as const) {
      const keptChecks = await store.keepChecks(own, idOf(1), { ...validation('rules-1', stamp), status });
      expect(keptChecks.status).toBe(kept);
      const history = await store.record(own, checked(1, { stamp, status }), null);
      expect([history.current?.status, await statusNow()]).toEqual([kept, kept]);
      const { checks } = await store.parts(own, idOf(1));
      expect(checks.map(({ status }) => status)).toEqual([kept]);
    }
  });

  test('keeps every answer, counts in the entry those that hold, and forgets none', async () => {
    const store = open();
    const own = filing();
    const given = [answered(1, 'f1', '统计口径不同'), answered(2, 'f1', null), answered(3, 'f1', '有依据')];
    const shown = async () => (await entryOfYear(store, own.year))?.answered ?? null;
    const known = { status: 'queried', answerable: { W: ['f1'], I: ['f2'] } } as const;
    for (const fact of [received(1, 'a'), parsed(1), checked(1, known)]) await store.record(own, fact, null);
    const counts = [await shown()];
    for (const answer of given) {
      const history = await store.record(own, answer, null);
      expect(history.current?.answers).toEqual(answer.says === null ? [] : [answer]);
      counts.push(await shown());
    }
    expect(counts).toEqual([null, { W: 1, I: 0 }, null, { W: 1, I: 0 }]);
    for (const again of given) await store.record(own, again, null);
    expect(await store.answers(own)).toEqual(given);
    expect((await entryOfYear(store, own.year))?.status).toBe('queried');
    await store.record(own, received(2, 'b'), null);
    expect(await shown()).toBeNull();
    await store.record(own, parsed(2), null);
    await store.record(own, checked(2, { ...known, answerable: { W: [], I: ['f1'] } }), null);
    expect(await shown()).toEqual({ W: 0, I: 1 });
  });

  test('keeps two answers of the same moment both', async () => {
    const store = open();
    const own = filing();
    const given = [answered(1, 'f1', 'one'), answered(1, 'f1', 'other')];
    await store.record(own, received(1, 'a'), null);
    for (const answer of given) await store.record(own, answer, null);
    const kept = await store.answers(own);
    expect(new Set(kept)).toEqual(new Set(given));
    const { current } = await store.history(own);
    expect(current?.answers).toHaveLength(1);
  });

  test('knows whether anything was filed', async () => {
    const store = open();
    const own = filing();
    expect(await store.isFiled(own)).toBe(false);
    await store.record(own, received(1, 'a'), null);
    expect(await store.isFiled(own)).toBe(true);
  });

  test('moves a mail only from the states that are named', async () => {
    const store = open();
    const own = filing();
    const mail = { ...own, version: idOf(1), status: 'returned' as const, at: '2026-01-31T03:00:00.000Z' };
    await store.record(own, received(1, 'a'), null);
    expect(await store.moveMail(mail, ['claimed'], 'sending')).toBe(false);
    expect(await store.claimMail(own, idOf(1), 'returned', mail.at)).toBe(true);
    expect(await store.claimMail(own, idOf(1), 'returned', mail.at)).toBe(false);
    expect(await store.moveMail(mail, ['claimed'], 'sending')).toBe(true);
    expect(await store.moveMail(mail, ['claimed'], 'sending')).toBe(false);
    const doubtful = async () => (await store.doubtfulMails()).filter(({ year }) => year === own.year);
    expect(await doubtful()).toEqual([]);
    expect(await store.moveMail(mail, ['sending'], 'doubtful')).toBe(true);
    expect(await doubtful()).toEqual([mail]);
    expect(await store.moveMail(mail, ['sending'], 'doubtful')).toBe(false);
    expect(await doubtful()).toEqual([mail]);
    expect(await store.moveMail(mail, ['sending', 'doubtful'], 'sent')).toBe(true);
    expect(await doubtful()).toEqual([]);
    expect(await store.moveMail(mail, ['sending'], 'doubtful')).toBe(false);
    expect(await doubtful()).toEqual([]);
    const history = await store.history(own);
    expect(history.versions[0]?.uploads[0]?.mails.map(({ state }) => state)).toEqual(['sent']);
  });

  test('lists the registry without contacts, and who reports to whom', async () => {
    const store = open();
    const one = (id: string, overrides: Partial<Agency> = {}): Agency => ({ ...AGENCY, id, ...overrides });
    const city = one('330100-city', { region: '330100', level: 'prefecture', parent: null });
    const roads = one('roads', { region: '330101', level: 'county', kind: 'department', parent: city.id });
    const nowhere = one('school', { region: null, level: null, kind: null, parent: city.id });
    for (const agency of [nowhere, roads, city]) await store.putAgency(agency);
    const listed = async (query: Partial<AgencyQuery>) => {
      const { items, next } = await store.agencies({ limit: 50, ...query });
      expect(next).toBeNull();
      return items.map(({ id }) => id);
    };
    expect(await listed({ region: '330000' })).toEqual([city.id, roads.id]);
    expect(await listed({ region: '33', kind: 'department' })).toEqual([roads.id]);
    expect(await listed({ region: '330100', level: 'prefecture' })).toEqual([city.id]);
    expect(await listed({ parent: city.id })).toEqual([roads.id, nowhere.id]);
    expect(await listed({ parent: city.id, region: '33' })).toEqual([roads.id]);
    const { contacts: _, language: __, ...shown } = roads;
    expect(await store.listedAgency(roads.id)).toEqual(shown);
    expect(await store.listedAgency('nobody')).toBeNull();
    const all = await gather(store.registered({ region: '-' }));
    expect(all.flat().map(({ id }) => id)).toEqual([nowhere.id]);
    expect(await store.putAgency({ ...roads, region: '440100' })).toEqual(['44', '33']);
    expect(await listed({ region: '33' })).toEqual([city.id]);
    expect(await listed({ parent: city.id, region: '44' })).toEqual([roads.id]);
  });

  test('tells of the filings of a year those of a parent, a region, or all, with what was read of each', async () => {
    const store = open();
    const year = 2060;
    const extract = { scope: 'own' as const, cells: packCells(makeReport({ 't3.new.nat': 7 })) };
    const file = async (agency: string, parent: string | null, region: string | null) => {
      const profile = { ...AGENCY, id: agency, parent, region };
      await store.record({ agency, year }, received(1, 'a'), profile);
      await store.record({ agency, year }, parsed(1, { extract }), profile);
    };
    await file('610000-roads', '610000-office', '610000');
    await file('610101-town', '610101-county', '610101');
    await file('ministry', null, null);
    const group = async (query: Omit<GroupQuery, 'year'>) => (await gather(store.group({ year, ...query }))).flat();
    const ids = async (query: Omit<GroupQuery, 'year'>) => (await group(query)).map(({ agency }) => agency);
    expect(await ids({})).toEqual(['610000-roads', '610101-town', 'ministry']);
    expect(await ids({ region: '61' })).toEqual(['610000-roads', '610101-town']);
    expect(await ids({ region: '610101' })).toEqual(['610101-town']);
    expect(await ids({ region: '-' })).toEqual(['ministry']);
    expect(await ids({ parent: '610101-county' })).toEqual(['610101-town']);
    expect(await ids({ parent: '610101-county', region: '62' })).toEqual([]);
    const [entry] = await group({ parent: '610101-county' });
    const member = entry && memberOf(entry);
    expect(member).toMatchObject({ agency: '610101-town', year, level: 'township', kind: 'government', form: 'v2021' });
    expect(member?.cells['t3.new.nat']).toBe(7);
    await store.record({ agency: 'ministry', year }, received(2, 'b'), null);
    const [later] = await group({ region: '-' });
    expect([later?.stage, later && memberOf(later)]).toEqual(['received', null]);
  });

  test('moves a filing with its agency: it is in one list of a parent, and of a region', async () => {
    const store = open();
    const year = 2061;
    const agency: Agency = { ...AGENCY, id: 'moving', parent: 'from-office', region: '620100' };
    await store.putAgency(agency);
    await store.record({ agency: 'moving', year }, received(1, 'a'), agency);
    expect(await store.putAgency({ ...agency, parent: 'to-office', region: '630100' })).toEqual(['63', '62']);
    for (const [there, gone] of [
      [{ parent: 'to-office' }, { parent: 'from-office' }],
      [{ region: '63' }, { region: '62' }],
    ] as const) {
      expect(await gather(store.group({ year, ...there }))).toMatchObject([[{ agency: 'moving' }]]);
      expect(await gather(store.group({ year, ...gone }))).toEqual([]);
    }
  });

  test('counts the filings and the agencies of a province, again whenever it is told to', async () => {
    const store = open();
    const year = 2062;
    const one = (id: string, overrides: Partial<Agency>): Agency => ({ ...AGENCY, id, region: '640100', ...overrides });
    const county = one('640100-county', { level: 'county', kind: 'government', name: '云岭县人民政府' });
    const roads = one('640100-roads', { level: 'county', kind: 'department', name: '云岭县交通运输局' });
    const town = one('640100-town', { level: 'township' });
    for (const agency of [county, roads, town]) await store.putAgency(agency);
    const key = { year, province: '64' };
    const registered = { government: 1, department: 1, township: 1 };
    const none = { ...key, filings: {}, failing: {}, registered, missing: registered };
    expect(await store.renewTally(key)).toEqual(none);
    expect(await store.tallies(year)).toEqual([none]);
    await store.record({ agency: roads.id, year }, received(1, 'a'), roads);
    await store.record({ agency: roads.id, year }, parsed(1), roads);
    const failingChecks = ['B01.granted', 'B01.refused', 'S01'];
    await store.record({ agency: roads.id, year }, checked(1, { failingChecks }), roads);
    await store.record({ agency: town.id, year }, received(1, 'a'), town);
    const tally = {
      ...none,
      filings: { county: { returned: 1 }, township: { pending: 1 } },
      failing: { B01: 1, S01: 1 },
      missing: { government: 1 },
    };
    expect(await store.tallies(year)).toEqual([none]);
    expect(await Promise.all([store.renewTally(key), store.renewTally(key)])).toEqual([tally, tally]);
    expect(await store.tallies(year)).toEqual([tally]);
    expect(await store.tallies(year + 1)).toEqual([]);
  });

  test('keeps rejections, newest first, each once', async () => {
    const store = open();
    const rejection = (second: number) => ({
      id: idOf(second),
      bucket: 'b',
      key: 'notes.txt',
      versionId: null,
      reason: { code: 'not-a-report-key', message: { zh: '不符', en: 'no' } },
      at: received(second, '').at,
    });
    await store.reject(rejection(1));
    await store.reject(rejection(2));
    await store.reject(rejection(2));
    expect((await store.rejections({ limit: 10 })).items).toEqual([rejection(2), rejection(1)]);
  });
});
