import { respond } from '../../../../functions/api/respond.ts';
import { FILING } from '../../filing/builders.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { call, EDITION, errors } from './client.ts';
import { filed, PATH } from './filed.ts';
import { memoryDesk } from './memory-desk.ts';

afterEach(() => expect(errors.splice(0)).toEqual([]));

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
    ['/v1/catalogue/toString', 404, 'not-found', undefined],
    ['/v1/reports?year=2024&year=2023', 400, 'bad-parameter', 'year'],
    ['/v1/reports?year=', 400, 'bad-parameter', 'year'],
    ['/v1/reports?__proto__=1', 400, 'bad-parameter', '__proto__'],
    ['/v1/reports/', 404, 'not-found', undefined],
    ['/v1/export', 400, 'bad-parameter', 'year'],
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
    const broken = { ...memoryStore(), rendition: () => Promise.reject(new Error('secret table')) };
    const { status, body, json } = await call(broken, PATH);
    expect([status, json().code]).toEqual([500, 'internal-error']);
    expect(body).not.toContain('secret');
    expect(errors.splice(0)).toHaveLength(1);
  });

  test('is never routed by a path that the gateway did not match', async () => {
    const asked = {
      routeKey: '$default',
      method: 'GET',
      path: '/v1/rejections',
      parameters: {},
      query: {},
      headers: {},
    };
    expect(
      (
        await respond(
          asked,
          { store: memoryStore(), exports: memoryDesk(), askRendition: async () => {}, edition: EDITION },
          () => {},
        )
      ).status,
    ).toBe(404);
  });
});
