import fc from 'fast-check';
import type { DocumentedOperation, OpenApi, Parameter } from '../../openapi/model.ts';
import type { FuzzRequest } from './judge.ts';

/** By the name of a parameter, values that mean something to the API at hand. */
export type Dictionary = ReadonlyMap<string, ReadonlySet<string>>;

/** Collects values from answers: what a field is called, a parameter of that name takes; `next` is a cursor. */
export function dictionaryOf(answers: readonly unknown[]): Dictionary {
  const dictionary = new Map<string, Set<string>>();
  const look = (value: unknown, name: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, Array.isArray(value) ? name : key);
    } else if (typeof value === 'string' || typeof value === 'number') {
      const known = name === 'next' ? 'cursor' : name;
      dictionary.set(known, (dictionary.get(known) ?? new Set()).add(String(value)));
    }
  };
  for (const answer of answers) look(answer, '');
  return dictionary;
}

interface Described {
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

function validTexts({ name, schema, example }: Parameter, document: OpenApi, dictionary: Dictionary): string[] {
  const described = document.components.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as Described;
  const bounds = [described.minimum, described.maximum].filter((bound) => bound !== undefined).map(String);
  return [String(example), ...(described.enum ?? []), ...bounds, ...(dictionary.get(name) ?? [])].slice(0, 200);
}

/** Changes of a text that leave it almost right. */
const MUTATIONS: readonly ((text: string) => string)[] = [
  (text) => `${text}0`,
  (text) => `0${text}`,
  (text) => text.slice(1),
  (text) => text.slice(0, -1),
  (text) => ` ${text}`,
  (text) => `${text}\n`,
  (text) => `${text}\0`,
  (text) => `${text},${text}`,
  (text) => `-${text}`,
  (text) => `${text}.0`,
  (text) => text.toUpperCase(),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => text.repeat(40),
  (text) => String(Number(text) - 1),
  (text) => String(Number(text) + 1),
  (text) => Array.from(text).reverse().join(''),
];

const HOSTILE = [
  '',
  '..',
  '.',
  '%',
  '%00',
  '%2F',
  'null',
  'undefined',
  '1e3',
  '0x7e8',
  '__proto__',
  '\u202e',
  '𠀀',
  "' OR 1=1",
];

const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom(...HOSTILE));

function textFor(parameter: Parameter, document: OpenApi, dictionary: Dictionary): fc.Arbitrary<string> {
  const valid = fc.constantFrom(...validTexts(parameter, document, dictionary));
  return fc.oneof(
    { arbitrary: valid, weight: 6 },
    { arbitrary: fc.tuple(valid, fc.constantFrom(...MUTATIONS)).map(([text, mutate]) => mutate(text)), weight: 2 },
    { arbitrary: anyText, weight: 1 },
  );
}

const pair = (name: string, text: string) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`;

function queryFor(
  { parameters }: DocumentedOperation,
  document: OpenApi,
  dictionary: Dictionary,
): fc.Arbitrary<string> {
  const known = parameters
    .filter(({ in: place }) => place === 'query')
    .map((parameter) => {
      const texts = textFor(parameter, document, dictionary).map((text) => pair(parameter.name, text));
      const given = fc.array(texts, { minLength: 1, maxLength: 2, size: 'xsmall' }).map((pairs) => pairs.join('&'));
      return fc.option(fc.oneof({ arbitrary: texts, weight: 9 }, given), {
        freq: parameter.required ? 12 : 2,
        nil: '',
      });
    });
  const unknown = fc.oneof(
    fc.tuple(anyText, anyText).map(([name, text]) => pair(name, text)),
    fc.constantFrom('&', '=', '%', '+', '%ZZ=1'),
  );
  const rarely = fc.oneof({ arbitrary: fc.constant(''), weight: 9 }, unknown);
  return fc.tuple(...known, rarely).map((pairs) => pairs.filter((one) => one !== '').join('&'));
}

function pathFor(template: string, { parameters }: DocumentedOperation, document: OpenApi, dictionary: Dictionary) {
  const segments = template.split('/').map((segment) => {
    const parameter = parameters.find(({ in: place, name }) => place === 'path' && segment === `{${name}}`);
    return parameter ? textFor(parameter, document, dictionary).map(encodeURIComponent) : fc.constant(segment);
  });
  return fc.tuple(...segments).map((parts) => parts.join('/'));
}

const header = (values: readonly string[]) =>
  fc.option(
    fc.oneof(
      { arbitrary: fc.constantFrom(...values), weight: 4 },
      fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((text) => text.trim()),
    ),
    { freq: 2, nil: undefined },
  );

const headers = fc
  .record({
    accept: header([
      '*/*',
      'text/html',
      'application/json',
      'text/html;q=0.1, application/json',
      'image/png',
      'text/html;q=NaN',
    ]),
    'accept-encoding': header(['gzip', 'br', 'gzip, br', 'identity;q=0', '*', 'gzip;q=2', 'zstd']),
    'if-none-match': header(['*', 'W/"x"', '"x", W/"y"', '"', 'W/', '"a,b"']),
    range: header(['bytes=0-1', 'bytes=-1', 'lines=1']),
    cookie: header(['a=1', ';;;', '=']),
    'content-type': header(['application/json', 'multipart/form-data']),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined)));

const METHODS = [
  { arbitrary: fc.constant('GET'), weight: 14 },
  { arbitrary: fc.constant('HEAD'), weight: 3 },
  { arbitrary: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'), weight: 1 },
];

const elsewhere = fc.array(anyText.map(encodeURIComponent), { maxLength: 5 }).map((parts) => `/v1/${parts.join('/')}`);

/** Requests to every operation of a document, valid, almost valid and wild, and some to where there is none. */
export function requestsFor(document: OpenApi, dictionary: Dictionary): fc.Arbitrary<FuzzRequest> {
  const urls = Object.entries(document.paths).map(([template, { get }]) => {
    if (get === undefined) throw new Error(`${template} cannot be read`);
    const path = pathFor(template, get, document, dictionary);
    const query = queryFor(get, document, dictionary);
    return fc.tuple(path, query).map(([path, query]) => (query === '' ? path : `${path}?${query}`));
  });
  return fc.record({ method: fc.oneof(...METHODS), url: fc.oneof(...urls, elsewhere), headers });
}
