import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import type { CheckResult } from '../checks/model.ts';
import { ANSWER_REASON_CODES } from '../presentation/answer.ts';
import type { Bilingual } from '../text/bilingual.ts';

/** What an agency says of findings of its filing; kept as facts, of which none is ever changed or deleted. */

const MOST_CHARACTERS = 500;
/** Every request for a report reads all of them: these are 400 KB at most. */
export const MOST_ANSWERS = 200;
const MOST_CHARACTERS_OF_NAME = 100;

const isLine = (text: string) => !/\p{Cc}/u.test(text);
const isPlain = (text: string) => isLine(text.replaceAll('\n', ''));
const characters = (text: string) => [...text].length;

/** Reason and text of an answer: 1 to 500 characters without control characters other than line breaks. */
export const statement = z
  .object({
    reason: z.enum(ANSWER_REASON_CODES),
    text: z
      .string()
      .trim()
      .min(1)
      .refine((text) => characters(text) <= MOST_CHARACTERS && isPlain(text)),
  })
  .readonly();

/** An answer to a finding, which is told by its fingerprint (shared/checks/fingerprint.ts). */
export const answer = z
  .object({
    fact: z.literal('answer'),
    /** The upload in which the finding was seen. It is answered wherever it has the same fingerprint. */
    version: z.string(),
    /** Id of the check. */
    check: z.string(),
    fingerprint: z.string(),
    /** Null withdraws what was said before. */
    says: statement.nullable(),
    /** Who answered, as the command was told; not shown to readers. */
    by: z.string().trim().min(1).max(MOST_CHARACTERS_OF_NAME).refine(isLine).nullable(),
    /** ISO 8601 with milliseconds, UTC, so that it can be compared as text. */
    at: z.iso.datetime({ precision: 3 }),
  })
  .readonly();

export type Answer = z.infer<typeof answer>;
export type Statement = z.infer<typeof statement>;

/** An answer that says something. */
export type AnswerInForce = Answer & { readonly says: Statement };

/** Sorts by finding, then in the order in which they were given; the same for a repetition, another for anything else. */
export function answerIdOf({ fingerprint, at, says, by }: Answer): string {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([says?.reason, says?.text, by])))).slice(0, 8);
  return `${fingerprint}#${at}#${digest}`;
}

/** The newest answer to each finding, in the order of the findings; whatever the order in which they are known. */
export function newestAnswers(answers: readonly Answer[]): readonly Answer[] {
  const sorted = answers.toSorted((a, b) => (answerIdOf(a) < answerIdOf(b) ? -1 : 1));
  return [...new Map(sorted.map((one) => [one.fingerprint, one])).values()];
}

/** Those that hold: the newest to each finding, unless that withdraws it. */
export const answersInForce = (answers: readonly Answer[]): readonly AnswerInForce[] =>
  newestAnswers(answers).filter((one): one is AnswerInForce => one.says !== null);

/** Fingerprints of the findings of a version that may be answered. */
export const answerable = z.object({ W: z.array(z.string()).readonly(), I: z.array(z.string()).readonly() }).readonly();

export type Answerable = z.infer<typeof answerable>;

/** How many findings of a version are answered, by severity. */
export const answered = z.object({ W: z.int(), I: z.int() }).readonly();

export type Answered = z.infer<typeof answered>;

export function answerableIn(checks: readonly CheckResult[]): Answerable {
  const own = (severity: 'W' | 'I') =>
    checks.filter((check) => check.severity === severity).flatMap(({ fingerprint }) => fingerprint ?? []);
  return { W: own('W'), I: own('I') };
}

/** Null where no finding is answered. */
export function answeredAmong({ W, I }: Answerable, inForce: readonly AnswerInForce[]): Answered | null {
  const known = new Set(inForce.map(({ fingerprint }) => fingerprint));
  const count = (all: readonly string[]) => all.filter((one) => known.has(one)).length;
  return count(W) + count(I) === 0 ? null : { W: count(W), I: count(I) };
}

/** Why a check of a version cannot be answered; null if it can. */
export function refusalOf({ id, status, severity, fingerprint }: CheckResult): Bilingual | null {
  if (fingerprint !== undefined) return null;
  if (status === 'fillable') {
    return {
      zh: `${id} 是可以补填的空白，请补填后重新上报，不能用说明代替。`,
      en: `${id} is a blank that can be filled in: fill it in and file again; it cannot be explained.`,
    };
  }
  if (status === 'fail' && severity === 'E') {
    return {
      zh: `${id} 是确定的错误，请改正后重新上报，不能用说明代替。`,
      en: `${id} is a definite error: correct it and file again; it cannot be explained.`,
    };
  }
  return status === 'fail'
    ? { zh: `${id} 是早先核验的，重新上报后才能说明。`, en: `${id} was found by an earlier version; file again first.` }
    : { zh: `${id} 没有发现问题，不需要说明。`, en: `${id} found nothing to explain.` };
}

/** The time of a new answer: now, but after all that were given to the finding before, whosever clock is ahead. */
export function timeOfNext(fingerprint: string, before: readonly Answer[], now: Date): string {
  const times = before.filter((one) => one.fingerprint === fingerprint).map(({ at }) => Date.parse(at) + 1);
  return new Date(Math.max(now.getTime(), ...times)).toISOString();
}
