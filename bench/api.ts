import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RunningStack } from '../local/data/endpoints.ts';
import type { Entry } from '../shared/filing/entry.ts';
import { packCells } from '../shared/filing/packed-cells.ts';
import { entryItemOf } from '../shared/store/dynamo/entry-items.ts';
import { randomNumbers } from '../test/generate/figures.ts';
import { randomFrom } from '../test/generate/random.ts';
import { makeReport } from '../test/unit/builders/report.ts';
import { type Bench, percentile, type Rows } from './bench.ts';
import { startStack } from './stack.ts';

/** Ten prefectures of a province with a thousand agencies each. */
const PREFECTURES = 10;
const AGENCIES = 1000;
const ROUNDS = 100;
/** The slowest of a hundred is chance: what is asked most is asked so many hundred times. */
const AGAIN = 5;
/** Until the compiler of the function is through. */
const WARM_UP = 40;
/** Reports that are filed whole, beside the entries that have none. */
const FILED = 160;
const TOGETHER = 4;
/** Far more than the last report takes to be rendered. */
const RENDERED_MS = 2000;
const OWN = '530101-0001';
const CREDENTIALS = { accessKeyId: 'bench', secretAccessKey: 'bench' };

const random = randomFrom(7);

/** A third of the agencies has requests, every tenth report is returned. */
function entryOf(prefecture: number, number: number): Entry {
  const size = random.chance(1 / 3) ? 'county' : 'none';
  const cells = packCells(makeReport(Object.fromEntries(randomNumbers('v2021', size, random))));
  const region = String(530_101 + 100 * prefecture);
  const isReturned = number % 10 === 0;
  return {
    ...{ agency: `${region}-${String(number).padStart(4, '0')}`, name: '云岭县交通运输局', year: 2024 },
    ...{ version: '20250301T000000000Z-01-0123456789abcdef', stage: 'checked', at: '2025-03-01T00:00:00.000Z' },
    ...{ status: isReturned ? 'returned' : 'accepted', form: 'v2021', failing: { E: isReturned ? 2 : 0, W: 1, I: 0 } },
    failingChecks: isReturned ? ['B01.granted', 'B01', 'B02.nat', 'B02', 'N03'] : ['N03'],
    ...{ region, parent: `${region.slice(0, 4)}00-city`, level: 'county', kind: 'department' },
    extract: { form: 'v2021', scope: 'own', cells },
  };
}

async function fill({ dynamodb, region, tables }: RunningStack): Promise<void> {
  const base = new DynamoDBClient({ region, endpoint: dynamodb, credentials: CREDENTIALS });
  const client = DynamoDBDocumentClient.from(base);
  const numbers = Array.from({ length: PREFECTURES * AGENCIES }, (_, place) => place);
  const work = async () => {
    for (let batch = numbers.splice(0, 25); batch.length > 0; batch = numbers.splice(0, 25)) {
      const items = batch.map((place) => entryItemOf(entryOf(place % PREFECTURES, Math.floor(place / PREFECTURES)), 3));
      const requests = items.map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [tables[0] ?? '']: requests } }));
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  base.destroy();
}

const ownPath = (number: number) => `/v1/reports/530101-own-${number}/2023`;

/** Files whole reports, and waits until all is known of each and rendered. */
async function file({ aws, region, bucket, url }: RunningStack): Promise<void> {
  const s3 = new S3Client({ region, endpoint: aws, credentials: CREDENTIALS });
  const Body = readFileSync(join(import.meta.dirname, 'report.txt'));
  for (let number = 0; number < FILED; number += 1) {
    const Key = `reports/530101-own-${number}/2023/report.txt`;
    await s3.send(new PutObjectCommand({ Bucket: bucket ?? '', Key, Body }));
    await settled(`${url}${ownPath(number)}/indicators`);
  }
  await sleep(RENDERED_MS);
}

async function settled(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url);
    await answer.body?.cancel();
    if (answer.ok && answer.headers.get('cache-control') !== 'no-store') return;
    await sleep(20);
  }
  throw new Error(`${url} was not checked`);
}

const CASES: Readonly<Record<string, string>> = {
  'a page of a year': '/v1/reports?year=2024&limit=50',
  'a page of a prefecture and status': '/v1/reports?year=2024&region=530100&status=returned&limit=50',
  'an agency': `/v1/agencies/${OWN}`,
  'the history of an agency': `/v1/agencies/${OWN}/history`,
  'ranking of 1,000 by I03': '/v1/indicators/I03?year=2024&region=530100',
  'ranking of 1,000 by I03, shrunken': '/v1/indicators/I03?year=2024&region=530100&by=shrunken',
  'ranking of 1,000 by I33, all rows of results': '/v1/indicators/I33?year=2024&region=530100',
  'zero reports of 1,000': '/v1/indicators/I42?year=2024&region=530100',
  'summary of 1,000': '/v1/summary?year=2024&region=530100',
  'ranking of 10,000 by I03': '/v1/indicators/I03?year=2024&region=530000',
};

/** Asks, takes the answer in, and returns its status. */
type Ask = (url: string) => Promise<number | undefined>;

/** As most programs do: the answer is unpacked and decoded, which takes a caller a millisecond or two for a report. */
const fetched: Ask = async (url) => {
  const answer = await fetch(url);
  await answer.text();
  return answer.status;
};

const agent = new Agent({ keepAlive: true });

/** Until the last byte is there, packed: what the service takes, without the caller's own work. */
const received: Ask = (url) =>
  new Promise((resolve, reject) => {
    const asked = get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) =>
      answer.resume().once('end', () => resolve(answer.statusCode)),
    );
    asked.once('error', reject);
  });

async function timed(urls: readonly string[], ask = fetched): Promise<number[]> {
  const times: number[] = [];
  for (const url of urls) {
    const start = performance.now();
    const status = await ask(url);
    times.push(performance.now() - start);
    if (status !== 200) throw new Error(`${url}: ${status}`);
  }
  return times;
}

const rowOf = (times: readonly number[]): Rows[string] => ({
  'p50 ms': percentile(times, 0.5),
  'p99 ms': percentile(times, 0.99),
  'least ms': percentile(times, 0),
});

/** What the reading API takes as its callers see it. */
export const bench: Bench = {
  title: `The reading API on the embedded stack, with ${PREFECTURES * AGENCIES} reports`,
  run: async (): Promise<Rows> => {
    const { running, stop } = await startStack();
    try {
      await fill(running);
      await file(running);
      const rows: Record<string, Rows[string]> = {};
      const reports = Array.from({ length: FILED }, (_, number) => running.url + ownPath(number));
      await timed(reports.slice(0, FILED - ROUNDS));
      rows['a report that was not asked for before'] = rowOf(await timed(reports.slice(-ROUNDS)));
      const again = Array.from({ length: AGAIN }, () => reports.slice(-ROUNDS)).flat();
      rows['a report'] = rowOf(await timed(again));
      rows['a report, to the last byte'] = rowOf(await timed(again, received));
      const parts = reports.map((url) => `${url}?version=1`);
      await timed(parts.slice(0, FILED - ROUNDS));
      rows['a version, put together from its parts'] = rowOf(await timed(parts.slice(-ROUNDS)));
      for (const [name, path] of Object.entries(CASES)) {
        const rounds = name.includes('10,000') ? ROUNDS / 10 : ROUNDS;
        const asked = (times: number) => timed(new Array<string>(times).fill(running.url + path));
        await asked(Math.min(rounds, WARM_UP));
        rows[name] = rowOf(await asked(rounds));
      }
      return rows;
    } finally {
      await stop();
    }
  },
};
