import { apiAnswer } from '../../../../local/runtime/http/answer.ts';
import { corsHeaders } from '../../../../local/runtime/http/cors.ts';
import { apiEvent } from '../../../../local/runtime/http/event.ts';

const context = { routeKey: 'GET /v1/reports', pathParameters: {}, apiId: 'api', accountId: '000000000000' };
const request = (more: object = {}) => ({
  method: 'GET',
  url: '/v1/reports?year=2024&status=a&status=b&empty=',
  headers: { host: '127.0.0.1:8787', cookie: 'a=1; b=2', accept: 'text/html' },
  body: Buffer.alloc(0),
  at: new Date('2026-01-02T03:04:05Z'),
  ...more,
});

test('an event has the shape of payload format 2.0', () => {
  expect(apiEvent(request(), context)).toMatchObject({
    version: '2.0',
    routeKey: 'GET /v1/reports',
    rawPath: '/v1/reports',
    rawQueryString: 'year=2024&status=a&status=b&empty=',
    cookies: ['a=1', 'b=2'],
    headers: { host: '127.0.0.1:8787', accept: 'text/html' },
    queryStringParameters: { year: '2024', status: 'a,b', empty: '' },
    requestContext: {
      domainName: '127.0.0.1',
      http: { method: 'GET', path: '/v1/reports', protocol: 'HTTP/1.1' },
      stage: '$default',
      time: '02/Jan/2026:03:04:05 +0000',
    },
    isBase64Encoded: false,
  });
});

test('what is absent is absent', () => {
  const event = apiEvent(request({ url: '/', headers: {} }), context);

  for (const name of ['body', 'cookies', 'pathParameters', 'queryStringParameters'])
    expect(event).not.toHaveProperty(name);
});

test.each([
  ['application/json', false],
  ['application/problem+json; charset=utf-8', false],
  ['text/csv', false],
  ['application/octet-stream', true],
  ['image/svg', true],
])('a body of type %s comes as base64: %s', (type, base64) => {
  const body = Buffer.from('报告');
  const event = apiEvent(request({ method: 'POST', headers: { 'content-type': type }, body }), context);

  expect(event.isBase64Encoded).toBe(base64);
  expect(Buffer.from(event.body ?? '', base64 ? 'base64' : 'utf8')).toEqual(body);
});

test.each([
  ['a value', { a: 1 }, 200, 'application/json', '{"a":1}'],
  ['a text', 'x', 200, 'application/json', 'x'],
  ['a status alone', { statusCode: 404 }, 404, 'text/plain;charset=UTF-8', ''],
  [
    'a type of its own',
    { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: '公' },
    200,
    'text/html',
    '公',
  ],
  ['bytes', { statusCode: 200, body: 'AAEC', isBase64Encoded: true }, 200, 'text/plain;charset=UTF-8', '\0\x01\x02'],
])('a function answers %s', (_, answer, status, type, body) => {
  const sent = apiAnswer(answer);

  expect([sent.status, sent.headers['content-type'], sent.body.toString()]).toEqual([status, type, body]);
});

describe('CORS', () => {
  const cors = {
    AllowOrigins: ['https://example.org'],
    AllowMethods: ['GET'],
    AllowHeaders: ['etag'],
    ExposeHeaders: ['etag'],
    AllowCredentials: false,
  };

  test('an allowed origin', () => {
    expect(corsHeaders(cors, 'https://example.org', true)).toEqual({
      'access-control-allow-origin': 'https://example.org',
      'access-control-allow-methods': 'GET',
      'access-control-allow-headers': 'etag',
    });
    expect(corsHeaders(cors, 'https://example.org', false)).toEqual({
      'access-control-allow-origin': 'https://example.org',
      'access-control-expose-headers': 'etag',
    });
  });

  test.each([['https://example.com'], [undefined]])('the origin %s is not allowed', (origin) => {
    expect(corsHeaders(cors, origin, false)).toEqual({});
  });
});
