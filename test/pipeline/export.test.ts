import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { tableOf } from '../../bin/commands/running.ts';
import { snapshotPath } from '../../shared/export/snapshot/place.ts';
import { SNAPSHOT_TABLES } from '../../shared/export/snapshot/tables.ts';
import type { Entry } from '../../shared/filing/entry.ts';
import { memberOf } from '../../shared/filing/member.ts';
import { entryItemOf } from '../../shared/store/dynamo/entry-items.ts';
import { syntheticPages } from '../generate/entries.ts';
import { Agency } from './support/agency.ts';
import { PipelineStack } from './support/stack.ts';

/** Enough that JSON Lines take more than one part of an upload. */
const REPORTS = 2000;
const patience = 60_000;

const stack = new PipelineStack();
const agency = new Agency(stack);
const folder = mkdtempSync(join(tmpdir(), 'gongkai-snapshots-'));
const entries: Entry[] = [];

/** The entries as the store writes them, without the uploads behind them. */
async function fill(): Promise<void> {
  const { client, name } = tableOf(stack.running);
  for await (const page of syntheticPages(REPORTS, { size: 25 })) {
    entries.push(...page);
    const puts = page.map((entry) => ({ PutRequest: { Item: entryItemOf(entry, 1) } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [name]: puts } }));
  }
  client.destroy();
}

beforeAll(async () => {
  await stack.start();
  await fill();
}, 180_000);

afterAll(async () => {
  await stack.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** Once more where it fails: the server may close an idle connection just as it is used again. */
function ask(path: string): Promise<Response> {
  const get = () => fetch(`${stack.running.url}${path}`, { redirect: 'manual' });
  return get().catch(get);
}

/** Where an answer leads once the file is there. */
async function linkAt(location: string): Promise<string> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    const answer = await ask(location);
    if (answer.status === 303) return answer.headers.get('location') ?? '';
    expect(answer.status).toBe(202);
  }
  throw new Error(`waited in vain for ${location}`);
}

const group = '/v1/export?year=2024&parent=530102-county';

describe('the reports of many agencies', () => {
  test('are ordered once, written in parts, and handed out by a link', async () => {
    const order = async () => {
      const answers = await Promise.all([1, 2].map(() => ask(`${group}&format=jsonl`)));
      expect(answers.map(({ status }) => status)).toEqual([202, 202]);
      return answers.map(({ headers }) => headers.get('location') ?? '');
    };
    const places = await order();
    // Between the two a span of ten minutes may have ended, but not twice.
    const [location = '', same] = places[0] === places[1] ? places : await order();
    expect(same).toBe(location);
    const file = await fetch(await linkAt(location));
    expect(file.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('gongkai-2024-530102-county.jsonl');
    const text = await file.text();
    expect(text.length).toBeGreaterThan(8 * 2 ** 20);
    const lines = text.split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line).agency)).toEqual(entries.map((entry) => entry.agency));
    expect((await ask(location)).status).toBe(303);
  }, 120_000);

  test('are the same by region as by parent, in CSV', async () => {
    const answer = await ask('/v1/export?year=2024&region=530000');
    const file = await fetch(await linkAt(answer.headers.get('location') ?? ''));
    // fetch takes the byte-order mark off a text.
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const records = parse(bytes, { bom: true, columns: true }) as Record<string, string>[];
    expect(records.map((record) => record['机构编号 [agency]'])).toEqual(entries.map((entry) => entry.agency));
  }, 120_000);

  test('of nobody are an empty file at once', async () => {
    const answer = await ask('/v1/export?year=2023&region=11&format=csv');
    expect([answer.status, (await answer.text()).split('\r\n')]).toEqual([200, [expect.any(String), '']]);
  });
});

describe('snapshots', () => {
  const partition = { year: 2024, province: '53' };
  const paths = SNAPSHOT_TABLES.map(({ name }) => snapshotPath(name, partition));

  const inBucket = () => {
    const { aws: endpoint, region, buckets } = stack.running;
    const s3 = new S3Client({ endpoint, region, credentials: { accessKeyId: 'any', secretAccessKey: 'any' } });
    return { s3, Bucket: buckets.find((name) => name.includes('derived')) ?? '' };
  };

  test('are written to the bucket when the queue says so', async () => {
    const queues = stack.running.deadLetterQueues.flatMap(({ sources }) => sources);
    const QueueUrl = queues.find(({ name }) => name.includes('Snapshot'))?.url;
    const MessageBody = JSON.stringify({ schema: 'snapshot-due/1', ...partition });
    await agency.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const { s3, Bucket } = inBucket();
    const listed = async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'snapshots/' }));
      return Contents.map(({ Key }) => Key).sort();
    };
    const end = Date.now() + patience;
    while ((await listed()).length < paths.length && Date.now() < end) await sleep(100);
    expect(await listed()).toEqual(paths.map((path) => `snapshots/${path}`).sort());
  }, 120_000);

  test('are the same files as the command writes, with the sums of the store', async () => {
    const told = await agency.command('snapshot', '--year', '2024', '--to', folder, '--data', stack.data);
    expect(told).toContain('wrote 1 provinces');
    const { s3, Bucket } = inBucket();
    for (const path of paths) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: `snapshots/${path}` }));
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? []);
      expect([path, bytes.equals(readFileSync(join(folder, path)))]).toEqual([path, true]);
    }
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const sql = `select count(*)::int as reports, sum(t3_new_sum) as requests from '${folder}/cells/*/*/*.parquet'`;
    const [row] = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    connection.closeSync();
    const members = entries.map((entry) => memberOf(entry)).filter((member) => member !== null);
    const requests = members.reduce((sum, { cells }) => sum + (cells['t3.new.sum'] ?? 0), 0);
    expect(row).toEqual({ reports: members.length, requests });
  }, 120_000);
});
