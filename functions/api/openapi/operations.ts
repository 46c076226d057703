import type { ZodOpenApiOperationObject, ZodOpenApiPathItemObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { Audience, Operation, Outcome } from '../operation.ts';
import { answerHeaders, VARYING } from './headers.ts';
import { parametersOf } from './parameters.ts';
import type { ErrorResponses } from './problems.ts';
import { heading, paragraphs } from './text.ts';

/** An empty object: without credentials, too, where the installation is public. */
const SECURITY: Readonly<Record<Audience, Record<string, string[]>[]>> = {
  readers: [{}, { iam: [] }],
  operators: [{ iam: [] }],
  anyone: [],
};

function contentOf({ content = {}, example }: Outcome) {
  return Object.fromEntries(
    Object.entries(content).map(([mediaType, schema]) => [
      mediaType,
      { schema: schema ?? { type: 'string' as const }, ...(schema && example ? { example } : {}) },
    ]),
  );
}

function responseOf(outcome: Outcome, { caching }: Operation, withContent: boolean): ZodOpenApiResponseObject {
  const { meaning, headers, content } = outcome;
  return {
    description: heading(meaning),
    headers: { ...answerHeaders(caching, headers), ...(content ? VARYING : {}) },
    ...(withContent && content ? { content: contentOf(outcome) } : {}),
  };
}

/** To who has the answer already; only where some answer may be kept. */
const notModified = ({ caching }: Operation): ZodOpenApiResponseObject => ({
  description: heading({ zh: '没有变化', en: 'Nothing has changed' }),
  headers: { ...answerHeaders(caching.filter((way) => way !== 'unfinished')) },
});

function method(operation: Operation, errors: ErrorResponses, name: 'get' | 'head'): ZodOpenApiOperationObject {
  const { id, tag, summary, description, audience, answers, problems, caching } = operation;
  const kept = caching.some((way) => way !== 'unfinished');
  return {
    operationId: name === 'get' ? id : `${id}Head`,
    tags: [tag],
    summary: name === 'get' ? heading(summary) : `HEAD: ${heading(summary)}`,
    ...(description ? { description: paragraphs(description) } : {}),
    security: SECURITY[audience],
    parameters: parametersOf(operation),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, outcome]) => [status, responseOf(outcome, operation, name === 'get')]),
      ),
      ...(kept ? { '304': notModified(operation) } : {}),
      ...errors.of(problems),
    },
  };
}

export const pathItem = (operation: Operation, errors: ErrorResponses): ZodOpenApiPathItemObject => ({
  get: method(operation, errors, 'get'),
  head: method(operation, errors, 'head'),
});
