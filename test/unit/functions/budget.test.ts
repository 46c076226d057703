import { readFileSync } from 'node:fs';
import { requestOf } from '../../../functions/api/request.ts';
import { respond } from '../../../functions/api/respond.ts';
import { ruleset } from '../../../shared/checks/ruleset.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { read } from '../../../shared/engine/read.ts';
import type { Agency } from '../../../shared/filing/agency.ts';
import type { Entry } from '../../../shared/filing/entry.ts';
import { packCells } from '../../../shared/filing/packed-cells.ts';
import { computeIndicators } from '../../../shared/indicators/compute.ts';
import { entryItemOf } from '../../../shared/store/dynamo/entry-items.ts';
import { extractsKey, rosterKey } from '../../../shared/store/keys.ts';
import { makeReport } from '../builders/report.ts';
import { answered, FILING, idOf } from '../filing/builders.ts';
import { type LocalTable, openLocalTable } from '../store/local-table.ts';
import { memoryDesk } from './api/memory-desk.ts';
import { EDITION, Pipeline } from './pipeline.ts';

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
    // Some are made side by side, so their order is not fixed.
    requests: requests
      .map(({ operation, index }) => operation.replace(/Item$/, '') + (index === null ? '' : ` ${index}`))
      .sort(),
    read: units(/^(Get|BatchGet|Query)/),
    written: units(/^(Put|Update|Delete)/),
  };
}

const record = ['Put', 'Query', 'Put'];
/** Agency; last year's history; roster; reports below. */
const neighbourhood = ['Get', 'Query', 'Query', 'Query'];

/** The stamp; filings and agencies of the province; the counts. */
const tally = ['Get', 'Query byRegion', 'Query byRegion', 'Put'].sort();

/** Files a report and gives what each step spent. */
async function stepsOf(pipeline: Pipeline, content: string, second: number, key: string) {
  pipeline.engine = { read, validate, measure: computeIndicators, ruleset: ruleset() };
  pipeline.announce(pipeline.put(second, content, { key }));
  table.requests.length = 0;
  const steps: Record<string, ReturnType<typeof spent>> = {};
  while (pipeline.messages.length > 0) {
    const step = pipeline.messages[0]?.to ?? '';
    expect(await pipeline.handle()).toBeNull();
    steps[step] = spent();
  }
  if (process.env.SHOW_BUDGET) process.stderr.write(`${key} ${JSON.stringify(steps)}\n`);
  return steps;
}

const requestsOf = (steps: Record<string, ReturnType<typeof spent>>) =>
  Object.fromEntries(Object.entries(steps).map(([step, { requests }]) => [step, requests]));

const total = (steps: Record<string, ReturnType<typeof spent>>, kind: 'read' | 'written') =>
  Object.values(steps).reduce((sum, step) => sum + step[kind], 0);

test('a report costs this much from its upload to its mail', async () => {
  const key = `reports/${FILING.agency}/2024/report.txt`;
  const steps = await stepsOf(new Pipeline(table.store), readFileSync(EXAMPLE, 'utf8'), 1, key);
  expect(requestsOf(steps)).toEqual({
    parse: ['Get', ...record, 'Put', ...record, 'Query'].sort(),
    validate: ['Get', ...neighbourhood, 'Put', ...record].sort(),
    indicators: ['Get', 'Put'],
    render: ['Query', 'Update'],
    tally,
    alert: ['Query', 'Query', 'Get', 'Put', 'Update', 'Update'].sort(),
  });
  expect(total(steps, 'read')).toBeLessThanOrEqual(25);
  expect(total(steps, 'written')).toBeLessThanOrEqual(40);
});

const agency = (id: string, parent: string | null): Agency => ({
  ...{ id, name: id, region: null, level: null, kind: 'department', parent },
  ...{ contacts: [], language: 'zh' },
});

test('one that is a neighbour of others costs this much more, the checks of these included', async () => {
  const content = readFileSync(EXAMPLE, 'utf8');
  const pipeline = new Pipeline(table.store);
  await table.store.putAgency(agency('530122-county', null));
  await table.store.putAgency(agency('530122-roads', '530122-county'));
  await stepsOf(pipeline, content, 1, 'reports/530122-county/2024/report.txt');
  await stepsOf(pipeline, content, 2, 'reports/530122-roads/2025/report.txt');
  const steps = await stepsOf(pipeline, content, 3, 'reports/530122-roads/2024/report.txt');
  expect(requestsOf(steps)).toEqual({
    parse: ['Get', ...record, 'Put', 'Put', ...record, 'Put', 'Query', 'Query'].sort(),
    validate: ['Get', ...neighbourhood, 'Put', ...record, 'Put'].sort(),
    indicators: ['Get', 'Put'],
    render: ['Query', 'Update'],
    tally,
    // The last of the two that were made again: next year's, with this report as last year's.
    revalidate: expect.any(Array),
    alert: expect.any(Array),
  });
  expect(steps.revalidate?.requests.length).toBeLessThanOrEqual(12);
});

test('an agency of a registered level and kind costs its group more to be checked, and that is one request', async () => {
  const id = '530144-county';
  await table.store.putAgency({ ...agency(id, null), level: 'county' });
  const key = `reports/${id}/2024/report.txt`;
  const steps = await stepsOf(new Pipeline(table.store), readFileSync(EXAMPLE, 'utf8'), 1, key);
  expect(steps.validate?.requests).toEqual(['BatchGet', 'Get', ...neighbourhood, 'Put', ...record].sort());
});

test('a county with 2,000 agencies below it is checked again in a bounded number of requests', async () => {
  const id = '530133-county';
  const content = readFileSync(EXAMPLE, 'utf8');
  const { report } = await read(new TextEncoder().encode(content));
  if (report === null) throw new Error('the example cannot be read');
  const extract = { scope: report.scope, cells: packCells(report) };
  const members = Array.from({ length: 2000 }, (_, index) => `${id}-${String(index).padStart(4, '0')}`);
  await table.putAll(
    members.flatMap((sk) => [
      { pk: rosterKey(id), sk, name: '云岭县交通运输局', kind: 'department', changes: 1, left: false },
      {
        ...{ pk: extractsKey(id, 2024), sk, readings: 1, known: 3, version: idOf(1), status: 'accepted' },
        ...{ form: report.form, extract },
      },
    ]),
  );
  await table.store.putAgency(agency(id, null));
  table.requests.length = 0;
  const { surroundings, stamp } = await table.store.neighbourhood({ agency: id, year: 2024 });
  const { requests, read: units } = spent();
  if (process.env.SHOW_BUDGET) process.stderr.write(`2,000 below: ${requests.length} requests, ${units} units\n`);
  expect(surroundings.children).toHaveLength(2000);
  // A change of the agency's own registration counts for a million.
  expect(stamp).toBe(1_004_000);
  expect(requests.length).toBeLessThanOrEqual(6);
  expect(units).toBeLessThanOrEqual(300);
});

async function get(routeKey: string, parameters: Record<string, string>, query: Record<string, string> = {}) {
  table.requests.length = 0;
  const request = requestOf({
    ...{ routeKey, rawPath: '', headers: {}, pathParameters: parameters, queryStringParameters: query },
    requestContext: { http: { method: 'GET' } },
  } as never);
  expect(
    (
      await respond(
        request,
        { store: table.store, exports: memoryDesk(), askRendition: async () => {}, edition: EDITION },
        () => {},
      )
    ).status,
  ).toBe(200);
  const { requests, read: units } = spent();
  if (process.env.SHOW_BUDGET) process.stderr.write(`${routeKey} ${JSON.stringify(query)} ${units}\n`);
  return requests;
}

test('reading a report takes one request, two before it is rendered anew; a page of a list takes one', async () => {
  const filing = { agency: FILING.agency, year: '2024' };
  const route = 'GET /v1/reports/{agency}/{year}';
  expect(await get(route, filing)).toEqual(['Get']);
  await table.store.record(FILING, answered(1, 'f1', '统计口径不同'), null);
  expect(await get(route, filing)).toEqual(['Get', 'Query']);
  expect(await get(route, filing, { version: '1' })).toEqual(['Query']);
  expect(await get(`${route}/checks`, filing)).toEqual(['Query']);
  expect(await get(`${route}/indicators`, filing)).toEqual(['Query']);
  expect(await get(`${route}/versions`, filing)).toEqual(['Query']);
  expect(await get('GET /v1/reports', {}, { year: '2024' })).toEqual(['Query byYear']);
  expect(await get('GET /v1/reports', {}, { year: '2024', status: 'returned' })).toEqual(['Query byYear']);
  expect(await get('GET /v1/reports', {}, { agency: FILING.agency })).toEqual(['Query byAgency']);
  expect(await get('GET /v1/reports', {}, { year: '2024', parent: '530122-county' })).toEqual(['Query byParent']);
  expect(await get('GET /v1/reports', {}, { year: '2024', region: '530100' })).toEqual(['Query byRegion']);
  expect(await get('GET /v1/reports', {}, { parent: '530122-county' })).toHaveLength(8);
  expect(await get('GET /v1/reports', {})).toHaveLength(8);
  expect(await get('GET /v1/rejections', {})).toEqual(['Query']);
});

test('comparing many reports takes a request for each megabyte of entries, the country one for all provinces', async () => {
  const { store } = table;
  const year = 2031;
  const cells = packCells(makeReport({ 't3.new.nat': 7 }));
  const entries = Array.from({ length: 3000 }, (_, index): Entry => {
    const agency = `370100-office-${String(index).padStart(4, '0')}`;
    const failing = { E: 0, W: 1, I: 0 };
    return {
      ...{ agency, name: '云岭县交通运输局', year, version: idOf(1), stage: 'checked', status: 'queried', failing },
      ...{ form: 'v2021', failingChecks: ['S01'], at: '2026-01-31T00:00:00.000Z', region: '370100' },
      ...{
        parent: '370100-city',
        level: 'county',
        kind: 'department',
        extract: { form: 'v2021', scope: 'own', cells },
      },
    };
  });
  await table.putAll(entries.map((entry) => entryItemOf(entry, 3)));
  const costs: Record<string, unknown> = {};
  for (const query of [{ parent: '370100-city' }, { region: '370100' }, {}]) {
    table.requests.length = 0;
    let seen = 0;
    for await (const page of store.group({ year, ...query })) seen += page.length;
    const { requests, read: units } = spent();
    expect(seen).toBe(3000);
    expect(requests.length).toBeLessThanOrEqual(3);
    costs[JSON.stringify(query)] = { requests: requests.length, units };
  }
  await store.renewTally({ year, province: '37' });
  const { requests, read: units } = spent();
  expect(requests.length).toBeLessThanOrEqual(6);
  costs.tally = { requests: requests.length, units };
  await store.tallies(year);
  expect(spent().requests).toEqual(['Query']);
  await store.agencies({ region: '370000', level: 'county', limit: 50 });
  expect(spent().requests).toEqual(['Query byRegion']);
  if (process.env.SHOW_BUDGET) process.stderr.write(`3,000 reports: ${JSON.stringify(costs)}\n`);
});
