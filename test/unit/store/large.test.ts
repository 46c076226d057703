import { randomBytes } from 'node:crypto';
import { makeReport } from '../builders/report.ts';
import { FILING, idOf, received } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from './local-table.ts';

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
});
afterAll(() => table.close());

describe('a part', () => {
  test('of usual size stays in the table', async () => {
    await table.store.keepReport(FILING, idOf(1), makeReport());
    expect(table.objects.size).toBe(0);
  });

  test('too large for an item goes to the derived bucket and comes back whole', async () => {
    // Random text does not compress: 500 KB of it are about 380 KB packed.
    const report = makeReport({}, 'v2021', { title: randomBytes(375_000).toString('base64') });
    await table.store.keepReport(FILING, idOf(2), report);
    expect([...table.objects.keys()]).toEqual([`parts/${FILING.agency}/2024/${idOf(2)}/REPORT.json.br`]);
    expect(await table.store.report(FILING, idOf(2))).toEqual(report);
    expect((await table.store.parts(FILING, idOf(2))).report).toEqual(report);
  });
});

test('a rendition too large for an item is not kept', async () => {
  const { store } = table;
  await store.record(FILING, received(1, 'a'), null);
  const { known } = await store.dossier(FILING);
  await store.keepRendition(FILING, known, { edition: 'first', tag: 'W/"x"', gzip: new Uint8Array(300 * 1024 + 1) });
  expect(await store.rendition(FILING, 'first')).toBe('outdated');
});
