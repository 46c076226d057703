import { HttpApi } from '../../../../local/runtime/http/api.ts';

const CORS = {
  AllowOrigins: ['*'],
  AllowMethods: ['GET', 'HEAD'],
  AllowHeaders: ['accept', 'if-none-match'],
  ExposeHeaders: ['etag'],
  AllowCredentials: false,
  MaxAge: 3600,
};

const answer = {
  statusCode: 200,
  headers: { 'Access-Control-Allow-Origin': 'https://own.example.org', etag: '"x"' },
  body: 'a',
};

const api = (cors: typeof CORS | null) =>
  new HttpApi({
    ...{ apiId: 'api', accountId: '0', cors },
    routes: ['GET /v1/a', '$default'].map((key) => ({
      key,
      target: { called: { name: 'a', invoke: async () => answer } as never, timeoutMilliseconds: 1000 },
    })),
    report: () => undefined,
  });

const ask = (cors: typeof CORS | null, method: string, headers: Record<string, string>) =>
  api(cors).answer({ method, url: '/v1/a', headers, body: Buffer.alloc(0), at: new Date() });

const origin = 'https://news.example.org';

test('a preflight is answered by the API itself', async () => {
  const { status, headers, body } = await ask(CORS, 'OPTIONS', { origin, 'access-control-request-method': 'GET' });
  expect([status, body.length]).toEqual([204, 0]);
  expect(headers).toEqual({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET,HEAD',
    'access-control-allow-headers': 'accept,if-none-match',
    'access-control-max-age': '3600',
  });
});

test('an answer to another origin says that it may be read, whatever the function says', async () => {
  const { headers, body } = await ask(CORS, 'GET', { origin });
  expect(headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
    etag: '"x"',
  });
  expect(body.toString()).toBe('a');
  expect((await ask(CORS, 'GET', {})).headers).not.toHaveProperty('access-control-allow-origin');
});

test('a closed API says nothing of its own, and has the function answer OPTIONS', async () => {
  const { status, headers } = await ask(null, 'OPTIONS', { origin, 'access-control-request-method': 'GET' });
  expect([status, headers['access-control-allow-origin']]).toEqual([200, 'https://own.example.org']);
  expect((await ask(CORS, 'OPTIONS', { origin })).status).toBe(200);
});
