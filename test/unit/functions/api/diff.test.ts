import { validate } from '../../../../shared/checks/validate.ts';
import { checkedFact } from '../../../../shared/filing/checked.ts';
import type { Store } from '../../../../shared/store/store.ts';
import { type Figures, makeReport, table3 } from '../../builders/report.ts';
import { FILING, idOf, parsed, received, unreadable } from '../../filing/builders.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { call, errors } from './client.ts';
import { PATH } from './filed.ts';

afterEach(() => expect(errors.splice(0)).toEqual([]));

async function file(store: Store, second: number, figures: Figures, isChecked = true): Promise<void> {
  const report = makeReport(figures);
  await store.record(FILING, received(second, `content ${second}`), null);
  await store.keepReport(FILING, idOf(second), report);
  await store.record(FILING, parsed(second), null);
  if (!isChecked) return;
  const validation = { ...validate(report, {}), stamp: 0 };
  await store.keepChecks(FILING, idOf(second), validation);
  await store.record(FILING, checkedFact(idOf(second), report, validation, new Date()), null);
}

const WRONG: Figures = { ...table3({ new: 3, granted: 3, total: 3 }), 't3.granted.nat': 13 };
const RIGHT: Figures = table3({ new: 3, granted: 3, total: 3 });

/** Version 1 wrong, 2 right, 3 unreadable. */
async function filed(): Promise<Store> {
  const store = memoryStore();
  await file(store, 1, WRONG);
  await file(store, 2, RIGHT);
  await store.record(FILING, received(3, 'content 3'), null);
  await store.record(FILING, unreadable(3), null);
  return store;
}

test('the two newest readable versions are compared', async () => {
  const { status, headers, json } = await call(await filed(), `${PATH}/diff`);
  expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
  const { from, to, cells, checks, figures } = json();
  expect([from.number, from.status, to.number]).toEqual([1, 'returned', 2]);
  expect(cells).toEqual([
    {
      ...{ cell: 't3.granted.nat', change: 'changed' },
      from: { value: 13, semantic: 'number', basis: 'read', alternatives: [] },
      to: { value: 3, semantic: 'number', basis: 'read', alternatives: [] },
    },
  ]);
  expect(checks.went.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['B01.granted', 'B02.nat']));
  expect(checks.came).toEqual([]);
  expect(figures).toEqual([]);
});

test('others are compared where asked, in either direction', async () => {
  const { json } = await call(await filed(), `${PATH}/diff?from=2&to=1`);
  expect(json()).toMatchObject({
    from: { number: 2 },
    to: { number: 1 },
    cells: [{ from: { value: 3 }, to: { value: 13 } }],
  });
  expect(json().checks.came.map(({ id }: { id: string }) => id)).toContain('B01.granted');
});

test('before the one that is asked for comes the newest readable one', async () => {
  const { json } = await call(await filed(), `${PATH}/diff?to=3`);
  expect(json()).toMatchObject({ from: { number: 2 }, to: { number: 3, status: 'unreadable', form: null } });
  expect(json().cells).toHaveLength(200);
});

test('one that is not checked yet is not kept', async () => {
  const store = await filed();
  await file(store, 4, WRONG, false);
  const { headers, json } = await call(store, `${PATH}/diff`);
  expect([json().to.number, headers['cache-control']]).toEqual([4, 'no-store']);
});

test.each([
  ['', 'no-earlier-version'],
  ['?to=1', 'no-earlier-version'],
  ['?from=7', 'version-not-found'],
])('of one version alone %s: %s', async (query, code) => {
  const store = memoryStore();
  await file(store, 1, RIGHT);
  const { status, json } = await call(store, `${PATH}/diff${query}`);
  expect([status, json().code]).toEqual([404, code]);
});

test('of nothing there is no difference', async () => {
  expect((await call(memoryStore(), `${PATH}/diff`)).json().code).toBe('report-not-found');
});
