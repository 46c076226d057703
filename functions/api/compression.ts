import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { qualitiesOf } from './request.ts';

/** Bytes below which compression saves less than it costs. */
const WORTHWHILE = 1024;

/** These take a millisecond for a report of 110 KB and make 17 to 19 KB of it; the best ones tens of milliseconds for 13. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } };
const gzip = { level: 3 };

const CODINGS = {
  br: (body: Buffer) => brotliCompressSync(body, brotli),
  gzip: (body: Buffer) => gzipSync(body, gzip),
} as const;

export type Coding = keyof typeof CODINGS;

/** The coding that the caller likes best, of several that are liked the same `first`; null for none: the body goes as it is. */
export function codingFor(accepted: string | undefined, first: Coding = 'br'): Coding | null {
  const qualities = qualitiesOf(accepted);
  const liking = (coding: string) => qualities.get(coding) ?? qualities.get('*') ?? 0;
  const place = (coding: Coding) => (coding === first ? 0 : 1);
  const [best] = (Object.keys(CODINGS) as Coding[]).sort((a, b) => liking(b) - liking(a) || place(a) - place(b));
  return best !== undefined && liking(best) > 0 && liking(best) >= (qualities.get('identity') ?? 0) ? best : null;
}

/** Media types of texts; what is compressed already gets no smaller. */
const TEXT = /^(text\/|application\/([\w.-]+\+)?json|application\/(x-ndjson|jsonl))/;

export const isText = (mediaType: string | undefined): boolean => TEXT.test(mediaType ?? '');

/** Whether this body is sent in another form to who accepts one. */
export const isCompressible = (body: Buffer, mediaType: string | undefined): boolean =>
  body.length >= WORTHWHILE && isText(mediaType);

export const compress = (body: Buffer, coding: Coding): Buffer => CODINGS[coding](body);

/** What was compressed for keeping, by us. */
export const decompress = (gzip: Uint8Array): Buffer => gunzipSync(gzip);
