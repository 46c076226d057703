import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer } from '../../../../functions/api/answer.ts';
import { CACHING } from '../../../../functions/api/caching.ts';
import { codingFor } from '../../../../functions/api/compression.ts';
import type { Request } from '../../../../functions/api/request.ts';
import { send } from '../../../../functions/api/send.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { call, errors } from './client.ts';
import { filed, PATH } from './filed.ts';

afterEach(() => expect(errors.splice(0)).toEqual([]));

describe('a tag', () => {
  test('spares who has the answer from getting it again', async () => {
    const store = await filed();
    const { headers } = await call(store, PATH);
    const tag = String(headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const condition of [tag, `"other", ${tag}`, tag.slice(2), '*', ` ${tag} ,"other"`]) {
      const again = await call(store, PATH, { headers: { 'if-none-match': condition } });
      expect([again.status, again.body, again.headers.etag]).toEqual([304, '', tag]);
      expect([again.headers['cache-control'], again.headers.vary]).toEqual(['no-cache', 'accept, accept-encoding']);
    }
    for (const condition of ['"other"', '', 'W/', tag.slice(3, -1)]) {
      expect((await call(store, PATH, { headers: { 'if-none-match': condition } })).status).toBe(200);
    }
  });

  test('is the same for every coding, and another for the page', async () => {
    const store = await filed();
    const tagOf = async (headers: Record<string, string>) => (await call(store, PATH, { headers })).headers.etag;
    const tag = await tagOf({});
    expect(await tagOf({ 'accept-encoding': 'gzip' })).toBe(tag);
    expect(await tagOf({ accept: 'text/html' })).not.toBe(tag);
  });

  test('is not on what is not kept, nor on problems', async () => {
    expect((await call(memoryStore(), '/v1/rejections', { headers: { 'if-none-match': '*' } })).status).toBe(200);
    expect((await call(memoryStore(), '/v1/health')).headers.etag).toBeUndefined();
    expect((await call(memoryStore(), '/v1/nothing', { headers: { 'if-none-match': '*' } })).status).toBe(404);
  });
});

test.each([PATH, '/v1/reports', '/v1/health', `${PATH}?version=9`, '/v1/nothing'])(
  'HEAD %s is answered as GET, without the body',
  async (url) => {
    const store = await filed();
    const get = await call(store, url, { headers: { 'accept-encoding': 'br' } });
    const head = await call(store, url, { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    expect(head).toMatchObject({ status: get.status, headers: get.headers, body: '' });
  },
);

describe('compression', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5, br;q=0.1', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0.1', 'br'],
    ['identity', null],
    ['identity, gzip;q=0.5', null],
    ['gzip;q=0', null],
    ['gzip;q=high', null],
    ['zstd', null],
    ['', null],
    [undefined, null],
  ])('for %p is %p', (accepted, coding) => {
    expect(codingFor(accepted)).toBe(coding);
  });

  test('makes an answer smaller, which says so', async () => {
    const store = await filed();
    const plain = await call(store, PATH);
    for (const coding of ['br', 'gzip']) {
      const small = await call(store, PATH, { headers: { 'accept-encoding': coding } });
      expect(small.headers).toMatchObject({ 'content-encoding': coding, vary: 'accept, accept-encoding' });
      expect(small.body).toBe(plain.body);
      expect(small.bytes).toBeLessThan(plain.bytes / 5);
    }
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  test('is left out where it would save nothing', async () => {
    const { headers } = await call(memoryStore(), '/v1/health', { headers: { 'accept-encoding': 'br' } });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('vary');
  });
});

const asked = (headers: Record<string, string> = {}, method = 'GET'): Request => ({
  ...{ routeKey: '', method, path: '', parameters: {}, query: {}, headers },
});

const answerOf = (body: string | Uint8Array, type: string): Answer => ({
  ...{ status: 200, headers: { 'content-type': type, 'cache-control': CACHING.settled }, body },
});

describe('what Lambda can answer', () => {
  const large = answerOf('"'.repeat(4_000_000), 'application/json');

  test('is less than 6 MB: more is a problem that says what to do', () => {
    const { statusCode, body, headers } = send(large, asked());
    expect([statusCode, headers?.['content-type'], headers?.etag]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
      undefined,
    ]);
    expect(JSON.parse(body ?? '')).toMatchObject({ code: 'answer-too-large', status: 422 });
    expect(send(large, asked({}, 'HEAD'))).toMatchObject({ statusCode: 422 });
  });

  test('is more when it is compressed', () => {
    const { statusCode, body, isBase64Encoded } = send(large, asked({ 'accept-encoding': 'gzip' }));
    expect([statusCode, isBase64Encoded]).toEqual([200, true]);
    expect(gunzipSync(Buffer.from(body ?? '', 'base64')).toString()).toBe(large.body);
    expect(send(answerOf('"'.repeat(2_000_000), 'application/json'), asked()).statusCode).toBe(200);
  });

  test('is bytes, too, which are compressed only if that helps', () => {
    const bytes = new Uint8Array(5000).fill(65);
    const sheet = send(
      answerOf(bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
      asked({ 'accept-encoding': 'br' }),
    );
    expect(sheet).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(Buffer.from(sheet.body ?? '', 'base64')).toEqual(Buffer.from(bytes));
    expect(sheet.headers).not.toHaveProperty('content-encoding');
    const csv = send(answerOf(bytes, 'text/csv'), asked({ 'accept-encoding': 'br' }));
    expect(brotliDecompressSync(Buffer.from(csv.body ?? '', 'base64'))).toEqual(Buffer.from(bytes));
  });
});
