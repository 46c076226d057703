import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { exportColumns } from '../../../../shared/export/columns.ts';
import { AT_ONCE, exportId } from '../../../../shared/export/job.ts';
import type { Entry } from '../../../../shared/filing/entry.ts';
import { makeEntry } from '../../export/entries.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { call, EDITION, errors, gatewayOf } from './client.ts';
import { memoryDesk } from './memory-desk.ts';

/** A store of which exports ask for one group only. */
const groupOf = (pages: () => AsyncIterable<readonly Entry[]>) => {
  const asked: unknown[] = [];
  const group = (query: unknown) => {
    asked.push(query);
    return pages();
  };
  return { store: { ...memoryStore(), group }, asked };
};

const few = groupOf(async function* () {
  yield [makeEntry({ 't3.new.nat': 7 }, { name: '=1+1' })];
  yield [makeEntry({}, { agency: '530102-water' })];
});

const pageOf = (count: number, from = 0): readonly Entry[] =>
  Array.from({ length: count }, (_, place) => ({ ...SMALL, agency: `530102-office-${from + place}` }));
const SMALL = makeEntry({});

const many = () =>
  groupOf(async function* () {
    yield pageOf(AT_ONCE);
    yield pageOf(1, AT_ONCE);
  });

afterEach(() => expect(errors.splice(0)).toEqual([]));

describe('few reports are answered at once', () => {
  test('as CSV unless another format is asked for', async () => {
    const { status, headers, body } = await call(few.store, '/v1/export?year=2024&region=530102');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['content-disposition']).toBe('attachment; filename="gongkai-2024-530102.csv"');
    expect(body.startsWith('\uFEFF')).toBe(true);
    const [header, first, second] = parse(body, { bom: true }) as string[][];
    expect([header?.length, first?.[1], second?.[0]]).toEqual([exportColumns().length, "'=1+1", '530102-water']);
    expect(few.asked.at(-1)).toEqual({ year: 2024, region: '530102' });
  });

  test('as JSON Lines', async () => {
    const { headers, body } = await call(few.store, '/v1/export?year=2024&format=jsonl');
    expect(headers['content-type']).toBe('application/jsonl; charset=utf-8');
    expect(body.trim().split('\n')).toHaveLength(2);
  });

  test('as a workbook', async () => {
    const request = {
      method: 'GET',
      url: '/v1/export?year=2024&format=xlsx',
      headers: {},
      body: Buffer.alloc(0),
      at: new Date(),
    };
    const { body } = await gatewayOf({
      store: few.store,
      exports: memoryDesk(),
      askRendition: async () => {},
      edition: EDITION,
    }).answer(request);
    const { Sheets, SheetNames } = read(body);
    expect(utils.sheet_to_json(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })).toHaveLength(3);
  });

  test('the same again is not sent again', async () => {
    const { headers } = await call(few.store, '/v1/export?year=2024');
    const again = await call(few.store, '/v1/export?year=2024', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
  });
});

describe('many reports', () => {
  const url = '/v1/export?year=2024&parent=530102-county&format=xlsx';
  const order = { year: 2024, parent: '530102-county', format: 'xlsx' } as const;

  test('are ordered once, however often they are asked for', async () => {
    const exports = memoryDesk();
    const id = exportId(order, exports.now);
    for (let time = 0; time < 3; time += 1) {
      const { status, headers, json } = await call(many().store, url, { exports });
      expect([status, headers.location, json().id]).toEqual([202, `/v1/export/${id}`, id]);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    expect(exports.asked).toEqual([{ schema: 'export-asked/1', id, order }]);
    expect((await call(many().store, `/v1/export/${id}`, { exports })).status).toBe(202);
  });

  test('are a new order for other reports, another format, and after ten minutes', async () => {
    const exports = memoryDesk();
    await call(many().store, url, { exports });
    await call(many().store, url.replace('xlsx', 'csv'), { exports });
    await call(many().store, url.replace('-county', '-city'), { exports });
    exports.now = new Date(exports.now.getTime() + 10 * 60_000);
    await call(many().store, url, { exports });
    expect(new Set(exports.asked.map(({ id }) => id)).size).toBe(4);
  });

  test('lead to a link once the file is there', async () => {
    const exports = memoryDesk();
    const id = exportId(order, exports.now);
    exports.states.set(id, { state: 'ready', key: `exports/${id}/gongkai-2024.xlsx` });
    for (const path of [url, `/v1/export/${id}`]) {
      const { status, headers } = await call(many().store, path, { exports });
      expect([status, headers['cache-control']]).toEqual([303, 'no-store']);
      expect(headers.location).toContain(`exports/${id}/gongkai-2024.xlsx`);
    }
    expect(exports.asked).toEqual([]);
  });

  test('that are too many say what to do', async () => {
    const exports = memoryDesk();
    const id = exportId(order, exports.now);
    exports.states.set(id, { state: 'failed', why: 'export-too-large' });
    const { status, json } = await call(many().store, `/v1/export/${id}`, { exports });
    expect([status, json().code]).toEqual([422, 'export-too-large']);
    expect(json().message.zh).toContain('region');
  });

  test('whose file was not written in time are ordered anew', async () => {
    const exports = memoryDesk();
    const id = exportId(order, exports.now);
    exports.states.set(id, { state: 'asked', since: new Date(exports.now.getTime() - 3_600_000) });
    const { status, json } = await call(many().store, `/v1/export/${id}`, { exports });
    expect([status, json().code]).toEqual([410, 'export-unfinished']);
    expect((await call(many().store, url, { exports })).status).toBe(202);
    expect(exports.asked).toHaveLength(1);
  });

  test('are not read to the end to find that they are many', async () => {
    let pages = 0;
    const { store } = groupOf(async function* () {
      for (; pages < 9; pages += 1) yield pageOf(300, 300 * pages);
    });
    await call(store, url, { exports: memoryDesk() });
    // The second page was the last that was asked for.
    expect(pages).toBe(1);
  });
});

test.each([
  ['/v1/export', 'year'],
  ['/v1/export?year=2024&format=pdf', 'format'],
  ['/v1/export?year=2024&limit=5', 'limit'],
  ['/v1/export/nothing', 'exportId'],
])('%s: the parameter %s is named', async (url, parameter) => {
  const { status, json } = await call(few.store, url);
  expect([status, json().parameter]).toEqual([400, parameter]);
});

test('an export that nobody asked for is not there', async () => {
  const { status, json } = await call(few.store, `/v1/export/${'0'.repeat(32)}`);
  expect([status, json().code]).toEqual([404, 'export-not-found']);
});
