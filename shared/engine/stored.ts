import type { Version } from '../filing/history.ts';
import type { Result } from '../presentation/result.ts';
import type { Parts } from '../store/store.ts';
import { resultOf } from './result.ts';
import { ENGINE_VERSION } from './version.ts';

/** The result of a stored version, as far as it has come; its checks are those of the newest rule set. */
export function resultOfVersion({ upload, results }: Version, { report, checks, indicators }: Parts): Result {
  const { parsed, checked } = results;
  return resultOf({
    file: upload.fileName,
    sha256: upload.sha256,
    format: parsed?.format ?? null,
    error: parsed?.error ?? null,
    report,
    validation: checks.find(({ ruleset }) => ruleset === checked?.ruleset) ?? null,
    indicators,
    engine: parsed?.engine ?? ENGINE_VERSION,
  });
}
