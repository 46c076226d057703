import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** One PUT of a file: (bucket, key, version id). A repeated event is the same upload. */
export interface Upload {
  readonly bucket: string;
  /** Decoded. */
  readonly key: string;
  /** Null in a bucket without versioning. */
  readonly versionId: string | null;
  /** Bytes, as the event says. */
  readonly size: number;
  /** When S3 had finished the PUT, ISO 8601. */
  readonly at: string;
  /** S3's hexadecimal order of the events of one key; '' if the event has none. */
  readonly sequencer: string;
}

const SEQUENCER_DIGITS = 32;
const VERSION_ID = /^\d{8}T\d{9}Z-[0-9A-F]{32}-[0-9a-f]{8}$/;

export const isVersionId = (text: string): boolean => VERSION_ID.test(text);

/**
 * The sortable id of the version that an upload makes, `20260131T010203456Z-<sequencer>-<hash>`: event time, then
 * sequencer, then a hash of what the upload is. No counter is needed and the same upload always gets the same id.
 * Sequencers may differ in length and are compared after padding the shorter one with zeros on its right (Amazon S3 user
 * guide, event message structure).
 */
export function versionIdOf(upload: Upload): string {
  const time = new Date(upload.at).toISOString().replaceAll(/[-:.]/g, '');
  const order = upload.sequencer.toUpperCase().padEnd(SEQUENCER_DIGITS, '0').slice(0, SEQUENCER_DIGITS);
  const identity = utf8ToBytes([upload.bucket, upload.key, upload.versionId ?? ''].join('\n'));
  return `${time}-${order}-${bytesToHex(sha256(identity)).slice(0, 8)}`;
}

/** The SHA-256 of a file in hexadecimal: two uploads of equal bytes have the same. */
export const fingerprint = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
