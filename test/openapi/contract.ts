import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { DocumentedOperation, OpenApi, Received, Response } from './model.ts';

const ID = 'https://gongkai.example.org/openapi.json';

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const pointer = (...names: readonly string[]) =>
  `#/${names.map((name) => encodeURIComponent(escaped(name))).join('/')}`;

/** Holds what an API answers against its OpenAPI 3.1 document. */
export class Contract {
  readonly document: OpenApi;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApi) {
    this.document = document;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, ID, undefined, false);
  }

  /** What is wrong with an answer, a sentence each. */
  faults(method: string, url: string, received: Received): readonly string[] {
    const where = this.#responsesOf(method, url.split('?')[0] ?? '');
    const at = this.#resolve([...where, String(received.status)]);
    if (at === null) {
      return [`the status ${received.status} is not documented`];
    }
    const { headers = {}, content } = at.response;
    return [
      ...this.#headerFaults(headers, at.path, received),
      ...this.#bodyFaults(method === 'HEAD' ? undefined : content, at.path, received),
    ];
  }

  /** What is wrong with a value at a place of the document that is a schema. */
  schemaFaults(at: readonly string[], value: unknown): readonly string[] {
    const path = pointer(...at);
    const validate = this.#compiled.get(path) ?? this.#ajv.compile({ $ref: `${ID}${path}` });
    this.#compiled.set(path, validate);
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
    );
  }

  /** Where the answers to a request are documented. */
  #responsesOf(method: string, path: string): readonly string[] {
    const found = this.operation(method, path);
    return found === null ? ['x-elsewhere', 'responses'] : ['paths', found.path, method.toLowerCase(), 'responses'];
  }

  /** The operation that a request is for, and its path template; null for none. */
  operation(method: string, path: string): { readonly path: string; readonly operation: DocumentedOperation } | null {
    const segments = path.split('/');
    const fits = (name: string, at: number) => (name.startsWith('{') ? segments[at] !== '' : name === segments[at]);
    for (const [template, item] of Object.entries(this.document.paths)) {
      const names = template.split('/');
      const operation = item[method.toLowerCase()];
      if (operation !== undefined && names.length === segments.length && names.every(fits)) {
        return { path: template, operation };
      }
    }
    return null;
  }

  #resolve(path: readonly string[]): { readonly path: readonly string[]; readonly response: Response } | null {
    let value: unknown = this.document;
    for (const name of path) {
      value = (value as Record<string, unknown>)[name];
      if (value === undefined) return null;
    }
    const { $ref } = value as { $ref?: string };
    return $ref === undefined ? { path, response: value as Response } : this.#resolve($ref.split('/').slice(1));
  }

  #headerFaults(declared: NonNullable<Response['headers']>, path: readonly string[], { headers }: Received) {
    return Object.entries(declared).flatMap(([name, { required }]) => {
      const value = headers[name];
      if (value === undefined) return required ? [`the header ${name} is missing`] : [];
      return this.schemaFaults([...path, 'headers', name, 'schema'], value).map((fault) => `header ${name}: ${fault}`);
    });
  }

  #bodyFaults(content: Response['content'], path: readonly string[], { headers, body }: Received): readonly string[] {
    if (content === undefined) {
      return body === '' ? [] : ['there is a body where none is documented'];
    }
    const [mediaType = ''] = (headers['content-type'] ?? '').split(';');
    const documented = content[mediaType];
    if (documented === undefined) {
      return [`the media type ${mediaType || '(none)'} is not documented`];
    }
    if (!/[/+]json$/.test(mediaType)) {
      return [];
    }
    return this.schemaFaults([...path, 'content', mediaType, 'schema'], JSON.parse(body));
  }
}
