import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { AGENCY_ID, FIRST_YEAR, LAST_YEAR } from '../filing/key.ts';
import type { Pages } from './batches.ts';
import { EXPORT_FORMAT_NAMES } from './formats.ts';

/** Reports of an answer that is given at once: in the longest format some 3 MB of the 6 MB that an answer may have. */
export const AT_ONCE = 500;
/** Reports of the largest file: more than any province has. Whoever wants the country takes the snapshots. */
export const MOST_REPORTS = 50_000;
/** Requests for the same within so many minutes share one file, which is at most so old. */
export const FRESH_MINUTES = 10;

export const EXPORT_ID = /^[0-9a-f]{32}$/;

/** Which reports are wanted, and how written. All that is given must hold. */
export const exportOrder = z
  .object({
    year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
    parent: z.string().regex(AGENCY_ID).exactOptional(),
    region: z
      .string()
      .regex(/^\d{2,12}$/)
      .exactOptional(),
    format: z.enum(EXPORT_FORMAT_NAMES),
  })
  .readonly();

export type ExportOrder = z.infer<typeof exportOrder>;

/** The message to whoever writes the file. */
export const exportAsked = z.object({
  schema: z.literal('export-asked/1'),
  id: z.string().regex(EXPORT_ID),
  order: exportOrder,
});

export type ExportAsked = z.infer<typeof exportAsked>;

/** The same for the same order within a span of time: who asks again gets the file that is there or being written. */
export function exportId({ year, parent, region, format }: ExportOrder, at: Date): string {
  const span = Math.floor(at.getTime() / (FRESH_MINUTES * 60_000));
  const identity = JSON.stringify([span, year, parent ?? null, region ?? null, format]);
  return bytesToHex(sha256(utf8ToBytes(identity))).slice(0, 32);
}

/** What the file is called where it is saved: `gongkai-2024-530100.csv`. */
export const exportFileName = ({ year, parent, region, format }: ExportOrder): string =>
  `${['gongkai', year, parent, region].filter((part) => part !== undefined).join('-')}.${format}`;

/** More reports than one file may hold. */
export class ExportTooLargeError extends Error {
  constructor() {
    super(`an export holds at most ${MOST_REPORTS} reports`);
    this.name = 'ExportTooLargeError';
  }
}

/** The pages as they are. @throws ExportTooLargeError at the first page with which they are too many */
export async function* atMost(most: number, pages: Pages): Pages {
  let seen = 0;
  for await (const page of pages) {
    seen += page.length;
    if (seen > most) throw new ExportTooLargeError();
    yield page;
  }
}
