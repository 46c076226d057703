import type { Answer } from './answer.ts';
import { ProblemError, problemOf } from './problem.ts';
import type { Request } from './request.ts';
import { catalogue } from './routes/catalogue.ts';
import { health, rejections, reports } from './routes/lists.ts';
import { checks, indicators, report, versions } from './routes/report.ts';
import type { ApiServices } from './services.ts';

type Route = (request: Request, services: ApiServices) => Promise<Answer>;

/** What is answered at each path, to GET and HEAD. */
export const ROUTES: Readonly<Record<string, Route>> = {
  '/v1/reports': reports,
  '/v1/reports/{agency}/{year}': report,
  '/v1/reports/{agency}/{year}/versions': versions,
  '/v1/reports/{agency}/{year}/checks': checks,
  '/v1/reports/{agency}/{year}/indicators': indicators,
  '/v1/catalogue/{name}': catalogue,
  '/v1/rejections': rejections,
  '/v1/health': health,
};

const METHODS = ['GET', 'HEAD'];

/** Whether a concrete path is one of a route: `{name}` stands for one segment. */
const isAt = (path: string) => (route: string) => new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);

/**
 * The route that the gateway matched. Never by the path of the request: the gateway has authorised its own match, and a
 * path that we read differently would get around that.
 */
function routeOf({ routeKey, path, method }: Request): Route {
  const [matchedMethod = '', matched = ''] = routeKey.split(' ');
  const route = Object.hasOwn(ROUTES, matched) ? ROUTES[matched] : undefined;
  if (route !== undefined && METHODS.includes(method) && [...METHODS, 'ANY'].includes(matchedMethod)) {
    return route;
  }
  const known = route !== undefined || Object.keys(ROUTES).some(isAt(path));
  throw new ProblemError(known && !METHODS.includes(method) ? 'method-not-allowed' : 'not-found');
}

/** Answers a request; every error becomes a problem document. `report` hears of those that are our fault. */
export async function respond(
  request: Request,
  services: ApiServices,
  report: (error: unknown) => void,
): Promise<Answer> {
  try {
    return await routeOf(request)(request, services);
  } catch (error) {
    const { status, document } = problemOf(error);
    if (status >= 500) {
      report(error);
    }
    return {
      status,
      headers: {
        'content-type': 'application/problem+json; charset=utf-8',
        'cache-control': 'no-store',
        ...(status === 405 ? { allow: METHODS.join(', ') } : {}),
      },
      body: JSON.stringify(document),
    };
  }
}
