import type { CheckResult } from '../checks/model.ts';
import type { AnswerInForce } from '../filing/answers.ts';
import type { Version } from '../filing/history.ts';
import type { AnsweredCheck, ShownAnswer } from '../presentation/answer.ts';
import type { Result } from '../presentation/result.ts';
import type { Parts } from '../store/store.ts';
import { resultOf } from './result.ts';
import { ENGINE_VERSION } from './version.ts';

/** What readers see of the answer to a check. */
function shownAnswer({ fingerprint }: CheckResult, answers: readonly AnswerInForce[]): ShownAnswer | null {
  const found = fingerprint === undefined ? undefined : answers.find((one) => one.fingerprint === fingerprint);
  return found === undefined ? null : { ...found.says, at: found.at };
}

const withAnswer = (check: CheckResult, answer: ShownAnswer | null): AnsweredCheck =>
  answer === null ? check : { ...check, answer };

/**
 * The result of a stored version, as far as it has come; its checks are those of the newest rule set, beside each what the
 * agency says of it.
 */
export function resultOfVersion(version: Version, { report, checks, indicators }: Parts): Result {
  const { upload, results, answers } = version;
  const { parsed, checked } = results;
  const result = resultOf({
    file: upload.fileName,
    sha256: upload.sha256,
    format: parsed?.format ?? null,
    error: parsed?.error ?? null,
    report,
    validation: checks.find(({ ruleset }) => ruleset === checked?.ruleset) ?? null,
    indicators,
    engine: parsed?.engine ?? ENGINE_VERSION,
  });
  return { ...result, checks: result.checks.map((check) => withAnswer(check, shownAnswer(check, answers))) };
}
