import { entryOf } from '../../../shared/filing/entry.ts';
import { ENTRY } from '../../../shared/store/keys.ts';
import { checked, FILING, parsed, received, unreadable } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

/** Holds back the next write of an entry until it is let go. */
let hold: Promise<void> | null = null;
let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (
        hold !== null &&
        context.commandName === 'PutItemCommand' &&
        JSON.stringify(args.input).includes(`"${ENTRY}"`)
      ) {
        const held = hold;
        hold = null;
        await held;
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
