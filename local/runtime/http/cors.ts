/** The CORS configuration of an HTTP API. */
export interface Cors {
  readonly AllowOrigins: readonly string[];
  readonly AllowMethods: readonly string[];
  readonly AllowHeaders: readonly string[];
  readonly ExposeHeaders: readonly string[];
  readonly AllowCredentials: boolean;
  readonly MaxAge?: number | undefined;
}

/** Headers that let a page of another origin read the answer; none if its origin is not allowed. */
export function corsHeaders(cors: Cors, origin: string | undefined, preflight: boolean): Record<string, string> {
  if (origin === undefined || !cors.AllowOrigins.some((allowed) => allowed === '*' || allowed === origin)) return {};
  const list = (name: string, values: readonly string[]) => (values.length ? { [name]: values.join(',') } : {});
  return {
    'access-control-allow-origin': cors.AllowOrigins.includes('*') ? '*' : origin,
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(preflight
      ? {
          ...list('access-control-allow-methods', cors.AllowMethods),
          ...list('access-control-allow-headers', cors.AllowHeaders),
          ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
        }
      : list('access-control-expose-headers', cors.ExposeHeaders)),
  };
}
