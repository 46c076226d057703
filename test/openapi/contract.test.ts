import { openApiDocument } from '../../functions/api/openapi/document.ts';
import { faultsOf } from '../fuzz/api/judge.ts';
import { Contract } from './contract.ts';
import type { OpenApi, Received } from './model.ts';

/** That it notices what is wrong: the tests of the API rely on it. */

const contract = new Contract(openApiDocument() as unknown as OpenApi);

const health: Received = {
  status: 200,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: '{"status":"ok","version":"0.1.0"}',
};

const faults = (change: Partial<Received>, method = 'GET', url = '/v1/health') =>
  contract.faults(method, url, { ...health, ...change });

const withHeaders = (headers: Record<string, string>) => ({ headers: { ...health.headers, ...headers } });

test('what is documented has no fault', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ body: '' }, 'HEAD')).toEqual([]);
});

test.each<[string, RegExp, readonly string[]]>([
  ['a status', /status 201 is not documented/, faults({ status: 201 })],
  ['a 304 of what is never kept', /status 304 is not documented/, faults({ status: 304, body: '' })],
  ['a media type', /text\/plain is not documented/, faults(withHeaders({ 'content-type': 'text/plain' }))],
  [
    'a header that is missing',
    /x-content-type-options is missing/,
    faults({ headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } }),
  ],
  ['a header that is wrong', /header cache-control/, faults(withHeaders({ 'cache-control': 'public' }))],
  ['a member that is missing', /version/, faults({ body: '{"status":"ok"}' })],
  ['a member of another type', /\/version must be string/, faults({ body: '{"status":"ok","version":1}' })],
  ['a member too many', /additional/, faults({ body: '{"status":"ok","version":"1","secret":2}' })],
  ['a body for HEAD', /there is a body/, faults({}, 'HEAD')],
  ['an answer where there is nothing', /status 200 is not documented/, faults({}, 'GET', '/v1/nothing')],
  ['an answer to another method', /status 200 is not documented/, faults({}, 'DELETE')],
])('%s is noticed', (_, expected, found) => {
  expect(found.join('\n')).toMatch(expected);
});

describe('the judge of the fuzz notices', () => {
  const judged = (url: string, status: number) =>
    faultsOf(contract, { method: 'GET', url, headers: {} }, { ...health, status }).join('\n');

  test.each([
    ['/v1/health', 500, /the status is 500/],
    ['/v1/health', 400, /400 although all parameters are valid/],
    ['/v1/health?x=1', 200, /200 although a parameter is not valid/],
    ['/v1/reports?year=2018', 200, /200 although/],
    ['/v1/reports?year=2024&year=2023', 200, /200 although/],
    ['/v1/reports/ABC/2024', 404, /404 although/],
    ['/v1/reports/abc/2024?version=2', 400, /400 although/],
  ])('%s answered with %i', (url, status, expected) => {
    expect(judged(url, status)).toMatch(expected);
  });

  test('nothing in what nobody can know from outside', () => {
    expect(judged('/v1/reports?cursor=abc', 400)).not.toMatch(/although/);
  });
});
