import type { Agency } from '../../../shared/filing/agency.ts';
import type { StampedValidation } from '../../../shared/filing/checked.ts';
import type { Store } from '../../../shared/store/store.ts';
import { makeReport } from '../builders/report.ts';
import { checked, FILING, idOf, parsed, received, unreadable } from '../filing/builders.ts';
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
      parent: null,
    };
    expect(await entryOfYear(store, own.year)).toEqual(entry);
    await store.putAgency(AGENCY);
    expect(await entryOfYear(store, own.year)).toEqual({ ...entry, name: '青禾镇', parent: '530111-qinghu' });
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
