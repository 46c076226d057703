import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Answer, problem } from './answer.ts';
import { CACHING } from './caching.ts';
import { type Coding, codingFor, compress, isCompressible } from './compression.ts';
import { ProblemError } from './problem.ts';
import type { Request } from './request.ts';

/** Bytes that the answer of a synchronous invocation may have (6 MB), less room for what the runtime adds. */
const MOST_BYTES = 6_291_556 - 64 * 1024;

interface Payload {
  readonly body: string;
  readonly isBase64Encoded?: true;
}

/** An answer as it goes over the wire, whoever asks. */
interface Wire {
  readonly tag: string | null;
  readonly isCompressible: boolean;
  readonly payloads: Map<Coding | null, Payload>;
}

/** Of answers that are given again. */
const wires = new WeakMap<Answer, Wire>();

function wireOf(answer: Answer): Wire {
  const known = wires.get(answer);
  if (known !== undefined) {
    return known;
  }
  const body = Buffer.from(answer.body);
  const compressible = isCompressible(body, answer.headers['content-type']);
  const wire = { tag: tagOf(answer, body), isCompressible: compressible, payloads: new Map() };
  wires.set(answer, wire);
  return wire;
}

function payloadOf({ body }: Answer, { payloads }: Wire, coding: Coding | null): Payload {
  const payload =
    payloads.get(coding) ?? (coding === null ? plain(body) : encoded(compress(Buffer.from(body), coding)));
  payloads.set(coding, payload);
  return payload;
}

/**
 * The answer as the gateway wants it: tagged, not repeated to who has it (304), compressed for who can read that, without
 * body for HEAD, and refused where it would not fit.
 */
export function send(answer: Answer, request: Request): APIGatewayProxyStructuredResultV2 {
  const { status, headers } = answer;
  const wire = wireOf(answer);
  const { tag, isCompressible: varies } = wire;
  const all = {
    'x-content-type-options': 'nosniff',
    ...headers,
    ...(varies ? { vary: [headers.vary, 'accept-encoding'].filter(Boolean).join(', ') } : {}),
    ...(tag === null ? {} : { etag: tag }),
  };
  if (tag !== null && isKnown(request.headers['if-none-match'], tag)) {
    return { statusCode: 304, headers: all };
  }
  const coding = varies ? codingFor(request.headers['accept-encoding']) : null;
  const payload = payloadOf(answer, wire, coding);
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

const plain = (body: string | Uint8Array): Payload => (typeof body === 'string' ? { body } : encoded(body));

/** The body is a string of the invocation's JSON answer: what is escaped there takes more. */
const fits = (body: string): boolean =>
  body.length * 6 <= MOST_BYTES || Buffer.byteLength(JSON.stringify(body)) <= MOST_BYTES;

/** A weak tag, because it is the same for every coding of the same content. Null for what is not kept. */
const tagOf = ({ status, headers }: Answer, body: Buffer): string | null =>
  status === 200 && headers['cache-control'] !== CACHING.unfinished
    ? `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    : null;

/** Compared weakly (RFC 9110, section 13.1.2). */
const isKnown = (condition: string | undefined, tag: string): boolean =>
  condition !== undefined &&
  (condition.trim() === '*' || condition.split(',').some((one) => opaque(one.trim()) === opaque(tag)));

const opaque = (tag: string): string => tag.replace(/^W\//, '');
