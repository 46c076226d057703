import type { ReadingErrorCode } from '../../shared/document/problem.ts';
import type { Task } from './reader.ts';

const CODES: Readonly<Record<ReadingErrorCode, true>> = {
  'empty-file': true,
  'too-large': true,
  'unknown-format': true,
  'unsupported-format': true,
  'not-text': true,
  'needs-ocr': true,
  'password-protected': true,
  damaged: true,
  'several-reports': true,
  'not-a-report': true,
  'report-before-2019': true,
  'academic-year-report': true,
  'empty-form': true,
  'form-circular': true,
  'filing-notice': true,
  'explanation-page': true,
  'attachment-page': true,
  'raw-word-bytes': true,
  timeout: true,
};

/** Every code with which a file may be refused. */
export const KNOWN_CODES: ReadonlySet<string> = new Set(Object.keys(CODES));

/** Rounds with every subject, each with a seed of its own, the subjects in turn. */
export function tasksFor(names: Iterable<string>, rounds: number, firstSeed: number): Task[] {
  const all = [...names];
  return Array.from({ length: rounds }, (_, round) =>
    all.map((name, at) => ({ name, seed: firstSeed + round * all.length + at })),
  ).flat();
}
