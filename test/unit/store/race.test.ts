import type { Agency } from '../../../shared/filing/agency.ts';
import { entryOf } from '../../../shared/filing/entry.ts';
import { packCells } from '../../../shared/filing/packed-cells.ts';
import { ENTRY } from '../../../shared/store/keys.ts';
import { makeReport } from '../builders/report.ts';
import { checked, FILING, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

/** Holds back the next write of an entry, or of its copy under the parent, until it is let go. */
let hold: Promise<void> | null = null;
let held = `"${ENTRY}"`;
let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (hold !== null && context.commandName === 'PutItemCommand' && JSON.stringify(args.input).includes(held)) {
        const release = hold;
        hold = null;
        await release;
      }
      return next(args);
    },
    { step: 'initialize', name: 'hold' },
  );
});
afterAll(() => table.close());

let year = 2018;
beforeEach(() => {
  year += 1;
  held = `"${ENTRY}"`;
});

const early = [received(1, 'a'), parsed(1), checked(1)];
const late = [received(2, 'b'), parsed(2), checked(2), received(3, 'c'), unreadable(3)];

test.each(early.map((fact, index) => [fact.fact, index] as const))(
  'who read the facts before the others and writes the entry after them loses: at %s',
  async (_, index) => {
    const filing = { agency: FILING.agency, year };
    for (const fact of early.slice(0, index)) await table.store.record(filing, fact, null);
    const { promise, resolve } = Promise.withResolvers<void>();
    hold = promise;
    const slow = table.store.record(filing, early[index] ?? received(1, 'a'), null);
    while (hold !== null) await new Promise(setImmediate);
    for (const fact of [...early.slice(index + 1), ...late]) await table.store.record(filing, fact, null);
    resolve();
    await slow;
    const { items } = await table.store.entries({ ...filing, limit: 2 });
    expect(items).toEqual([entryOf(filing.agency, year, await table.store.history(filing), null)]);
    expect(items[0]?.status).toBe('returned');
  },
);

test('who knew the check of fewer neighbours and writes the entry after the others loses', async () => {
  const filing = { agency: FILING.agency, year };
  for (const fact of early) await table.store.record(filing, fact, null);
  const { promise, resolve } = Promise.withResolvers<void>();
  hold = promise;
  const slow = table.store.record(filing, checked(1, { stamp: 1, status: 'queried' }), null);
  while (hold !== null) await new Promise(setImmediate);
  await table.store.record(filing, checked(1, { stamp: 2, status: 'accepted' }), null);
  resolve();
  await slow;
  const { items } = await table.store.entries({ ...filing, limit: 2 });
  expect(items.map(({ status }) => status)).toEqual(['accepted']);
});

test('who read fewer facts and writes the copy under the parent after the others loses', async () => {
  const parent = '530111-county';
  const child: Agency = {
    ...{ id: FILING.agency, name: '青禾镇', region: null, level: null, kind: null, parent },
    ...{ contacts: [], language: 'zh' },
  };
  const filing = { agency: FILING.agency, year };
  await table.store.putAgency(child);
  const { promise, resolve } = Promise.withResolvers<void>();
  hold = promise;
  held = `"P#${parent}#`;
  const slow = table.store.record(filing, received(1, 'a'), child);
  while (hold !== null) await new Promise(setImmediate);
  const extract = { scope: 'own' as const, cells: packCells(makeReport({ 't3.new.nat': 7 })) };
  await table.store.record(filing, parsed(1, { extract }), child);
  resolve();
  await slow;
  const { surroundings } = await table.store.neighbourhood({ agency: parent, year });
  expect(surroundings.children).toMatchObject([{ agency: FILING.agency, cells: { 't3.new.nat': 7 } }]);
});

test('who counted a province before a change and writes after the others counts it again', async () => {
  const key = { year, province: '35' };
  const file = (agency: string) => table.store.record({ agency, year }, received(1, 'a'), null);
  await file('350111-roads');
  const { promise, resolve } = Promise.withResolvers<void>();
  hold = promise;
  held = `"T#${year}`;
  const slow = table.store.renewTally(key);
  while (hold !== null) await new Promise(setImmediate);
  await file('350111-water');
  await table.store.renewTally(key);
  resolve();
  const both = { ...key, filings: { unknown: { pending: 2 } }, failing: {}, registered: {}, missing: {} };
  expect(await slow).toEqual(both);
  expect(await table.store.tallies(year)).toEqual([both]);
});

test('writers at the same time leave the entry that the facts tell of', async () => {
  const filing = { agency: FILING.agency, year };
  await Promise.all([...late, ...early].map((fact) => table.store.record(filing, fact, null)));
  const { items } = await table.store.entries({ ...filing, limit: 2 });
  expect(items).toEqual([entryOf(filing.agency, year, await table.store.history(filing), null)]);
});

test('of many that claim a mail one succeeds', async () => {
  const claim = () => table.store.claimMail(FILING, received(1, '').version, 'returned', 'now');
  const claims = await Promise.all(Array.from({ length: 20 }, claim));
  expect(claims.filter(Boolean)).toHaveLength(1);
});
