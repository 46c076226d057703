import { SIZE_LIMIT } from '../../shared/document/open.ts';
import type { Reading } from '../../shared/engine/read.ts';
import { tooLarge } from '../../shared/engine/too-large.ts';
import { ENGINE_VERSION } from '../../shared/engine/version.ts';
import type { Agency } from '../../shared/filing/agency.ts';
import {
  eventAbout,
  type NeighbourChanged,
  type ReportChecked,
  type ReportParsed,
  type TallyDue,
} from '../../shared/filing/events.ts';
import type { ParsedFact } from '../../shared/filing/facts.ts';
import { type History, latestReading, partedBy, uploadIn } from '../../shared/filing/history.ts';
import { type Filed, readKey } from '../../shared/filing/key.ts';
import { packCells } from '../../shared/filing/packed-cells.ts';
import { REJECTIONS, type RejectionReason } from '../../shared/filing/rejection.ts';
import { fingerprint, versionIdOf } from '../../shared/filing/upload.ts';
import type { AgencyStore, FactStore, PartStore, RejectionStore } from '../../shared/store/store.ts';
import type { Journal } from '../common/journal.ts';
import { METRICS } from '../common/metrics.ts';
import type { Publish } from '../common/publish.ts';
import { tellTally } from '../common/tell-tally.ts';
import type { Original, ReadOriginal } from './originals.ts';
import type { Announced } from './s3-event.ts';

export interface ParseServices {
  readonly store: FactStore &
    Pick<PartStore, 'keepReport'> &
    Pick<AgencyStore, 'agency'> &
    Pick<RejectionStore, 'reject'>;
  readonly readOriginal: ReadOriginal;
  readonly read: (bytes: Uint8Array) => Promise<Reading>;
  readonly publishParsed: Publish<ReportParsed>;
  readonly publishChecked: Publish<ReportChecked>;
  readonly publishChanged: Publish<NeighbourChanged>;
  readonly publishTally: Publish<TallyDue>;
  readonly journal: Journal;
  readonly clock: () => Date;
}

/** One upload on its way: what was announced, whose it is, the id it gets. */
interface Arrival {
  readonly upload: Announced;
  readonly filed: Filed;
  readonly version: string;
  readonly registered: Agency | null;
  readonly trace: string;
}

async function reject(upload: Announced, reason: RejectionReason, services: ParseServices): Promise<void> {
  const { bucket, key, versionId, at } = upload;
  const id = versionIdOf(upload);
  await services.store.reject({ id, bucket, key, versionId, reason, at });
  services.journal.warn('an upload was rejected', { id, reason: reason.code });
  services.journal.count(METRICS.uploadRejected);
}

async function readingOf(original: Original, read: ParseServices['read']): Promise<Reading> {
  switch (original.kind) {
    case 'bytes':
      return read(original.bytes);
    case 'too-large':
      return tooLarge(original.size);
    case 'gone':
      return { format: null, report: null, error: REJECTIONS['object-gone'] };
  }
}

/** The fact that the upload is there; first thing kept, so that a file that crashes the reading is at least seen. */
function receive({ upload, filed, version, registered }: Arrival, original: Original, { store }: ParseServices) {
  const { bucket, key, versionId, at } = upload;
  const { fileName } = filed;
  const bytes = original.kind === 'bytes' ? original.bytes : null;
  const size = original.kind === 'too-large' ? original.size : (bytes?.length ?? 0);
  const sha256 = bytes === null ? null : fingerprint(bytes);
  return store.record(
    filed,
    { fact: 'received', version, bucket, key, versionId, fileName, size, sha256, at },
    registered,
  );
}

/** Keeps the report before the fact that tells of it. */
async function keep({ filed, version, registered }: Arrival, reading: Reading, { store, clock }: ParseServices) {
  const report = reading.report === null ? null : await store.keepReport(filed, version, reading.report);
  const fact: ParsedFact = {
    fact: 'parsed',
    version,
    at: clock().toISOString(),
    engine: ENGINE_VERSION,
    format: reading.format,
    form: report?.form ?? null,
    authority: report?.authority ?? null,
    error: reading.error,
    extract: report === null ? null : { scope: report.scope, cells: packCells(report) },
  };
  return store.record(filed, fact, registered);
}

/**
 * Tells the others, after everything is kept; a repetition tells them again. An upload that parts two uploads of equal
 * bytes made two versions of one: the alert looks at both again.
 */
async function tell(arrival: Arrival, history: History, services: ParseServices): Promise<void> {
  const { filed, version, trace } = arrival;
  const own = uploadIn(history, version);
  if (own?.parsed?.error === null) {
    await services.publishParsed({ schema: 'report-parsed/1', ...eventAbout(filed, own.received, trace) });
  }
  const checked = [...(own?.parsed?.error ? [own] : []), ...partedBy(history, version)];
  for (const { received } of checked) {
    await services.publishChecked({ schema: 'report-checked/1', ...eventAbout(filed, received, trace) });
  }
  if (latestReading(history)?.received.version === version) {
    await tellNeighbours(arrival, services);
  }
}

/**
 * The filings whose checks compare with this one are to be checked again, if there are any: that of the next year, and that
 * of the agency above. One that arrives after this look finds this report by itself.
 */
async function tellNeighbours({ filed, registered, trace }: Arrival, { store, publishChanged }: ParseServices) {
  const { agency, year } = filed;
  const above = registered?.parent ?? null;
  const neighbours = [{ agency, year: year + 1 }, ...(above === null ? [] : [{ agency: above, year }])];
  await Promise.all(
    neighbours.map(async (filing) => {
      if (await store.isFiled(filing)) {
        await publishChanged({ schema: 'neighbour-changed/1', ...filing, trace });
      }
    }),
  );
}

async function follow(arrival: Arrival, original: Original, before: History, services: ParseServices): Promise<void> {
  const { filed, version, trace } = arrival;
  const about = { agency: filed.agency, year: filed.year, version, trace };
  let history = before;
  if (uploadIn(history, version)?.parsed === null) {
    history = await keep(arrival, await readingOf(original, services.read), services);
  }
  await tell(arrival, history, services);
  await tellTally(filed, arrival.registered, trace, services.publishTally);
  const readable = uploadIn(history, version)?.parsed?.error === null;
  services.journal.stage(about, readable ? 'parsed' : 'checked', readable ? null : 'unreadable');
}

/**
 * Makes an upload a version of its filing, or a rejection; may be repeated and comes to the same. Throws only what a
 * later attempt may mend.
 */
export async function parseUpload(upload: Announced, trace: string, services: ParseServices): Promise<void> {
  const { filed, rejected } = upload.keyIsDecoded
    ? readKey(upload.key)
    : { filed: null, rejected: REJECTIONS['malformed-key'] };
  if (filed === null) {
    return reject(upload, rejected, services);
  }
  const original = await services.readOriginal(upload, SIZE_LIMIT);
  const registered = await services.store.agency(filed.agency);
  const arrival = { upload, filed, version: versionIdOf(upload), registered, trace };
  if (original.kind === 'gone') {
    const history = await services.store.history(filed);
    return uploadIn(history, arrival.version) === null
      ? reject(upload, REJECTIONS['object-gone'], services)
      : follow(arrival, original, history, services);
  }
  const history = await receive(arrival, original, services);
  await tellTally(filed, registered, trace, services.publishTally);
  services.journal.stage({ ...filed, version: arrival.version, trace }, 'received', null);
  services.journal.count(METRICS.uploadReceived);
  return follow(arrival, original, history, services);
}
