import { gunzipSync } from 'node:zlib';
import { type AlertServices, alertFiler } from '../../../functions/alert/alert-filer.ts';
import type { Journal } from '../../../functions/common/journal.ts';
import { type IndicatorServices, measureReport } from '../../../functions/indicators/measure-report.ts';
import { parseMessage } from '../../../functions/parse/parse-message.ts';
import type { ParseServices } from '../../../functions/parse/parse-upload.ts';
import { renderReport } from '../../../functions/render/render-report.ts';
import { revalidateFiling } from '../../../functions/revalidate/revalidate-filing.ts';
import { tallyProvince } from '../../../functions/tally/tally-province.ts';
import { type ValidateServices, validateReport } from '../../../functions/validate/validate-report.ts';
import type { Validation } from '../../../shared/checks/model.ts';
import type { Reading } from '../../../shared/engine/read.ts';
import {
  type NeighbourChanged,
  neighbourChanged,
  type ReportChecked,
  type ReportParsed,
  reportChecked,
  reportParsed,
  type TallyDue,
  tallyDue,
} from '../../../shared/filing/events.ts';
import type { Upload } from '../../../shared/filing/upload.ts';
import type { Report } from '../../../shared/reading/report.ts';
import type { Store } from '../../../shared/store/store.ts';
import { makeReport } from '../builders/report.ts';
import { upload } from '../filing/builders.ts';
import { type Memory, memoryStore } from '../store/memory-store.ts';

/**
 * All functions on queues and a store in memory. The content of a file decides what becomes of it: `unreadable…`,
 * `returned…`, `queried…`; anything else is accepted.
 */

type Message = {
  readonly to: 'parse' | 'validate' | 'indicators' | 'alert' | 'revalidate' | 'tally' | 'render';
  readonly body: string;
  /** How often it failed before. */
  readonly failed?: number;
};

/** Which edition renders. */
export const EDITION = 'test';

/** No test has one message fail more often: then something is wrong for good. */
const MOST_FAILURES = 50;

/** Called before and after every call that leaves a function; may throw, and may hold it up. */
export type Gate = (call: string, when: 'before' | 'after') => unknown;

export interface SentMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

const statusOf = (content: string) =>
  content.startsWith('returned') ? 'returned' : content.startsWith('queried') ? 'queried' : 'accepted';

/** A report without cells: the functions never look into it, and it is copied and compared very often. */
const EMPTY = makeReport({}, 'v2021', { cells: {} });

async function readFake(bytes: Uint8Array): Promise<Reading> {
  const content = new TextDecoder().decode(bytes);
  return content.startsWith('unreadable')
    ? { format: 'txt', report: null, error: { code: 'not-a-report', message: { zh: '不是', en: 'not' } } }
    : { format: 'txt', report: { ...EMPTY, title: content }, error: null };
}

const validateFake = (report: Report): Validation => ({
  status: statusOf(report.title ?? ''),
  checks: [],
  assessable: { E: { assessed: 0, of: 0 }, W: { assessed: 0, of: 0 }, I: { assessed: 0, of: 0 } },
  corrections: { verdict: 'consistent', explanations: [] },
  ruleset: 'rules-1',
});

export interface Engine {
  readonly read: ParseServices['read'];
  readonly validate: ValidateServices['validate'];
  readonly measure: IndicatorServices['measure'];
  readonly ruleset: string;
}

const silent: Journal = { stage() {}, note() {}, warn() {}, count() {} };

function gated<T extends object>(name: string, target: T, gate: Gate): T {
  return new Proxy(target, {
    get(object, property) {
      const member = Reflect.get(object, property);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        await gate(`${name}.${String(property)}`, 'before');
        const answer = await Reflect.apply(member, object, args);
        await gate(`${name}.${String(property)}`, 'after');
        return answer;
      };
    },
  });
}

export function s3Body(...uploads: readonly Upload[]): string {
  return JSON.stringify({
    Records: uploads.map(({ bucket, key, versionId, size, at, sequencer }) => ({
      eventName: 'ObjectCreated:Put',
      eventTime: at,
      s3: {
        bucket: { name: bucket },
        object: { key: encodeURIComponent(key).replaceAll('%2F', '/'), size, versionId, sequencer },
      },
    })),
  });
}

export class Pipeline {
  readonly store: Store;
  /** What the store in memory holds; empty where another store is given. */
  readonly memory: Memory;
  readonly originals = new Map<string, Uint8Array>();
  readonly messages: Message[] = [];
  readonly mails: SentMail[] = [];
  readonly counted: string[] = [];
  now = Date.UTC(2026, 1, 1);
  gate: Gate = () => {};
  engine: Engine = { read: readFake, validate: validateFake, measure: () => ({}), ruleset: 'rules-1' };
  journal: Journal = { ...silent, count: (metric) => this.counted.push(metric) };

  constructor(store?: Store) {
    const own = memoryStore();
    this.memory = own.memory;
    this.store = store ?? own;
  }

  /** Puts a file into the bucket without announcing it. */
  put(second: number, content: string, overrides: Partial<Upload> = {}): Upload {
    const made = upload(second, overrides);
    this.originals.set(`${made.bucket}/${made.key}?${made.versionId}`, new TextEncoder().encode(content));
    return made;
  }

  announce(...uploads: readonly Upload[]): void {
    this.messages.push({ to: 'parse', body: s3Body(...uploads) });
  }

  /** Handles the message at a place of the waiting ones; a failed one goes back to the end, later in time. */
  async handle(place = 0): Promise<unknown> {
    const [message] = this.messages.splice(place, 1);
    if (message === undefined) return null;
    try {
      await this.#work(message);
      return null;
    } catch (error) {
      const failed = (message.failed ?? 0) + 1;
      if (failed === MOST_FAILURES) throw new Error(`${message.to} fails again and again`, { cause: error });
      this.now += 180_000;
      this.messages.push({ ...message, failed });
      return error;
    }
  }

  async drain(): Promise<void> {
    for (let handled = 0; this.messages.length > 0; handled += 1) {
      if (handled > 200) throw new Error('the messages do not come to an end');
      await this.handle();
    }
  }

  #work({ to, body }: Message): Promise<void> {
    const gate: Gate = (call, when) => this.gate(call, when);
    const store: Store = gated('store', this.store, gate);
    const common = { store, journal: this.journal, clock: () => new Date(this.now) };
    const out = gated('out', this.#out(), gate);
    switch (to) {
      case 'parse':
        return parseMessage(
          { body, messageId: 'm1', attributes: {} as never },
          { ...common, ...out, readOriginal: out.readOriginal, read: this.engine.read },
        );
      case 'validate':
        return validateReport(reportParsed.parse(JSON.parse(body)), {
          ...common,
          publishChecked: out.publishChecked,
          publishTally: out.publishTally,
          validate: this.engine.validate,
        });
      case 'revalidate':
        return revalidateFiling(neighbourChanged.parse(JSON.parse(body)), {
          ...common,
          publishChecked: out.publishChecked,
          publishTally: out.publishTally,
          validate: this.engine.validate,
          ruleset: this.engine.ruleset,
        });
      case 'tally':
        return tallyProvince(tallyDue.parse(JSON.parse(body)), common);
      case 'indicators':
        return measureReport(reportParsed.parse(JSON.parse(body)), { ...common, measure: this.engine.measure });
      case 'render':
        return renderReport(reportChecked.parse(JSON.parse(body)), { ...common, edition: EDITION });
      case 'alert':
        return alertFiler(reportChecked.parse(JSON.parse(body)), {
          ...common,
          sendMail: out.sendMail,
          operatorAddress: 'operator@example.org',
          publicUrl: 'https://reports.example.org',
        });
    }
  }

  /** Of one filing, or province, the queue holds one announcement, until that is handled. */
  #throttled(to: Message['to'], event: NeighbourChanged | TallyDue): void {
    const body = JSON.stringify({ ...event, trace: 't1' });
    if (!this.messages.some((waiting) => waiting.body === body)) this.messages.push({ to, body });
  }

  #out() {
    return {
      publishParsed: async (event: ReportParsed) => {
        const body = JSON.stringify(event);
        this.messages.push({ to: 'validate', body }, { to: 'indicators', body });
      },
      publishChecked: async (event: ReportChecked) => {
        const body = JSON.stringify(event);
        this.messages.push({ to: 'alert', body }, { to: 'render', body });
      },
      publishChanged: async (event: NeighbourChanged) => this.#throttled('revalidate', event),
      publishTally: async (event: TallyDue) => this.#throttled('tally', event),
      readOriginal: async ({ bucket, key, versionId }: Pick<Upload, 'bucket' | 'key' | 'versionId'>, limit: number) => {
        const bytes = this.originals.get(`${bucket}/${key}?${versionId}`);
        if (bytes === undefined) return { kind: 'gone' as const };
        return bytes.length > limit
          ? { kind: 'too-large' as const, size: bytes.length }
          : { kind: 'bytes' as const, bytes };
      },
      sendMail: (async (to, { subject, text }) => {
        this.mails.push({ to, subject, text });
      }) satisfies AlertServices['sendMail'],
    };
  }
}

const timeless = ({ at: _, ...rest }: { at?: string }) => rest;

/** The state that must be the same however it came about: without the times of the work, and where a mail was claimed. */
export function finalState({ memory }: Pipeline) {
  const facts = [...memory.facts].filter(([, { fact }]) => fact !== 'mail');
  const sorted = <T>(map: readonly (readonly [string, T])[]) => map.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    facts: sorted(facts.map(([key, fact]) => [key, fact.fact === 'received' ? fact : timeless(fact)] as const)),
    parts: sorted([...memory.parts]),
    entries: sorted([...memory.entries]),
    tallies: sorted([...memory.tallies]),
    rejections: sorted([...memory.rejections]),
    renditions: sorted(
      [...memory.renditions].map(([key, { gzip, ...about }]) => [key, { ...about, text: gunzipSync(gzip).toString() }]),
    ),
  };
}
