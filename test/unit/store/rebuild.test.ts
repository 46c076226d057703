import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Agency } from '../../../shared/filing/agency.ts';
import { packCells } from '../../../shared/filing/packed-cells.ts';
import { rebuildYear } from '../../../shared/store/dynamo/rebuild.ts';
import type { Difference } from '../../../shared/store/dynamo/rebuild-filing.ts';
import { ENTRY, extractsKey, filingKey, tallyKey } from '../../../shared/store/keys.ts';
import { makeReport } from '../builders/report.ts';
import { checked, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

const COUNTY = '530111-county';
const year = 2024;
let table: LocalTable;

const agency = (id: string, overrides: Partial<Agency> = {}): Agency => ({
  ...{ id, name: '云岭县交通运输局', region: '530111', level: 'county', kind: 'department', parent: COUNTY },
  ...{ contacts: [], language: 'zh', ...overrides },
});

const ids = Array.from({ length: 12 }, (_, index) => `530111-office-${index}`);

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
  const extract = { scope: 'own' as const, cells: packCells(makeReport({ 't3.new.nat': 7 })) };
  for (const [index, id] of ids.entries()) {
    const profile = agency(id);
    await table.store.putAgency(profile);
    if (index % 10 === 9) continue;
    const filing = { agency: id, year };
    await table.store.record(filing, received(1, 'a'), profile);
    await table.store.record(filing, index % 3 === 0 ? unreadable(1) : parsed(1, { extract }), profile);
    if (index % 3 === 1) await table.store.record(filing, checked(1), profile);
  }
  await table.store.record({ agency: 'nobody', year }, received(1, 'a'), null);
  await table.store.record({ agency: 'nobody', year: 2023 }, received(1, 'a'), null);
  for (const province of ['53', '-']) await table.store.renewTally({ year, province });
}, 60_000);
afterAll(() => table.close());

async function rebuild(write = false) {
  const differences: (Difference & { mended: boolean })[] = [];
  const outcome = await rebuildYear(table, {
    ...{ year, write },
    tell: (difference, mended) => differences.push({ ...difference, mended }),
  });
  return { outcome, differences };
}

const keyOf = (id: string) => ({ pk: filingKey({ agency: id, year }), sk: ENTRY });

const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: table.name, Item }));

const remove = ({ pk, sk }: { pk: string; sk: string }) =>
  table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));

async function kept(Key: { pk: string; sk: string }): Promise<Kept> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key }));
  if (Item === undefined) throw new Error(`nothing is kept at ${Key.pk} ${Key.sk}`);
  return { ...Item, ...Key };
}

type Kept = Record<string, unknown> & { pk: string; sk: string };

const whole = { filings: 12, tallies: 2 };

test('what was kept as it came is what the facts tell', async () => {
  expect(await rebuild()).toEqual({ outcome: { ...whole, differences: 0, mended: 0 }, differences: [] });
});

test('what was rendered is no difference', async () => {
  const filing = { agency: ids[1] ?? '', year };
  const { known } = await table.store.dossier(filing);
  await table.store.keepRendition(filing, known, { edition: 'first', tag: 'W/"x"', gzip: new Uint8Array([31]) });
  expect(await table.store.rendition(filing, 'first')).toHaveProperty('tag');
  expect((await rebuild()).differences).toEqual([]);
  expect(await table.store.rendition(filing, 'first')).toHaveProperty('tag');
  // Whoever moves the entry, here with another name, puts it without.
  await table.store.putAgency(agency(filing.agency, { name: '云岭县交通局' }));
  expect(await table.store.rendition(filing, 'first')).toBe('outdated');
  await table.store.putAgency(agency(filing.agency));
});

const copyKey = (id: string) => ({ pk: extractsKey(COUNTY, year), sk: id });
const tally = { pk: tallyKey(year), sk: '53' };

test.each<[string, { pk: string; sk: string }, (item: Kept) => unknown]>([
  ['a lost entry', keyOf(ids[0] ?? ''), remove],
  ['an entry that is found as another', keyOf(ids[1] ?? ''), (item) => put({ ...item, marks: ' status=accepted ' })],
  ['an entry of a province where it is not', keyOf(ids[1] ?? ''), (item) => put({ ...item, division: `${year}#11` })],
  ['an entry that says it knows more than there is', keyOf(ids[1] ?? ''), (item) => put({ ...item, known: 99 })],
  [
    'an entry from before indexes and packing',
    keyOf(ids[2] ?? ''),
    ({ division: _, place: __, under: ___, marks: ____, packed: _____, ...item }) => put(item),
  ],
  [
    'an entry without any fact',
    keyOf('phantom'),
    () => put({ ...keyOf('phantom'), agency: 'phantom', year, known: 1 }),
  ],
  ['a lost copy', copyKey(ids[4] ?? ''), remove],
  ['a copy with other numbers', copyKey(ids[4] ?? ''), (item) => put({ ...item, readings: 7 })],
  ['a tally that counts too much', tally, (item) => put({ ...item, failing: { B01: 1000 } })],
  ['a lost tally', tally, remove],
])(
  '%s is found, told, and put right',
  async (_, key, damage) => {
    const { pk, sk } = key;
    const before = pk.includes('phantom') ? { pk, sk } : await kept(key);
    await damage(before);
    const seen = await rebuild();
    expect(seen.differences.map((difference) => [difference.pk, difference.sk])).toEqual([[pk, sk]]);
    expect(seen.outcome).toMatchObject({ differences: 1, mended: 0 });
    expect((await rebuild(true)).outcome).toMatchObject({ differences: 1, mended: 1 });
    expect((await rebuild()).differences).toEqual([]);
    const { stamp: __, ...mended } = pk.includes('phantom') ? before : await kept(key);
    const { stamp: ___, ...whole } = before as { stamp?: number };
    expect(mended).toEqual(whole);
  },
  30_000,
);

test('what is written while it is being mended is not undone', async () => {
  const id = ids[1] ?? '';
  await put({ ...(await kept(keyOf(id))), marks: ' status=accepted ' });
  const hold = Promise.withResolvers<void>();
  let seen = false;
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const writes = context.commandName === 'PutItemCommand' && JSON.stringify(args.input).includes(`"${ENTRY}"`);
      if (writes && !seen) {
        seen = true;
        await hold.promise;
      }
      return next(args);
    },
    { step: 'initialize', name: 'hold' },
  );
  const slow = rebuild(true);
  while (!seen) await new Promise(setImmediate);
  await table.store.record({ agency: id, year }, checked(1, { stamp: 5, status: 'queried' }), agency(id));
  hold.resolve();
  expect((await slow).differences[0]).toMatchObject({ ...keyOf(id), mended: false });
  expect((await kept(keyOf(id))).marks).toContain(' status=queried ');
  table.client.middlewareStack.remove('hold');
}, 30_000);
