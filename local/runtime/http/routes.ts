/** A route of an HTTP API and what it leads to. */
export interface Route<T> {
  /** Such as `GET /v1/reports/{agency}`, `ANY /files/{path+}` or `$default`. */
  readonly key: string;
  readonly target: T;
}

export interface Match<T> extends Route<T> {
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Pattern<T> extends Route<T> {
  readonly method: string;
  readonly names: readonly string[];
  readonly path: RegExp;
  /** Routes are tried from the lowest rank upwards. */
  readonly rank: string;
}

/**
 * Finds routes as an HTTP API does: the most specific path first, a stated method before ANY, `$default` last. HEAD is a
 * method like any other, and a slash at the end is another path.
 * Source: API Gateway developer guide, "Routes for HTTP APIs".
 */
export class Router<T> {
  readonly #patterns: readonly Pattern<T>[];

  constructor(routes: readonly Route<T>[]) {
    this.#patterns = routes.map(compile).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  }

  /** @param path still percent-encoded */
  match(method: string, path: string): Match<T> | null {
    for (const pattern of this.#patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const found = pattern.path.exec(path);
      if (!found) continue;
      const values = pattern.names.map((name, index) => [name, decode(found[index + 1] ?? '')] as const);
      return { key: pattern.key, target: pattern.target, pathParameters: Object.fromEntries(values) };
    }
    return null;
  }
}

function compile<T>({ key, target }: Route<T>): Pattern<T> {
  if (key === '$default') return { key, target, method: 'ANY', names: [], path: /^/, rank: '~' };
  const [method = '', template = ''] = key.split(' ');
  const names: string[] = [];
  const segments = template.split('/').map((segment) => {
    const variable = /^\{([^}+]+)(\+?)\}$/.exec(segment);
    if (!variable) return RegExp.escape(segment);
    names.push(variable[1] ?? '');
    return variable[2] ? '(.+)' : '([^/]+)';
  });
  // Compared segment by segment: literal before variable before greedy, then a stated method before ANY.
  const kinds = template
    .split('/')
    .map((segment) => (segment.includes('+}') ? '2' : segment.startsWith('{') ? '1' : '0'));
  const rank = `${kinds.join('')}${method === 'ANY' ? '1' : '0'}`;
  return { key, target, method, names, path: new RegExp(`^${segments.join('/')}$`), rank };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
