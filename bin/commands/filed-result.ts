import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '../../shared/presentation/result.ts';
import { type Stage, standingOf } from '../../shared/presentation/status.ts';
import { UsageError } from './usage.ts';

interface ListedVersion {
  readonly version: string;
  readonly stage: Stage;
  readonly sha256: string | null;
}

/** What the API says of a filing: the result of one version at top level, and all versions. */
export interface FiledResult extends Result {
  readonly history: readonly ListedVersion[];
}

const POLL_MS = 250;
const PATIENCE_MS = 120_000;

async function get(url: string): Promise<FiledResult | null> {
  const answer = await fetch(url, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(30_000) });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new UsageError(`${url} 应答 ${answer.status}。`, `${url} answered ${answer.status}.`);
  return (await answer.json()) as FiledResult;
}

/** The versions of the filing, none if nothing was filed before. */
export const versionsBefore = async (path: string): Promise<readonly ListedVersion[]> =>
  (await get(path))?.history ?? [];

/**
 * The version that an upload became: a new one with its bytes, or the newest one before if that has the same bytes.
 * Undefined while it has not arrived.
 */
export function versionOf<T extends Pick<ListedVersion, 'version' | 'sha256'>>(
  sha256: string,
  before: readonly T[],
  now: readonly T[],
): T | undefined {
  const known = new Set(before.map(({ version }) => version));
  const repeated = before.at(-1)?.sha256 === sha256 ? before.at(-1)?.version : undefined;
  return now.findLast((one) => one.sha256 === sha256 && (one.version === repeated || !known.has(one.version)));
}

/**
 * Waits until the upload is checked and tells each stage once. Returns the version's id.
 * @throws UsageError if that takes too long
 */
export async function waitUntilChecked(
  path: string,
  sha256: string,
  before: readonly ListedVersion[],
  tell: (stage: string) => void,
): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  let told: Stage | null = null;
  while (Date.now() < deadline) {
    const found = versionOf(sha256, before, (await get(path))?.history ?? []);
    if (found !== undefined && found.stage !== told) {
      told = found.stage;
      if (told !== 'checked') tell(standingOf(told, null).sentence.zh);
    }
    if (found?.stage === 'checked') return found.version;
    await pause(POLL_MS);
  }
  throw new UsageError(
    `已上传，但 ${PATIENCE_MS / 1000} 秒内没有等到核验结果；稍后可在 ${path} 查看。`,
    `Uploaded, but not checked within ${PATIENCE_MS / 1000} seconds; look at ${path} later.`,
  );
}

/** Indicators are computed beside the checks and may come a moment later. */
const isWhole = ({ report, indicators }: FiledResult) => report === null || Object.keys(indicators).length > 0;

const MORE_POLLS = 20;

/** The result of one version, with its indicators if they come within a few seconds. */
export async function filedResult(path: string, version: string): Promise<FiledResult> {
  for (let poll = 0; ; poll += 1) {
    const result = await get(`${path}?version=${encodeURIComponent(version)}`);
    if (result === null) throw new UsageError(`${path} 中没有版本 ${version}。`, `${path} has no version ${version}.`);
    if (isWhole(result) || poll === MORE_POLLS) return result;
    await pause(POLL_MS);
  }
}
