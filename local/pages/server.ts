import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server } from 'node:http';
import { apiHeaderBytes, apiRequestBytes } from '../limits.ts';
import type { ApiAnswer } from '../runtime/http/answer.ts';
import type { ApiRequest } from '../runtime/http/event.ts';
import { contentSecurityPolicy } from './html.ts';
import { refuse } from './refusal.ts';

/** A page of the embedded stack itself: its type and its content, made when it is asked for. */
export interface Page {
  readonly type: 'text/html' | 'application/json';
  readonly content: () => string | Promise<string>;
}

export interface Site {
  readonly pages: Readonly<Record<string, Page>>;
  readonly api: (request: ApiRequest) => Promise<ApiAnswer>;
}

/** Serves the pages by their paths, and everything else from the API. Requests wait until the site is there. */
export function createPageServer(site: Promise<Site>): Server {
  const server = createServer({ maxHeaderSize: apiHeaderBytes }, async (request, response) => {
    const { status, headers, body } = isForThisMachine(request)
      ? await answerTo(request).catch(failure)
      : { status: 421, headers: {}, body: Buffer.from('Misdirected Request') };
    const hasBody = request.method !== 'HEAD' && status !== 204 && status !== 304;
    response.writeHead(status, {
      ...headers,
      ...(hasBody ? { 'content-length': body.length } : {}),
    } as OutgoingHttpHeaders);
    response.end(hasBody ? body : undefined);
  });
  return server.on('clientError', refuse);

  async function answerTo(request: IncomingMessage): Promise<ApiAnswer> {
    const { method = 'GET', url = '/', headers } = request;
    const { pages, api } = await site;
    const own = pages[url.split('?')[0] ?? ''];
    if (own && (method === 'GET' || method === 'HEAD')) return show(own);
    const body = await readBody(request);
    return api({ method, url, headers, body, at: new Date() });
  }
}

async function show({ type, content }: Page): Promise<ApiAnswer> {
  return {
    status: 200,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(await content()),
  };
}

const failure = (error: unknown): ApiAnswer => ({
  status: 500,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(error instanceof Error ? error.message : String(error)),
});

/** A page elsewhere must not reach the stack under a name of its own (DNS rebinding). */
function isForThisMachine({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}

/** Reads a little more than an API takes, so that it can refuse what is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  if (length === undefined && coding === undefined) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (bytes <= apiRequestBytes) chunks.push(chunk);
    bytes += chunk.length;
  }
  return Buffer.concat(chunks);
}
