import type { Answer } from './answer.ts';
import type { InPath, Operation, QueryNames } from './operation.ts';
import { PARAMETERS, type Parameter, type ParameterName, type ValueOf } from './parameters.ts';
import { badParameter } from './problem.ts';
import type { Request } from './request.ts';
import type { ApiServices } from './services.ts';

/** A request whose parameters are what they must be. */
export interface Asked<Path extends string, Query extends QueryNames, Required extends keyof Query> {
  readonly parameters: { readonly [N in InPath<Path>]: ValueOf<N> };
  readonly query: { readonly [N in Required]: ValueOf<Query[N]> } & {
    readonly [N in Exclude<keyof Query, Required>]?: ValueOf<Query[N]>;
  };
  readonly request: Request;
}

/** An operation and what answers it. */
export interface Route {
  readonly operation: Operation;
  /** @throws ProblemError where the request cannot be answered */
  readonly answer: (request: Request, services: ApiServices) => Promise<Answer>;
}

/** Brings an operation together with its handler, which sees only parameters that are what they must be. */
export function route<P extends string, Q extends QueryNames, R extends keyof Q & string>(
  operation: Operation<P, Q, R>,
  handle: (asked: Asked<P, Q, R>, services: ApiServices) => Promise<Answer>,
): Route {
  return {
    operation: operation as Operation,
    answer: async (request, services) => {
      const parameters = readPath(request.parameters, operation.path);
      const query = readQuery(request.query, operation.query, operation.required ?? []);
      return handle({ parameters, query, request } as Asked<P, Q, R>, services);
    },
  };
}

/** Reads the parameters that the path template names, whatever else the gateway says. */
const readPath = (parameters: Readonly<Record<string, string>>, path: string) =>
  Object.fromEntries(
    [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [
      name,
      readParameter(name as ParameterName, parameters[name] ?? '', name),
    ]),
  );

/** Reads one parameter; throws a problem that names it and says what it must be. */
function readParameter(name: ParameterName, text: string, shownAs: string): unknown {
  const { schema, must, fromText = (same: string) => same }: Parameter<unknown> = PARAMETERS[name];
  const { success, data } = schema.safeParse(fromText(text));
  if (!success) {
    throw badParameter(shownAs, { zh: `参数 ${shownAs} ${must.zh}`, en: `The parameter ${shownAs} ${must.en}` });
  }
  return data;
}

/**
 * Reads the parameters of a query. One that the route does not know is a problem: a misspelled filter must not quietly give
 * an unfiltered answer.
 */
function readQuery(query: Readonly<Record<string, string>>, known: QueryNames, required: readonly string[]) {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    throw unknownParameter(unknown.slice(0, 40), Object.keys(known).join(', ') || '-');
  }
  const missing = required.find((name) => !Object.hasOwn(query, name));
  if (missing !== undefined) {
    const { zh, en } = PARAMETERS[known[missing] as ParameterName].must;
    throw badParameter(missing, {
      zh: `缺少参数 ${missing}，${zh}`,
      en: `The parameter ${missing} is missing; it ${en}`,
    });
  }
  return Object.fromEntries(
    Object.entries(query).map(([name, text]) => [name, readParameter(known[name] as ParameterName, text, name)]),
  );
}

const unknownParameter = (shown: string, names: string) =>
  badParameter(shown, {
    zh: `没有参数 ${shown}；可用参数：${names}`,
    en: `There is no parameter ${shown}; known: ${names}`,
  });
