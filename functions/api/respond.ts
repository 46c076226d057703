import { type Answer, problem } from './answer.ts';
import { PROBLEMS, ProblemError } from './problem.ts';
import type { Request } from './request.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import type { ApiServices } from './services.ts';

export const METHODS: readonly string[] = ['GET', 'HEAD'];

/** Whether a concrete path is one of a template: `{name}` stands for one segment. */
function isAt(path: string, template: string): boolean {
  const segments = path.split('/');
  const names = template.split('/');
  const fits = (name: string, at: number) => (name.startsWith('{') ? segments[at] !== '' : name === segments[at]);
  return segments.length === names.length && names.every(fits);
}

/**
 * The route that the gateway matched. Never by the path of the request: the gateway has authorised its own match, and a
 * path that we read differently would get around that.
 */
function routeOf({ routeKey, path, method }: Request): Route {
  const [matchedMethod = '', matched = ''] = routeKey.split(' ');
  const route = ROUTES.get(matched);
  if (route !== undefined && METHODS.includes(method) && [...METHODS, 'ANY'].includes(matchedMethod)) {
    return route;
  }
  const known = route !== undefined || [...ROUTES.keys()].some((template) => isAt(path, template));
  throw new ProblemError(known && !METHODS.includes(method) ? 'method-not-allowed' : 'not-found');
}

/** Answers a request; every error becomes a problem document. `report` hears of those that are our fault. */
export async function respond(
  request: Request,
  services: ApiServices,
  report: (error: unknown) => void,
): Promise<Answer> {
  try {
    return await routeOf(request).answer(request, services);
  } catch (error) {
    const code = error instanceof ProblemError ? error.code : 'internal-error';
    if (PROBLEMS[code][0] >= 500) {
      report(error);
    }
    return problem(error, code === 'method-not-allowed' ? { allow: METHODS.join(', ') } : {});
  }
}
