import { REJECTIONS, type RejectionReason } from './rejection.ts';

/** What the key of an upload says: whose report of which year the file is. */
export interface Filed {
  readonly agency: string;
  readonly year: number;
  readonly fileName: string;
}

export type KeyReading =
  | { readonly filed: Filed; readonly rejected: null }
  | { readonly filed: null; readonly rejected: RejectionReason };

/** Agency ids; advice: administrative code, then a short name (`530111-liujia`). */
export const AGENCY_ID = /^[a-z0-9-]{3,64}$/;
export const FIRST_YEAR = 2019;
export const LAST_YEAR = 2100;
const MAX_FILE_NAME_BYTES = 200;

const rejected = (reason: keyof typeof REJECTIONS): KeyReading => ({ filed: null, rejected: REJECTIONS[reason] });

/** The key as it was given to S3: events carry it URL-encoded, with `+` for a space. Null if that is malformed. */
export function decodeEventKey(key: string): string | null {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

/** Reads `reports/<agency>/<year>/<file name>` (interfaces section 3) from a decoded key. */
export function readKey(key: string): KeyReading {
  const [root, agency, year, fileName, ...deeper] = key.split('/');
  if (root !== 'reports' || agency === undefined || year === undefined || fileName === undefined || fileName === '') {
    return rejected('not-a-report-key');
  }
  if (deeper.length > 0) {
    return rejected('too-deep');
  }
  if (!AGENCY_ID.test(agency)) {
    return rejected('bad-agency');
  }
  if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) {
    return rejected('bad-year');
  }
  if (new TextEncoder().encode(fileName).length > MAX_FILE_NAME_BYTES) {
    return rejected('file-name-too-long');
  }
  return { filed: { agency, year: Number(year), fileName }, rejected: null };
}
