import { CACHING, type Caching } from './caching.ts';
import type { Operation, QueryNames } from './operation.ts';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.ts';

/** A body that is kept compressed, and the entity tag of what it holds. */
export interface PackedBody {
  readonly gzip: Uint8Array;
  readonly tag: string;
}

/** What a route answers, before the protocol's own matters: tags, conditions, compression, HEAD. */
export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | PackedBody;
}

type Answering<Cached extends Caching> = Pick<
  Operation<string, QueryNames, never, Cached>,
  'id' | 'answers' | 'caching'
>;

interface Further {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A JSON answer of an operation. Its schema drops what is not declared and throws where the answer is not what it promises.
 */
export function json<Cached extends Caching>(
  operation: Answering<Cached>,
  body: unknown,
  caching: NoInfer<Cached>,
  further: Further = {},
): Answer {
  const schema = operation.answers[further.status ?? 200]?.content?.['application/json'];
  if (!schema) {
    throw new TypeError(`${operation.id} promises no JSON for ${further.status ?? 200}`);
  }
  return content(operation, 'application/json', JSON.stringify(schema.parse(body)), caching, further);
}

/** An answer of an operation in one of its media types; a text, packed or not, is sent as UTF-8. */
export function content<Cached extends Caching>(
  { id, answers }: Answering<Cached>,
  mediaType: string,
  body: Answer['body'],
  caching: NoInfer<Cached>,
  { status = 200, headers = {} }: Further = {},
): Answer {
  if (answers[status]?.content?.[mediaType] === undefined) {
    throw new TypeError(`${id} promises no ${mediaType} for ${status}`);
  }
  return {
    status,
    headers: {
      'content-type': body instanceof Uint8Array ? mediaType : `${mediaType}; charset=utf-8`,
      'cache-control': CACHING[caching],
      ...headers,
    },
    body,
  };
}

/** Leads elsewhere (303), for example to a short-lived link to a file. */
export const seeOther = (location: string): Answer => ({
  status: 303,
  headers: { location, 'cache-control': CACHING.unfinished },
  body: '',
});

/** The answer to a request that failed. */
export function problem(error: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const document = problemOf(error);
  return {
    status: document.status,
    headers: {
      'content-type': `${PROBLEM_MEDIA_TYPE}; charset=utf-8`,
      'cache-control': CACHING.unfinished,
      ...headers,
    },
    body: JSON.stringify(document),
  };
}
