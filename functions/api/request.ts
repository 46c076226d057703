import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What the API needs of a request. */
export interface Request {
  /** `GET /v1/reports/{agency}/{year}`: the route that the gateway matched, and authorised. */
  readonly routeKey: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
}

const present = (values: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(values ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined));

export function requestOf(event: APIGatewayProxyEventV2): Request {
  return {
    routeKey: event.routeKey,
    method: event.requestContext.http.method,
    path: event.rawPath,
    parameters: present(event.pathParameters),
    query: present(event.queryStringParameters),
    headers: Object.fromEntries(
      Object.entries(present(event.headers)).map(([name, value]) => [name.toLowerCase(), value]),
    ),
  };
}

/** The qualities of a list such as `br, gzip;q=0.8` (RFC 9110, section 12.4.2), by lower-case name; 0 where it is none. */
export function qualitiesOf(list: string | undefined): ReadonlyMap<string, number> {
  return new Map(
    (list ?? '').split(',').map((one) => {
      const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return [name, /^[01](\.\d{0,3})?$/.test(quality) ? Math.min(Number(quality), 1) : 0];
    }),
  );
}

/** Whether the caller would rather have a page than JSON: a browser names text/html, a program does not. */
export function wantsPage({ headers }: Request): boolean {
  const accepted = qualitiesOf(headers.accept);
  return (accepted.get('text/html') ?? 0) > (accepted.get('application/json') ?? 0);
}
