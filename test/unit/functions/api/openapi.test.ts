import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../../../../functions/api/openapi/document.ts';
import { OPERATIONS } from '../../../../functions/api/operations.ts';
import { PARAMETERS } from '../../../../functions/api/parameters.ts';
import { PROBLEMS } from '../../../../functions/api/problem.ts';
import { ROUTES } from '../../../../functions/api/routes.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { call, contract } from './client.ts';

const { document } = contract;
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

/**
 * The schema of OpenAPI 3.1 documents that the OpenAPI Initiative publishes (Apache-2.0). Ajv takes the dynamic anchor of
 * the place where it is, not the outermost, so that the reference is made a plain one.
 */
const METASCHEMA = JSON.parse(
  readFileSync('test/fixtures/openapi/schema-3.1.2022-10-07.json', 'utf8').replaceAll(
    '"$dynamicRef": "#meta"',
    '"$ref": "#/$defs/schema"',
  ),
);

const ajv = () => {
  const made = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(made);
  made.addFormat('media-range', true);
  return made;
};

test('the document is one of OpenAPI 3.1', () => {
  const validate = ajv().compile(METASCHEMA);
  validate(document);
  expect(validate.errors).toBeNull();
  expect(validate({ ...document, openapi: '3.0.0' })).toBe(false);
});

test('its schemas are JSON Schema 2020-12', () => {
  const validator = ajv();
  for (const [name, schema] of Object.entries(document.components.schemas ?? {})) {
    expect([name, validator.validateSchema(schema as object)]).toEqual([name, true]);
  }
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(100);
  for (const [, kind = '', name = ''] of references) {
    expect(Object.keys(document.components[kind] ?? {})).toContain(name);
  }
});

test('everything that is answered is documented, and nothing else', () => {
  expect([...ROUTES.keys()].sort()).toEqual(OPERATIONS.map(({ path }) => path).sort());
  expect(Object.keys(document.paths).sort()).toEqual([...ROUTES.keys()].sort());
  for (const item of Object.values(document.paths)) {
    expect(Object.keys(item)).toEqual(['get', 'head']);
  }
});

test('every operation has an id of its own', () => {
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-z][A-Za-z]+$/.test(id))).toBe(true);
});

test('every problem is documented, with the status that it has', () => {
  const responses = document.components.responses as Record<string, object>;
  const documented = Object.entries(responses).flatMap(([name, response]) =>
    [...JSON.stringify(response).matchAll(/"urn:gongkai:problem:([\w-]+)"/g)].map(([, code]) => [
      code,
      name.split('.')[0],
    ]),
  );
  const expected = Object.entries(PROBLEMS).map(([code, [status]]) => [code, String(status)]);
  expect(documented).toEqual(expect.arrayContaining(expected));
});

test('every text is in both languages', () => {
  const texts = [...JSON.stringify(document).matchAll(/"(?:description|summary)":"((?:[^"\\]|\\.)*)"/g)].map(
    ([, text]) => text ?? '',
  );
  expect(texts.length).toBeGreaterThan(100);
  const oneSided = texts.filter((text) => !/\p{Script=Han}/u.test(text) || !/[a-z]{2}/.test(text));
  expect(oneSided).toEqual([]);
});

test('examples are what they are examples of', () => {
  for (const { name, example, schema } of operations.flatMap(({ parameters }) => parameters)) {
    expect([name, contract.schemaFaults(schema.$ref.split('/').slice(1), example)]).toEqual([name, []]);
  }
  let examples = 0;
  for (const { path, answers } of OPERATIONS) {
    for (const [status, { example }] of Object.entries(answers)) {
      if (example === undefined) continue;
      examples += 1;
      const at = ['paths', path, 'get', 'responses', status, 'content', 'application/json', 'schema'];
      expect([path, contract.schemaFaults(at, example)]).toEqual([path, []]);
    }
  }
  expect(examples).toBeGreaterThanOrEqual(6);
});

test('every parameter takes its example as text', () => {
  for (const [name, { schema, example, ...parameter }] of Object.entries(PARAMETERS)) {
    const fromText = 'fromText' in parameter ? parameter.fromText : (text: string) => text;
    expect([name, schema.safeParse(fromText?.(String(example))).data]).toEqual([name, example]);
  }
});

test('it is answered, and kept for an hour', async () => {
  const { status, headers, json } = await call(memoryStore(), '/v1/openapi.json');
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=3600']);
  expect(json()).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
