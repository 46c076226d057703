import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type Bench, percentile, type Rows } from './bench.ts';
import { startStack } from './stack.ts';

const UPLOADS = 200;
const TOGETHER = 8;
const WARM_UP = 20;
/** How often the verdict is asked for: alone often, so that the way is timed; together seldom, so that asking is not the load. */
const POLL_MS = { alone: 5, together: 100 };
const GIVE_UP_MS = 60_000;

const report = readFileSync(join(import.meta.dirname, 'report.txt'));

/** A running stack of its own, on free ports, seen from a second process as an agency sees it. */
interface Running {
  readonly upload: (agency: string) => Promise<void>;
  readonly verdict: (agency: string) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

async function start(): Promise<Running> {
  const { running, stop } = await startStack();
  const { url, aws, bucket, region } = running;
  const s3 = new S3Client({ region, endpoint: aws, credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' } });
  return {
    upload: async (agency) => {
      const key = `reports/${agency}/2024/report.txt`;
      await s3.send(new PutObjectCommand({ Bucket: bucket ?? '', Key: key, Body: report }));
    },
    verdict: async (agency) => {
      const filing = `${url}/v1/reports/${agency}/2024`;
      const versions = await fetch(`${filing}/versions`);
      const { items = [] } = (await versions.json()) as { readonly items?: readonly { readonly status: unknown }[] };
      if (typeof items[0]?.status !== 'string') return false;
      const report = await fetch(filing);
      return ((await report.json()) as { readonly status: unknown }).status === items[0].status;
    },
    stop,
  };
}

/** Milliseconds from the start of the upload until the whole report with its status is answered. */
async function wayOf(agency: string, pollMs: number, stack: Running): Promise<number> {
  const start = performance.now();
  await stack.upload(agency);
  while (!(await stack.verdict(agency))) {
    if (performance.now() - start > GIVE_UP_MS) {
      throw new Error(`no verdict on ${agency}`);
    }
    await sleep(pollMs);
  }
  return performance.now() - start;
}

/** Sends `count` uploads through the pipeline, `together` at a time. */
async function ways(prefix: string, count: number, together: number, stack: Running): Promise<number[]> {
  const agencies = Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
  const taken: number[] = [];
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (let agency = agencies.pop(); agency !== undefined; agency = agencies.pop()) {
        taken.push(await wayOf(agency, together === 1 ? POLL_MS.alone : POLL_MS.together, stack));
      }
    }),
  );
  return taken;
}

async function measure(prefix: string, together: number, stack: Running) {
  const start = performance.now();
  const taken = await ways(prefix, UPLOADS, together, stack);
  const seconds = (performance.now() - start) / 1000;
  return {
    uploads: UPLOADS,
    'median ms': percentile(taken, 0.5),
    'p99 ms': percentile(taken, 0.99),
    'max ms': percentile(taken, 1),
    'reports/s': Math.round((UPLOADS / seconds) * 10) / 10,
  };
}

/** A report's way through the embedded pipeline: upload to queryable verdict. */
export const bench: Bench = {
  title: 'Upload to queryable verdict on the embedded stack',
  run: async (): Promise<Rows> => {
    const stack = await start();
    try {
      const cold = await wayOf('cold', POLL_MS.alone, stack);
      await ways('warm-up', WARM_UP, 2, stack);
      return {
        'first upload after start': { uploads: 1, 'median ms': Math.round(cold) },
        [`one at a time, asked every ${POLL_MS.alone} ms`]: await measure('alone', 1, stack),
        [`${TOGETHER} at a time, asked every ${POLL_MS.together} ms`]: await measure('together', TOGETHER, stack),
      };
    } finally {
      await stack.stop();
    }
  },
};
