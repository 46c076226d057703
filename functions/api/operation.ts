import type * as z from 'zod';
import type { Bilingual } from '../../shared/text/bilingual.ts';
import type { Caching } from './caching.ts';
import type { ParameterName } from './parameters.ts';
import type { ProblemCode } from './problem.ts';

/** `readers`: open where the stack is told so (publicRead), else IAM. `operators`: always IAM. `anyone`: always open. */
export type Audience = 'readers' | 'operators' | 'anyone';

/** The headings of the document, in its order. */
export const TAGS = {
  reports: { zh: '报告', en: 'Reports' },
  agencies: { zh: '机构', en: 'Agencies' },
  indicators: { zh: '指标', en: 'Indicators' },
  export: { zh: '导出', en: 'Export' },
  catalogue: { zh: '目录', en: 'Catalogues' },
  operation: { zh: '运行', en: 'Operation' },
} as const satisfies Record<string, Bilingual>;

/** What a status means, what its body is in each media type (JSON by a schema, all else `null`), and further headers. */
export interface Outcome {
  readonly meaning: Bilingual;
  readonly content?: Readonly<Record<string, z.ZodType | null>>;
  /** By lower-case name; all of them are always there. */
  readonly headers?: Readonly<Record<string, Bilingual>>;
  /** An answer in JSON, which a test holds against the schema. */
  readonly example?: unknown;
}

/** The parameters that a path template names: `/v1/reports/{agency}/{year}` those called agency and year. */
export type InPath<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? (Name & ParameterName) | InPath<Rest>
  : never;

export type QueryNames = Readonly<Record<string, ParameterName>>;

/**
 * All that is promised about one route, as data: the gateway's routes (lib/read-api.ts), the reading of parameters
 * (route.ts), the caching and the schema of answers (answer.ts) and the OpenAPI document (openapi/) derive from it.
 * It is for GET; HEAD follows. A new route is an operation in operations/, a line in operations.ts, a handler in routes/ and
 * a line in routes.ts; a new parameter, problem or way of caching is an entry in its table first.
 */
export interface Operation<
  Path extends string = string,
  Query extends QueryNames = QueryNames,
  Required extends keyof Query & string = keyof Query & string,
  Cached extends Caching = Caching,
> {
  /** `operationId` of the OpenAPI document. Stable: clients are generated from it. */
  readonly id: string;
  /** Each `{name}` in it is a parameter of that name. */
  readonly path: Path;
  readonly audience: Audience;
  /** A heading of the document. */
  readonly tag: keyof typeof TAGS;
  readonly summary: Bilingual;
  readonly description?: Bilingual;
  /** By its name in the query, what each parameter is. */
  readonly query: Query;
  /** Those of `query` that must be given. */
  readonly required?: readonly Required[];
  /** By status, those that are no problems. */
  readonly answers: Readonly<Record<number, Outcome>>;
  /** Further to those that every route can have (`EVERYWHERE` in problem.ts). */
  readonly problems: readonly ProblemCode[];
  /** Every way in which its answers may be kept. */
  readonly caching: readonly Cached[];
}

/** Keeps the names of its parameters in the type, so that a handler gets them typed. */
export const operation = <
  const Path extends string,
  const Query extends QueryNames,
  const Required extends keyof Query & string = never,
  const Cached extends Caching = Caching,
>(
  definition: Operation<Path, Query, Required, Cached>,
): Operation<Path, Query, Required, Cached> => definition;
