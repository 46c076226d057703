import { DATA_FOLDER, runningStack } from './running.ts';
import { UsageError } from './usage.ts';

/** Where a running stack takes uploads and answers questions. */
export interface Endpoints {
  /** Pages and API, without a trailing slash. */
  readonly api: string;
  /** S3. */
  readonly aws: string;
  readonly bucket: string;
  readonly region: string;
}

/** What `npm start` uses unless told otherwise. */
const DEFAULTS: Endpoints = {
  api: 'http://127.0.0.1:8787',
  aws: 'http://127.0.0.1:4566',
  bucket: 'gongkai-reports',
  region: 'us-east-1',
};

function endpointsOf(folder: string): Endpoints {
  try {
    const { url, aws, bucket, region } = runningStack(folder);
    return { api: url, aws, bucket: bucket ?? DEFAULTS.bucket, region };
  } catch (error) {
    // Another folder was asked for: the default addresses would be another stack.
    if (folder !== DATA_FOLDER) throw error;
    return DEFAULTS;
  }
}

/** Whether an address is that of the pages and API, and not of S3. */
async function isApi(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/v1/health`, { signal: AbortSignal.timeout(5000) });
    return answer.ok && (answer.headers.get('content-type') ?? '').includes('json');
  } catch {
    return false;
  }
}

async function assertRunning(endpoints: Endpoints): Promise<Endpoints> {
  if (await isApi(endpoints.api)) return endpoints;
  throw new UsageError(
    `${endpoints.api} 没有应答；请先用 npm start 启动系统，或用 --endpoint、--data 指明它在哪里。`,
    `${endpoints.api} does not answer; start the stack with npm start, or say with --endpoint or --data where it is.`,
  );
}

/**
 * The addresses of the stack to file to: those that the data folder names, else the usual ones; `--endpoint` replaces the
 * address of the API, or that of S3, whichever answers there.
 * @throws UsageError if nothing answers
 */
export async function findEndpoints(given: string | undefined, folder: string): Promise<Endpoints> {
  const usual = endpointsOf(folder);
  if (given === undefined) return assertRunning(usual);
  if (!URL.canParse(given)) throw new UsageError(`--endpoint 不是网址：${given}`, `--endpoint is no URL: ${given}`);
  const url = given.replace(/\/+$/, '');
  return assertRunning((await isApi(url)) ? { ...usual, api: url } : { ...usual, aws: url });
}
