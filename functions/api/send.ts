import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { entityTag } from '../common/entity-tag.ts';
import { type Answer, problem } from './answer.ts';
import { CACHING } from './caching.ts';
import { type Coding, codingFor, compress, decompress, isCompressible, isText } from './compression.ts';
import { ProblemError } from './problem.ts';
import type { Request } from './request.ts';

/** Bytes that the answer of a synchronous invocation may have (6 MB), less room for what the runtime adds. */
const MOST_BYTES = 6_291_556 - 64 * 1024;

/** Bytes from which, and up to which, a text goes as base64 where the caller takes no coding. */
const SHORT = 1024;
const LONG = 1024 * 1024;

interface Payload {
  readonly body: string;
  readonly isBase64Encoded?: true;
}

/** The body of an answer in every form in which it may be sent; what takes work is done when it is asked for. */
interface Forms {
  /** Entity tag of the content. */
  readonly tag: () => string;
  readonly isCompressible: boolean;
  /** The coding in which it is at hand. */
  readonly atHand?: Coding;
  readonly in: (coding: Coding | null) => Payload;
}

function formsOf({ body, headers }: Answer): Forms {
  const mediaType = headers['content-type'];
  const code = (bytes: Buffer, coding: Coding | null) =>
    coding === null ? plain(bytes, mediaType) : encoded(compress(bytes, coding));
  if (typeof body === 'string' || body instanceof Uint8Array) {
    const bytes = Buffer.from(body);
    return {
      tag: () => entityTag(bytes),
      isCompressible: isCompressible(bytes, mediaType),
      in: (coding) => code(bytes, coding),
    };
  }
  const { gzip, tag } = body;
  return {
    tag: () => tag,
    isCompressible: true,
    atHand: 'gzip',
    in: (coding) => (coding === 'gzip' ? encoded(gzip) : code(decompress(gzip), coding)),
  };
}

/**
 * The answer as the gateway wants it: tagged, not repeated to who has it (304), compressed for who can read that, without
 * body for HEAD, and refused where it would not fit.
 */
export function send(answer: Answer, request: Request): APIGatewayProxyStructuredResultV2 {
  const { status, headers } = answer;
  const forms = formsOf(answer);
  const varies = forms.isCompressible;
  const tag = isKept(answer) ? forms.tag() : null;
  const all = {
    'x-content-type-options': 'nosniff',
    ...headers,
    ...(varies ? { vary: [headers.vary, 'accept-encoding'].filter(Boolean).join(', ') } : {}),
    ...(tag === null ? {} : { etag: tag }),
  };
  if (tag !== null && isKnown(request.headers['if-none-match'], tag)) {
    return { statusCode: 304, headers: all };
  }
  const coding = varies ? codingFor(request.headers['accept-encoding'], forms.atHand) : null;
  const payload = forms.in(coding);
  if (!fits(payload.body)) {
    return send(problem(new ProblemError('answer-too-large')), request);
  }
  return {
    statusCode: status,
    headers: { ...all, ...(coding === null ? {} : { 'content-encoding': coding }) },
    ...(request.method === 'HEAD' ? {} : payload),
  };
}

const encoded = (bytes: Uint8Array): Payload => ({
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});

/**
 * The answer of an invocation is JSON: a text of some length is sooner put into base64, and read from it, than escaped; a very
 * long one takes less room as it is.
 */
const plain = (bytes: Buffer, mediaType: string | undefined): Payload =>
  isText(mediaType) && (bytes.length < SHORT || bytes.length > LONG)
    ? { body: bytes.toString('utf8') }
    : encoded(bytes);

/** The body is a string of the invocation's JSON answer: what is escaped there takes more. */
const fits = (body: string): boolean =>
  body.length * 6 <= MOST_BYTES || Buffer.byteLength(JSON.stringify(body)) <= MOST_BYTES;

/** Whether who has the answer may ask whether it still holds. */
const isKept = ({ status, headers }: Answer): boolean =>
  status === 200 && headers['cache-control'] !== CACHING.unfinished;

/** Compared weakly (RFC 9110, section 13.1.2). */
const isKnown = (condition: string | undefined, tag: string): boolean =>
  condition !== undefined &&
  (condition.trim() === '*' || condition.split(',').some((one) => opaque(one.trim()) === opaque(tag)));

const opaque = (tag: string): string => tag.replace(/^W\//, '');
