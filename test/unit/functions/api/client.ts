import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { openApiDocument } from '../../../../functions/api/openapi/document.ts';
import { requestOf } from '../../../../functions/api/request.ts';
import { respond } from '../../../../functions/api/respond.ts';
import { ROUTES } from '../../../../functions/api/routes.ts';
import { send } from '../../../../functions/api/send.ts';
import type { ApiServices, ExportDesk } from '../../../../functions/api/services.ts';
import { HttpApi } from '../../../../local/runtime/http/api.ts';
import { Contract } from '../../../openapi/contract.ts';
import type { OpenApi } from '../../../openapi/model.ts';
import { EDITION } from '../pipeline.ts';
import { memoryDesk } from './memory-desk.ts';

export { EDITION };

export const contract = new Contract(openApiDocument() as unknown as OpenApi);

/** What was our fault since it was last emptied; a test that makes none leaves none. */
export const errors: unknown[] = [];

const KEYS = [...[...ROUTES.keys()].flatMap((path) => [`GET ${path}`, `HEAD ${path}`]), '$default'];

/** The API function behind the gateway of the embedded stack, without the process that it runs in there. */
export function gatewayOf(services: ApiServices): HttpApi {
  const invoke = async (event: unknown) => {
    const request = requestOf(event as APIGatewayProxyEventV2);
    const reply = send(await respond(request, services, (error) => errors.push(error)), request);
    // A function's answer goes through JSON.
    return JSON.parse(JSON.stringify(reply));
  };
  const target = { called: { name: 'api', invoke } as never, timeoutMilliseconds: 10_000 };
  const routes = KEYS.map((key) => ({ key, target }));
  return new HttpApi({ apiId: 'api', accountId: '0', cors: null, routes, report: (error) => errors.push(error) });
}

/** HEAD names a coding without a body. */
const decoded = (body: Buffer, coding: unknown): string =>
  body.length === 0
    ? ''
    : (coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body).toString();

export interface CallOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly exports?: ExportDesk;
  /** Takes what is asked of the renderer. */
  readonly askRendition?: ApiServices['askRendition'];
}

/** Calls the API as through the gateway, and holds what it answers against the OpenAPI document. */
export async function call(
  store: ApiServices['store'],
  url: string,
  { method = 'GET', headers = {}, exports = memoryDesk(), askRendition = async () => {} }: CallOptions = {},
) {
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const request = { method, url, headers: lower, body: Buffer.alloc(0), at: new Date() };
  const answer = await gatewayOf({ store, exports, askRendition, edition: EDITION }).answer(request);
  const sent = answer.headers as Readonly<Record<string, string>>;
  const received = { status: answer.status, headers: sent, body: decoded(answer.body, sent['content-encoding']) };
  expect(contract.faults(method, url, received)).toEqual([]);
  return { ...received, bytes: answer.body.length, json: () => JSON.parse(received.body) };
}
