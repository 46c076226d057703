import * as z from 'zod';
import type { ZodOpenApiResponseObject } from 'zod-openapi';
import {
  ELSEWHERE,
  EVERYWHERE,
  PROBLEM_MEDIA_TYPE,
  PROBLEMS,
  type ProblemCode,
  ProblemError,
  problemDocument,
  problemOf,
} from '../problem.ts';
import { GATEWAY, gatewayContent } from './gateway.ts';
import { answerHeaders } from './headers.ts';
import { paragraphs } from './text.ts';

const ALLOW = { allow: { zh: '允许的方法', en: 'The methods that are allowed' } };

const meaningOf = (code: ProblemCode) => {
  const [, { zh, en }] = PROBLEMS[code];
  return { zh: `\`${code}\`：${zh}。`, en: `\`${code}\`: ${en}.` };
};

const problemContent = (codes: readonly ProblemCode[]) => ({
  [PROBLEM_MEDIA_TYPE]: {
    schema: z.intersection(problemDocument, z.looseObject({ code: z.enum(codes as ProblemCode[]) })),
    examples: Object.fromEntries(codes.map((code) => [code, { value: problemOf(new ProblemError(code)) }])),
  },
});

/** What one status means: problems of our own, an error of the gateway, or either, told apart by the media type. */
function responseFor(status: number, codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  const ofGateway = GATEWAY[status];
  const alone = codes.length > 0 && ofGateway === undefined;
  return {
    description: paragraphs(...codes.map(meaningOf), ...(ofGateway === undefined ? [] : [ofGateway])),
    ...(alone ? { headers: answerHeaders(['unfinished'], status === 405 ? ALLOW : {}) } : {}),
    content: {
      ...(codes.length > 0 ? problemContent(codes) : {}),
      ...(ofGateway === undefined ? {} : gatewayContent),
    },
  };
}

/** Collects the answers to what cannot be answered as components, so that each is written once. */
export class ErrorResponses {
  readonly components: Record<string, ZodOpenApiResponseObject> = {};

  /** By status, references to what can go wrong with an operation that names these problems. */
  of(codes: readonly ProblemCode[]): Record<string, { $ref: string }> {
    return this.#references([...EVERYWHERE, ...codes]);
  }

  /** The same where there is no operation: at other paths, and for other methods. */
  elsewhere(): Record<string, { $ref: string }> {
    return this.#references([...ELSEWHERE, 'internal-error']);
  }

  #references(codes: readonly ProblemCode[]): Record<string, { $ref: string }> {
    const statuses = new Set([...codes.map((code) => PROBLEMS[code][0]), ...Object.keys(GATEWAY).map(Number)]);
    return Object.fromEntries(
      [...statuses]
        .sort((a, b) => a - b)
        .map((status) => [
          String(status),
          this.#component(
            status,
            codes.filter((code) => PROBLEMS[code][0] === status),
          ),
        ]),
    );
  }

  #component(status: number, codes: readonly ProblemCode[]): { $ref: string } {
    const name = [status, ...codes].join('.');
    this.components[name] ??= responseFor(status, codes);
    return { $ref: `#/components/responses/${name}` };
  }
}
