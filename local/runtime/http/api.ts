import { apiRequestBytes, apiTimeoutMilliseconds } from '../../limits.ts';
import { InvocationError } from '../execution-environment.ts';
import type { LocalFunction } from '../function.ts';
import { type ApiAnswer, apiAnswer, ownAnswer } from './answer.ts';
import { type Cors, corsHeaders } from './cors.ts';
import { type ApiRequest, apiEvent } from './event.ts';
import { type Route, Router } from './routes.ts';

export interface Integration {
  readonly called: LocalFunction;
  readonly timeoutMilliseconds: number;
}

export interface ApiSettings {
  readonly apiId: string;
  readonly accountId: string;
  readonly cors: Cors | null;
  readonly routes: readonly Route<Integration>[];
  readonly report: (error: unknown) => void;
}

/** An HTTP API (payload format 2.0) in front of functions. */
export class HttpApi {
  readonly #settings: ApiSettings;
  readonly #router: Router<Integration>;

  constructor(settings: ApiSettings) {
    this.#settings = settings;
    this.#router = new Router(settings.routes);
  }

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const { cors } = this.#settings;
    if (!cors) return this.#route(request);
    const { origin, 'access-control-request-method': requested } = request.headers;
    if (request.method === 'OPTIONS' && requested !== undefined) {
      return { status: 204, headers: corsHeaders(cors, origin, true), body: Buffer.alloc(0) };
    }
    const { headers, ...answer } = await this.#route(request);
    // The API's configuration takes the place of what a function says itself.
    const own = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'));
    return { ...answer, headers: { ...Object.fromEntries(own), ...corsHeaders(cors, origin, false) } };
  }

  async #route(request: ApiRequest): Promise<ApiAnswer> {
    if (request.body.length > apiRequestBytes) return ownAnswer(413, 'Request Entity Too Large');
    const match = this.#router.match(request.method, request.url.split('?')[0] ?? '/');
    if (!match) return ownAnswer(404, 'Not Found');
    const { apiId, accountId, report } = this.#settings;
    const { key: routeKey, pathParameters, target } = match;
    const event = apiEvent(request, { routeKey, pathParameters, apiId, accountId });
    try {
      return apiAnswer(await withinTime(target, event));
    } catch (error) {
      report(error);
      if (error instanceof TooLate) return ownAnswer(503, 'Service Unavailable');
      return ownAnswer(500, 'Internal Server Error');
    }
  }
}

class TooLate extends InvocationError {}

/** The API gives up waiting while the function goes on, as in AWS. */
async function withinTime({ called, timeoutMilliseconds }: Integration, event: unknown): Promise<unknown> {
  const limit = Math.min(timeoutMilliseconds, apiTimeoutMilliseconds);
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new TooLate(`${called.name}: no answer within ${limit / 1000} seconds`)),
    limit,
  );
  try {
    return await Promise.race([called.invoke(event), late]);
  } finally {
    clearTimeout(timer);
  }
}
