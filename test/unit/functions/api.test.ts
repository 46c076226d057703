import { send } from '../../../functions/api/answer.ts';
import { type Request, requestOf } from '../../../functions/api/request.ts';
import { ROUTES, respond } from '../../../functions/api/respond.ts';
import { ruleset } from '../../../shared/checks/ruleset.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { checkedFact } from '../../../shared/filing/checked.ts';
import { computeIndicators } from '../../../shared/indicators/compute.ts';
import type { Store } from '../../../shared/store/store.ts';
import { makeReport } from '../builders/report.ts';
import { FILING, idOf, parsed, received, unreadable } from '../filing/builders.ts';
import { memoryStore } from '../store/memory-store.ts';

const PATH = `/v1/reports/${FILING.agency}/2024`;

async function filed(): Promise<Store> {
  const store = memoryStore();
  const report = makeReport({ 't3.new.nat': 3 });
  const filed = { agency: FILING.agency, agencyName: null, year: 2024 };
  const validation = { ...validate(report, { filed }), stamp: 0 };
  for (const second of [1, 2]) {
    await store.record(FILING, received(second, `content ${second}`), null);
    await store.keepReport(FILING, idOf(second), report);
    await store.record(FILING, parsed(second), null);
    await store.keepIndicators(FILING, idOf(second), '0.1.0', computeIndicators(report));
    await store.keepChecks(FILING, idOf(second), validation);
    await store.record(FILING, checkedFact(idOf(second), validation, new Date()), null);
  }
  await store.claimMail(FILING, idOf(2), validation.status, 'now');
  return store;
}

const routeOf = (path: string) =>
  Object.keys(ROUTES).find((route) => new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));

/** A request as the gateway hands it on. */
function request(url: string, { method = 'GET', headers = {} as Record<string, string> } = {}): Request {
  const { pathname, searchParams } = new URL(url, 'https://reports.example.org');
  const route = routeOf(pathname);
  const values = pathname.split('/');
  const named = (route ?? '').split('/').flatMap((part, index) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(values[index] ?? '')]];
  });
  const open = ['GET', 'HEAD'].includes(method) && route !== undefined;
  return requestOf({
    routeKey: open ? `${method} ${route}` : '$default',
    rawPath: pathname,
    headers,
    pathParameters: Object.fromEntries(named),
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: { http: { method } },
  } as never);
}

const errors: unknown[] = [];
async function call(store: Store, url: string, options?: Parameters<typeof request>[1]) {
  const asked = request(url, options);
  const { statusCode, headers, body } = send(await respond(asked, { store }, (error) => errors.push(error)), asked);
  return { status: statusCode, headers: headers ?? {}, body, json: () => JSON.parse(body ?? 'null') };
}

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
        ...{ fileName: 'report.txt', current: number === 2, mail: number === 2 ? 'claimed' : null },
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
    expect([status, headers.vary]).toEqual([200, 'accept']);
    expect(String(headers['content-type']).startsWith('text/html')).toBe(page);
    expect(body?.startsWith('<!doctype html>')).toBe(page);
    expect('content-security-policy' in headers).toBe(page);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('is not sent again to who has it, and without a body for HEAD', async () => {
    const store = await filed();
    const { headers } = await call(store, PATH);
    const tag = String(headers.etag);
    for (const condition of [tag, `"other", W/${tag}`, '*']) {
      const again = await call(store, PATH, { headers: { 'if-none-match': condition } });
      expect([again.status, again.body, again.headers.etag]).toEqual([304, undefined, tag]);
    }
    expect((await call(store, PATH, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const head = await call(store, PATH, { method: 'HEAD' });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, undefined, tag]);
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

describe('a request that cannot be answered', () => {
  test.each([
    ['/v1/reports/Qinghe/2024', 400, 'bad-parameter', 'agency'],
    [`/v1/reports/${FILING.agency}/2018`, 400, 'bad-parameter', 'year'],
    [`/v1/reports/${FILING.agency}/last`, 400, 'bad-parameter', 'year'],
    ['/v1/reports?year=2024x', 400, 'bad-parameter', 'year'],
    ['/v1/reports?limit=0', 400, 'bad-parameter', 'limit'],
    ['/v1/reports?limit=201', 400, 'bad-parameter', 'limit'],
    ['/v1/reports?status=good', 400, 'bad-parameter', 'status'],
    ['/v1/reports?check=b1', 400, 'bad-parameter', 'check'],
    ['/v1/reports?region=Yunnan', 400, 'bad-parameter', 'region'],
    ['/v1/reports?cursor=%00', 400, 'bad-parameter', 'cursor'],
    ['/v1/reports?yaer=2024', 400, 'bad-parameter', 'yaer'],
    [`${PATH}/checks?status=accepted`, 400, 'bad-parameter', 'status'],
    [`${PATH}?version=%20`, 400, 'bad-parameter', 'version'],
    [`${PATH}?version=3`, 404, 'version-not-found', undefined],
    [`/v1/reports/${FILING.agency}/2023`, 404, 'report-not-found', undefined],
    ['/v1/catalogue/toString', 404, 'catalogue-not-found', undefined],
    ['/v1/nothing', 404, 'not-found', undefined],
  ])('%s is answered with %i %s', async (url, status, code, parameter) => {
    const answer = await call(await filed(), url);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = answer.json();
    expect(problem).toMatchObject({ type: `urn:gongkai:problem:${code}`, status, code });
    expect(problem.parameter).toBe(parameter);
    expect(problem.message.zh).toMatch(/\p{Script=Han}/u);
    expect(problem.detail).toBe(problem.message.en);
  });

  test.each(['POST', 'PUT', 'DELETE'])('by %s is told what is allowed', async (method) => {
    const { status, headers, json } = await call(await filed(), PATH, { method });
    expect([status, headers.allow, json().code]).toEqual([405, 'GET, HEAD', 'method-not-allowed']);
  });

  test('because of us says nothing of the cause, but we hear of it', async () => {
    const broken = { ...memoryStore(), history: () => Promise.reject(new Error('secret table')) };
    const { status, body, json } = await call(broken, PATH);
    expect([status, json().code]).toEqual([500, 'internal-error']);
    expect(body).not.toContain('secret');
    expect(errors.splice(0)).toHaveLength(1);
  });

  test('is never routed by a path that the gateway did not match', async () => {
    const asked = { ...request('/v1/rejections'), routeKey: '$default' };
    expect((await respond(asked, { store: memoryStore() }, () => {})).status).toBe(404);
  });
});
