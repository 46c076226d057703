import type { Status } from '../presentation/result.ts';
import type { Stage } from '../presentation/status.ts';
import { type AnswerInForce, answersInForce } from './answers.ts';
import type { CheckedFact, Fact, MailFact, ParsedFact, ReceivedFact } from './facts.ts';

/** One upload with all that became of it. */
export interface Progress {
  readonly received: ReceivedFact;
  readonly parsed: ParsedFact | null;
  /** The check that knew most of the neighbours; among equals, that of the newest rule set. */
  readonly checked: CheckedFact | null;
  readonly mails: readonly MailFact[];
}

/** A version of a filing: an upload, with those that follow it and repeat its bytes. */
export interface Version {
  /** Id of its first upload. */
  readonly id: string;
  /** Its place in upload order: 1, 2, … */
  readonly number: number;
  readonly stage: Stage;
  /** Null until it is checked. */
  readonly status: Status | null;
  readonly current: boolean;
  /** Its first upload. */
  readonly upload: ReceivedFact;
  /** The upload whose results count: the one that got furthest, for all have the same bytes. */
  readonly results: Progress;
  readonly uploads: readonly Progress[];
  /** The answers of the agency that hold for the filing; each to the findings with its fingerprint. */
  readonly answers: readonly AnswerInForce[];
}

/** All versions of a filing in upload order; the policies on numbers, repetitions and the current version live here. */
export interface History {
  readonly versions: readonly Version[];
  readonly current: Version | null;
}

const byId = (a: { readonly received: ReceivedFact }, b: { readonly received: ReceivedFact }): number =>
  a.received.version < b.received.version ? -1 : 1;

function better(a: CheckedFact | null, b: CheckedFact): CheckedFact {
  if (a === null || a.stamp !== b.stamp) {
    return a === null || a.stamp < b.stamp ? b : a;
  }
  return `${a.at} ${a.ruleset}` < `${b.at} ${b.ruleset}` ? b : a;
}

function gather(facts: readonly Fact[]): Progress[] {
  return facts
    .filter((fact) => fact.fact === 'received')
    .map((received) => {
      const own = facts.filter((fact) => fact.version === received.version);
      return {
        received,
        parsed: own.find((fact) => fact.fact === 'parsed') ?? null,
        checked: own.filter((fact) => fact.fact === 'checked').reduce(better, null),
        mails: own.filter((fact) => fact.fact === 'mail'),
      };
    })
    .sort(byId);
}

const sameBytes = (a: Progress, b: Progress): boolean =>
  a.received.sha256 !== null && a.received.sha256 === b.received.sha256;

/** Bytes equal to those of the upload before make no new version; bytes equal to an older one do. */
function runs(uploads: readonly Progress[]): Progress[][] {
  const found: Progress[][] = [];
  for (const upload of uploads) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && sameBytes(before, upload)) {
      run.push(upload);
    } else {
      found.push([upload]);
    }
  }
  return found;
}

/** An unreadable file is `checked`: nothing follows. */
export function stageOf({ parsed, checked }: Pick<Progress, 'parsed' | 'checked'>): Stage {
  if (checked !== null || (parsed !== null && parsed.error !== null)) {
    return 'checked';
  }
  return parsed === null ? 'received' : 'parsed';
}

export function statusOf({ parsed, checked }: Pick<Progress, 'parsed' | 'checked'>): Status | null {
  return parsed !== null && parsed.error !== null ? 'unreadable' : (checked?.status ?? null);
}

const STAGES: readonly Stage[] = ['received', 'parsed', 'checked'];

/** Of two uploads of equal bytes, the one that got further; of two that are checked, the one whose check knew more. */
function furthest(a: Progress, b: Progress): Progress {
  const further = STAGES.indexOf(stageOf(b)) - STAGES.indexOf(stageOf(a));
  const knewMore = (b.checked?.stamp ?? 0) - (a.checked?.stamp ?? 0);
  return further > 0 || (further === 0 && knewMore > 0) ? b : a;
}

/** The newest version that is not unreadable, else the newest. */
function indexOfCurrent(results: readonly Progress[]): number {
  const readable = results.findLastIndex((result) => statusOf(result) !== 'unreadable');
  return readable === -1 ? results.length - 1 : readable;
}

/** The history that a set of facts tells, whatever their order. Pure: the same facts always tell the same history. */
export function historyOf(facts: readonly Fact[]): History {
  const found = runs(gather(facts)).map((uploads) => ({ uploads, results: uploads.reduce(furthest) }));
  const answers = answersInForce(facts.filter((fact) => fact.fact === 'answer'));
  const current = indexOfCurrent(found.map(({ results }) => results));
  const versions = found.flatMap(({ uploads, results }, index): Version[] => {
    const first = uploads[0];
    return first === undefined
      ? []
      : [
          {
            id: first.received.version,
            number: index + 1,
            stage: stageOf(results),
            status: statusOf(results),
            current: index === current,
            upload: first.received,
            results,
            uploads,
            answers,
          },
        ];
  });
  return { versions, current: versions[current] ?? null };
}

/** The version that holds an upload. */
export const versionOfUpload = (history: History, upload: string): Version | null =>
  history.versions.find(({ uploads }) => uploads.some(({ received }) => received.version === upload)) ?? null;

/** One upload of the history. */
export const uploadIn = (history: History, upload: string): Progress | null =>
  versionOfUpload(history, upload)?.uploads.find(({ received }) => received.version === upload) ?? null;

/** The newest upload with a readable report: what the checks of other reports compare with. Null while there is none. */
export const latestReading = ({ versions }: History): Progress | null =>
  versions.flatMap(({ uploads }) => uploads).findLast(({ parsed }) => parsed !== null && parsed.error === null) ?? null;

/**
 * The neighbours of an upload that it parts: the same bytes before and after it were one version until it arrived, and
 * are two since. Only those that are checked: what comes later sees the new history by itself.
 */
export function partedBy(history: History, upload: string): readonly Progress[] {
  const uploads = history.versions.flatMap((version) => version.uploads);
  const index = uploads.findIndex(({ received }) => received.version === upload);
  const before = uploads[index - 1];
  const after = uploads[index + 1];
  const own = uploads[index];
  if (own === undefined || before === undefined || after === undefined) {
    return [];
  }
  return sameBytes(before, after) && !sameBytes(before, own)
    ? [before, after].filter((neighbour) => stageOf(neighbour) === 'checked')
    : [];
}
