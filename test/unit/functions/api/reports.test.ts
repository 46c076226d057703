import { ruleset } from '../../../../shared/checks/ruleset.ts';
import { eventAbout } from '../../../../shared/filing/events.ts';
import { answered, FILING, idOf, received, unreadable } from '../../filing/builders.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { call, errors } from './client.ts';
import { filed, PATH, render } from './filed.ts';

const isAnswerable = ({ fingerprint }: { fingerprint?: string }) => fingerprint !== undefined;

afterEach(() => expect(errors.splice(0)).toEqual([]));

describe('a report', () => {
  test('is answered with all that is known of its current version', async () => {
    const { status, headers, json } = await call(await filed(), PATH);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const { history, report, checks, indicators, ...rest } = json();
    expect(rest).toMatchObject({
      ...{ agency: FILING.agency, year: 2024, version: idOf(2), number: 2, stage: 'checked', status: 'returned' },
      ...{ file: 'report.txt', sha256: received(2, 'content 2').sha256, format: 'txt', error: null },
      engine: { version: '0.1.0', ruleset: ruleset() },
    });
    expect(rest.sentence.zh).toMatch(/退回/);
    expect(rest.nextAction.en).toMatch(/file/);
    expect(Object.keys(report.cells)).toHaveLength(200);
    expect(report.cells['t3.new.nat']).toMatchObject({ value: 3, semantic: 'number' });
    expect(report).not.toHaveProperty('evidence');
    expect(checks.find(({ id }: { id: string }) => id === 'B01.granted')).toMatchObject({ severity: 'E' });
    expect(indicators.I01).toHaveProperty('unit', '%');
    expect(history).toEqual(
      [1, 2].map((number) => ({
        ...{ version: idOf(number), number, stage: 'checked', status: 'returned' },
        ...{ at: received(number, '').at, sha256: received(number, `content ${number}`).sha256 },
        ...{ fileName: 'report.txt', current: number === 2 },
      })),
    );
  });

  test.each([
    ['1', 1],
    [idOf(1), 1],
    [idOf(2), 2],
  ])('of version %s is found', async (version, number) => {
    expect((await call(await filed(), `${PATH}?version=${version}`)).json().number).toBe(number);
  });

  describe('that was rendered', () => {
    test('is answered the same as when it is put together, in every coding', async () => {
      const [fresh, store] = [await filed(), await filed()];
      await render(store);
      const dossier = jest.spyOn(store, 'dossier');
      for (const coding of ['identity', 'gzip', 'br', 'br, gzip', 'br;q=0.5, gzip;q=0.1']) {
        const headers = { 'Accept-Encoding': coding };
        const [rendered, made] = [await call(store, PATH, { headers }), await call(fresh, PATH, { headers })];
        expect(rendered.body).toBe(made.body);
        expect({ ...rendered.headers, 'content-encoding': null }).toEqual({
          ...made.headers,
          'content-encoding': null,
        });
        expect('content-encoding' in rendered.headers).toBe(coding !== 'identity');
      }
      expect((await call(store, PATH, { headers: { 'Accept-Encoding': 'br, gzip' } })).headers).toMatchObject({
        'content-encoding': 'gzip',
        vary: 'accept, accept-encoding',
      });
      const { etag = '' } = (await call(store, PATH)).headers;
      expect((await call(store, PATH, { headers: { 'If-None-Match': etag } })).status).toBe(304);
      expect((await call(store, PATH, { method: 'HEAD' })).body).toBe('');
      expect(dossier).not.toHaveBeenCalled();
    });

    test('is put together again once something has changed, and asked for when that will hold', async () => {
      const store = await filed();
      const asked: unknown[] = [];
      const ask = async (path = PATH, headers = {}) =>
        (await call(store, path, { headers, askRendition: async (event) => void asked.push(event) })).json();
      await ask();
      expect(asked.splice(0)).toEqual([
        { schema: 'report-checked/1', ...eventAbout(FILING, received(2, 'content 2'), idOf(2)) },
      ]);
      await render(store);
      await ask();
      await ask(`${PATH}?version=2`);
      await store.record(FILING, received(3, 'another'), null);
      expect(await ask()).toMatchObject({ number: 3, stage: 'received', history: { length: 3 } });
      // It will not hold: the version is not checked yet.
      expect(asked).toEqual([]);
    });

    test('by another edition is not given to readers', async () => {
      const store = await filed();
      const kept = { edition: 'older', tag: 'W/"x"', gzip: new Uint8Array() };
      await store.keepRendition(FILING, (await store.dossier(FILING)).known, kept);
      expect((await call(store, PATH)).json().number).toBe(2);
      expect(await store.rendition(FILING, 'older')).toEqual(kept);
    });
  });

  test('that is not checked yet has no status and is not cached', async () => {
    const store = memoryStore();
    await store.record(FILING, received(1, 'a'), null);
    const { status, headers, json } = await call(store, PATH);
    expect([status, headers['cache-control'], headers.etag]).toEqual([200, 'no-store', undefined]);
    expect(json()).toMatchObject({ stage: 'received', status: null, report: null, checks: [], indicators: {} });
  });

  test('that is unreadable says why', async () => {
    const store = memoryStore();
    await store.record(FILING, received(1, 'a'), null);
    await store.record(FILING, unreadable(1), null);
    expect((await call(store, PATH)).json()).toMatchObject({
      ...{ status: 'unreadable', report: null, checks: [], corrections: null, indicators: {} },
      error: { code: 'not-a-report' },
    });
  });

  test.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['text/html', true],
    ['*/*', false],
    ['application/json', false],
    ['application/json,text/html;q=0.5', false],
  ])('for Accept: %s is a page: %s', async (accept, page) => {
    const { status, headers, body } = await call(await filed(), PATH, { headers: { Accept: accept } });
    expect([status, headers.vary]).toEqual([200, 'accept, accept-encoding']);
    expect(String(headers['content-type']).startsWith('text/html')).toBe(page);
    expect(body?.startsWith('<!doctype html>')).toBe(page);
    expect('content-security-policy' in headers).toBe(page);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('what the agency says of a finding', () => {
  test('stands beside the check and is counted in the list, without the name of who said it', async () => {
    const store = await filed();
    const check = (await call(store, `${PATH}/checks`)).json().checks.find(isAnswerable);
    const { fingerprint, id, severity } = check;
    const given = { ...answered(5, fingerprint, '统计口径不同'), check: id, by: '经办人甲' };
    await store.record(FILING, given, null);
    const { body, json } = await call(store, `${PATH}/checks`);
    const found = json().checks.filter(({ answer }: { answer?: unknown }) => answer !== undefined);
    expect(found).toEqual([{ ...check, answer: { reason: 'other', text: '统计口径不同', at: given.at } }]);
    expect(body).not.toContain('经办人甲');
    expect((await call(store, PATH)).json()).toMatchObject({
      status: 'returned',
      checks: expect.arrayContaining(found),
    });
    const [listed] = (await call(store, '/v1/reports?year=2024')).json().items;
    expect(listed.answered).toEqual({ W: 0, I: 0, [severity]: 1 });
  });
});

describe('the parts of a report', () => {
  test('are its versions', async () => {
    const { json } = await call(await filed(), `${PATH}/versions`);
    expect(json().items.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
  });

  test('are its checks, of one status where asked', async () => {
    const store = await filed();
    const all = (await call(store, `${PATH}/checks`)).json();
    const failing = (await call(store, `${PATH}/checks?status=fail`)).json();
    expect(all.checks.length).toBeGreaterThan(failing.checks.length);
    expect(failing.checks.length).toBeGreaterThan(0);
    expect(new Set(failing.checks.map(({ status }: { status: string }) => status))).toEqual(new Set(['fail']));
    expect(failing).toMatchObject({ ruleset: ruleset(), version: idOf(2) });
  });

  test('are its indicators', async () => {
    const { json } = await call(await filed(), `${PATH}/indicators?version=1`);
    expect(json()).toMatchObject({ number: 1, indicators: { I01: { unit: '%' } } });
  });
});

describe('the lists', () => {
  test('show current versions, and nothing that only the store needs', async () => {
    const { json } = await call(await filed(), '/v1/reports?year=2024&limit=10');
    const { items, next } = json();
    expect(next).toBeNull();
    expect(items).toHaveLength(1);
    expect(Object.keys(items[0]).toSorted()).toEqual(
      ['agency', 'at', 'failing', 'form', 'name', 'stage', 'status', 'version', 'year'].toSorted(),
    );
  });

  test('show rejections', async () => {
    const store = memoryStore();
    const reason = { code: 'too-deep', message: { zh: '深', en: 'deep' } };
    const rejection = { id: idOf(1), bucket: 'b', key: 'k', versionId: null, reason, at: 'now' };
    await store.reject(rejection);
    expect((await call(store, '/v1/rejections')).json()).toEqual({ items: [rejection], next: null });
  });

  test.each([
    ['cells', 398],
    ['checks', 30],
    ['indicators', 10],
  ])('show the catalogue of %s', async (name, least) => {
    const { status, headers, json } = await call(memoryStore(), `/v1/catalogue/${name}`);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=3600']);
    expect(json().items.length).toBeGreaterThanOrEqual(least);
  });

  test('say that all is well', async () => {
    expect((await call(memoryStore(), '/v1/health')).json()).toEqual({ status: 'ok', version: '0.1.0' });
  });
});
