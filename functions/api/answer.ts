import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { Request } from './request.ts';

/** What a route answers, before the protocol's own matters: tags, conditions, HEAD. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `settled` changes only when something happens: ask each time whether it did. */
export const CACHING = {
  settled: 'no-cache',
  unfinished: 'no-store',
  catalogue: 'public, max-age=3600',
} as const;

type Caching = keyof typeof CACHING;

/** A JSON answer. The schema drops what is not declared and throws where the answer is not what it promises. */
export function json<T>(
  schema: z.ZodType<T>,
  body: unknown,
  caching: Caching,
  headers: Record<string, string> = {},
): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': CACHING[caching], ...headers },
    body: JSON.stringify(schema.parse(body)),
  };
}

const matches = (condition: string | undefined, tag: string): boolean =>
  condition !== undefined &&
  (condition.trim() === '*' || condition.split(',').some((one) => one.trim().replace(/^W\//, '') === tag));

/** The answer as the gateway wants it: tagged, not repeated to who has it (304), without body for HEAD. */
export function send({ status, headers, body }: Answer, request: Request): APIGatewayProxyStructuredResultV2 {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const tagged = status === 200 && headers['cache-control'] !== CACHING.unfinished;
  const all = { 'x-content-type-options': 'nosniff', ...headers, ...(tagged ? { etag: tag } : {}) };
  if (tagged && matches(request.headers['if-none-match'], tag)) {
    return { statusCode: 304, headers: all };
  }
  return { statusCode: status, headers: all, ...(request.method === 'HEAD' ? {} : { body }) };
}
