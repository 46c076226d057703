import { readFileSync } from 'node:fs';
import { requestOf } from '../../../functions/api/request.ts';
import { respond } from '../../../functions/api/respond.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { read } from '../../../shared/engine/read.ts';
import { computeIndicators } from '../../../shared/indicators/compute.ts';
import { FILING } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from '../store/local-table.ts';
import { Pipeline } from './pipeline.ts';

/** What each step costs in requests to the table, with the real engine; docs/store.md shows the same numbers. */

/** A report of 2020, filed as that of 2024: it is returned, so that a mail is sent. */
const EXAMPLE = 'examples/reports/990102-shushi/2020/漱石镇2020年政府信息公开工作年度报告.txt';

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
});
afterAll(() => table.close());

/** The requests since it was last asked, and the capacity units that the emulator counts for them. */
function spent() {
  const requests = table.requests.splice(0);
  const units = (kind: RegExp) =>
    requests.filter(({ operation }) => kind.test(operation)).reduce((sum, request) => sum + request.units, 0);
  return {
    requests: requests.map(
      ({ operation, index }) => operation.replace(/Item$/, '') + (index === null ? '' : ` ${index}`),
    ),
    read: units(/^(Get|Query)/),
    written: units(/^(Put|Update|Delete)/),
  };
}

const record = ['Put', 'Query', 'Put'];

test('a report costs this much from its upload to its mail', async () => {
  const pipeline = new Pipeline(table.store);
  pipeline.engine = { read, validate, measure: computeIndicators };
  pipeline.announce(pipeline.put(1, readFileSync(EXAMPLE, 'utf8')));
  table.requests.length = 0;
  const steps: Record<string, ReturnType<typeof spent>> = {};
  while (pipeline.messages.length > 0) {
    const step = pipeline.messages[0]?.to ?? '';
    expect(await pipeline.handle()).toBeNull();
    steps[step] = spent();
  }
  expect(Object.fromEntries(Object.entries(steps).map(([step, { requests }]) => [step, requests]))).toEqual({
    parse: ['Get', ...record, 'Put', ...record],
    validate: ['Get', 'Get', 'Put', ...record],
    indicators: ['Get', 'Put'],
    alert: ['Query', 'Query', 'Get', 'Put', 'Update', 'Update'],
  });
  const total = (kind: 'read' | 'written') => Object.values(steps).reduce((sum, step) => sum + step[kind], 0);
  expect(total('read')).toBeLessThanOrEqual(20);
  expect(total('written')).toBeLessThanOrEqual(30);
  if (process.env.SHOW_BUDGET) process.stderr.write(`${JSON.stringify(steps)}\n`);
});

async function get(routeKey: string, parameters: Record<string, string>, query: Record<string, string> = {}) {
  table.requests.length = 0;
  const request = requestOf({
    ...{ routeKey, rawPath: '', headers: {}, pathParameters: parameters, queryStringParameters: query },
    requestContext: { http: { method: 'GET' } },
  } as never);
  expect((await respond(request, { store: table.store }, () => {})).status).toBe(200);
  const { requests, read: units } = spent();
  if (process.env.SHOW_BUDGET) process.stderr.write(`${routeKey} ${JSON.stringify(query)} ${units}\n`);
  return requests;
}

test('reading a report takes two requests, a page of a list one', async () => {
  const filing = { agency: FILING.agency, year: '2024' };
  const route = 'GET /v1/reports/{agency}/{year}';
  expect(await get(route, filing)).toEqual(['Query', 'Query']);
  expect(await get(route, filing, { version: '1' })).toEqual(['Query', 'Query']);
  expect(await get(`${route}/checks`, filing)).toEqual(['Query', 'Query']);
  expect(await get(`${route}/indicators`, filing)).toEqual(['Query', 'Query']);
  expect(await get(`${route}/versions`, filing)).toEqual(['Query']);
  expect(await get('GET /v1/reports', {}, { year: '2024' })).toEqual(['Query byYear']);
  expect(await get('GET /v1/reports', {}, { year: '2024', status: 'returned' })).toEqual(['Query byYear']);
  expect(await get('GET /v1/reports', {}, { agency: FILING.agency })).toEqual(['Query byAgency']);
  expect(await get('GET /v1/reports', {})).toHaveLength(8);
  expect(await get('GET /v1/rejections', {})).toEqual(['Query']);
});
