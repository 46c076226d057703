import type { Contract } from '../../openapi/contract.ts';
import type { Parameter, Received } from '../../openapi/model.ts';

/** A request, and what its parameters are, decoded and put together as the gateway does. */
export interface FuzzRequest {
  readonly method: string;
  /** Path and query, percent-encoded. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Verdict = 'valid' | 'invalid' | 'unsure';

/** What the document says in words only: who makes cursors, which indicators are about another, which need a group. */
const IN_WORDS = [/[?&]cursor=/, /^\/v1\/indicators\/.*[?&]of=/, /^\/v1\/indicators\/I(35|36|44|49)\b/];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether the document takes a text for a parameter. */
function verdictOf(contract: Contract, { schema }: Parameter, text: string): Verdict {
  const at = schema.$ref.split('/').slice(1);
  const { type } = contract.document.components.schemas?.[at.at(-1) ?? ''] as { type: string };
  if (type === 'integer' && /^0\d/.test(text)) return 'unsure';
  const value = type === 'integer' ? (/^\d+$/.test(text) ? Number(text) : null) : text;
  return contract.schemaFaults(at, value).length > 0 ? 'invalid' : 'valid';
}

/** Whether the document takes the parameters of a request; unsure where there is no operation, or the address is odd. */
export function verdictOn(contract: Contract, { method, url }: FuzzRequest): Verdict {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const found = contract.operation(method, path);
  if (found === null) return 'unsure';
  const names = found.path.split('/');
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = given.get(name);
    given.set(name, before === undefined ? value : `${before},${value}`);
  }
  const { parameters } = found.operation;
  const known = parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name);
  if ([...given.keys()].some((name) => !known.includes(name))) return 'invalid';
  const verdicts = parameters.map((parameter) => {
    const { name, required } = parameter;
    const text = parameter.in === 'path' ? decoded(path.split('/')[names.indexOf(`{${name}}`)] ?? '') : given.get(name);
    if (text === undefined) return required ? 'invalid' : 'valid';
    return verdictOf(contract, parameter, text);
  });
  if (verdicts.includes('invalid')) return 'invalid';
  return verdicts.includes('unsure') || IN_WORDS.some((words) => words.test(url)) ? 'unsure' : 'valid';
}

/** What is wrong with an answer: it is not documented, it is our fault, or it takes what it should refuse or the reverse. */
export function faultsOf(contract: Contract, request: FuzzRequest, received: Received): readonly string[] {
  const verdict = verdictOn(contract, request);
  const { status } = received;
  return [
    ...contract.faults(request.method, request.url, received),
    ...(status >= 500 ? [`the status is ${status}`] : []),
    ...(verdict === 'invalid' && status !== 400 ? [`${status} although a parameter is not valid`] : []),
    ...(verdict === 'valid' && status === 400 ? ['400 although all parameters are valid'] : []),
  ];
}
