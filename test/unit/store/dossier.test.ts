import { validate } from '../../../shared/checks/validate.ts';
import { makeReport } from '../builders/report.ts';
import { checked, FILING, idOf, parsed, received } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

/** What is read of a filing at once, while somebody writes. */

let table: LocalTable;
/** What the next query does not see yet. */
let unseen: ((item: Record<string, unknown>) => boolean) | null = null;

beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const answered = await next(args);
      const output = answered.output as { Items?: Record<string, unknown>[] };
      const isHidden = unseen;
      if (isHidden !== null && output.Items !== undefined) {
        unseen = null;
        output.Items = output.Items.filter((item) => !isHidden(item));
      }
      return answered;
    },
    { step: 'initialize', name: 'hide', priority: 'high' },
  );
});
afterAll(() => table.close());

const report = makeReport({});
const older = validate(makeReport({ 't3.new.nat': 7 }), {});
const kept = validate(report, {});
const checksBefore = (stamp: number) => ({ ...older, ruleset: kept.ruleset, stamp });

beforeAll(async () => {
  const { store } = table;
  for (const second of [1, 2]) {
    await store.record(FILING, received(second, `content ${second}`), null);
    await store.keepReport(FILING, idOf(second), report);
    await store.record(FILING, parsed(second), null);
    await store.keepChecks(FILING, idOf(second), { ...kept, stamp: 5 });
    await store.record(FILING, checked(second, { ruleset: kept.ruleset, stamp: 5 }), null);
  }
});

const isPart = (name: string) => (item: Record<string, unknown>) => String(item.sk).startsWith(`V#${idOf(2)}#${name}`);

test.each([
  ['nothing', () => false, 1],
  ['its report', isPart('REPORT'), 2],
  ['its checks', isPart('CHECKS'), 2],
  ['all its parts', isPart(''), 2],
])(
  'the parts of a version are those that its facts tell of, though %s was written while they were read',
  async (_, isHidden, requests) => {
    unseen = isHidden;
    table.requests.length = 0;
    const { parts } = await table.store.dossier(FILING);
    expect(await parts(idOf(2))).toEqual({ report, checks: [{ ...kept, stamp: 5 }], indicators: null });
    expect(table.requests).toHaveLength(requests);
  },
);

test('checks that knew less than those that the facts tell of are read again', async () => {
  const { store } = table;
  const filing = { ...FILING, year: 2023 };
  await store.record(filing, received(1, 'content'), null);
  await store.keepReport(filing, idOf(1), report);
  await store.record(filing, parsed(1), null);
  await store.keepChecks(filing, idOf(1), checksBefore(4));
  await store.record(filing, checked(1, { ruleset: kept.ruleset, stamp: 5 }), null);
  const { parts } = await store.dossier(filing);
  await store.keepChecks(filing, idOf(1), { ...kept, stamp: 5 });
  expect((await parts(idOf(1))).checks).toEqual([{ ...kept, stamp: 5 }]);
});
