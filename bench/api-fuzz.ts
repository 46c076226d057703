import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, request as open } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type FuzzRequest, faultsOf } from '../test/fuzz/api/judge.ts';
import { dictionaryOf, requestsFor } from '../test/fuzz/api/requests.ts';
import { Contract } from '../test/openapi/contract.ts';
import type { OpenApi, Received } from '../test/openapi/model.ts';
import { Agency } from '../test/pipeline/support/agency.ts';
import { PipelineStack } from '../test/pipeline/support/stack.ts';
import type { Bench, Rows } from './bench.ts';

/** Requests; `FUZZ_REQUESTS=N` makes more, `FUZZ_SEED=N` others. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 5000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const AGENCIES = ['990101-liuxi', '990101-qinghe', '990102-shushi'];
const YEARS = [2023, 2024];
const GIVE_UP_MS = 60_000;

const decoded = (body: Buffer, coding: string | undefined): Buffer =>
  body.length === 0 ? body : coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body;

/** Asks as it stands: nothing is normalised on the way. */
async function ask(base: string, { method, url, headers }: FuzzRequest): Promise<Received> {
  const { hostname, port } = new URL(base);
  const signal = AbortSignal.timeout(GIVE_UP_MS);
  const asked = open({ hostname, port, path: url, method, headers, signal }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const sent = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
  const body = decoded(await buffer(answer), sent['content-encoding']);
  return { status: answer.statusCode ?? 0, headers: sent, body: body.toString() };
}

async function json(base: string, url: string): Promise<unknown> {
  return JSON.parse((await ask(base, { method: 'GET', url, headers: {} })).body);
}

/** Files a few reports and gives answers about them, from which the fuzz takes its words. */
async function prepare(stack: PipelineStack): Promise<readonly unknown[]> {
  const agency = new Agency(stack);
  const base = stack.running.url;
  const report = readFileSync('bench/report.txt');
  const filings = AGENCIES.flatMap((id) => YEARS.map((year) => `${id}/${year}`));
  for (const filing of filings) await agency.upload(`reports/${filing}/report.txt`, report);
  await agency.upload('reports/Not An Agency/2024/report.txt', report);
  const list = () => json(base, '/v1/reports?limit=2') as Promise<{ items: { status: unknown }[] }>;
  const isJudged = ({ items }: { items: { status: unknown }[] }) =>
    items.filter(({ status }) => status !== null).length === 2;
  for (const end = Date.now() + GIVE_UP_MS; !isJudged(await list()); await sleep(200)) {
    if (Date.now() > end) throw new Error(`no verdicts within ${GIVE_UP_MS / 1000} s:\n${stack.output}`);
  }
  const first = `/v1/reports/${filings[0]}`;
  return Promise.all([
    list(),
    json(base, '/v1/rejections?limit=1'),
    json(base, `${first}/versions`),
    json(base, `${first}/indicators`),
  ]);
}

type Row = { requests: number; faults: number; statuses: string; 'first fault': string };

/** Counts for each operation. */
class Tally {
  readonly rows: Record<string, Row> = {};

  add(name: string, { method, url }: FuzzRequest, status: number, faults: readonly string[]): void {
    this.rows[name] ??= { requests: 0, faults: 0, statuses: '', 'first fault': '' };
    const row = this.rows[name];
    row.requests += 1;
    row.faults += faults.length > 0 ? 1 : 0;
    row.statuses = [...new Set([...row.statuses.split(' '), String(status)])].filter(Boolean).sort().join(' ');
    row['first fault'] ||= faults.length > 0 ? `${method} ${url}: ${faults[0]}` : '';
  }
}

/** Valid, almost valid and wild requests to every operation, each answer held against the document that the API publishes. */
export const bench: Bench = {
  title: `${REQUESTS} requests made from the OpenAPI document, on the embedded stack`,
  run: async (): Promise<Rows> => {
    const stack = new PipelineStack();
    try {
      await stack.start();
      const base = stack.running.url;
      const answers = await prepare(stack);
      const contract = new Contract((await json(base, '/v1/openapi.json')) as OpenApi);
      const requests = fc.sample(requestsFor(contract.document, dictionaryOf(answers)), {
        numRuns: REQUESTS,
        seed: SEED,
      });
      const tally = new Tally();
      for (const request of requests) {
        const received = await ask(base, request);
        const found = contract.operation(request.method, request.url.split('?')[0] ?? '');
        const faults = faultsOf(contract, request, received);
        tally.add(found?.operation.operationId ?? 'elsewhere', request, received.status, faults);
      }
      return tally.rows;
    } finally {
      await stack.dispose();
    }
  },
};
