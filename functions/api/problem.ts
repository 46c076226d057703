import type { Bilingual } from '../../shared/text/bilingual.ts';

/** What went wrong with a request. The codes are stable; programs may rely on them. */
const PROBLEMS = {
  'bad-parameter': [400, { zh: '参数不正确', en: 'A parameter is not valid' }],
  'not-found': [404, { zh: '没有这个地址', en: 'There is nothing at this address' }],
  'report-not-found': [404, { zh: '该机构该年度没有上报过报告', en: 'This agency has filed no report for this year' }],
  'version-not-found': [404, { zh: '没有这个版本', en: 'There is no such version' }],
  'catalogue-not-found': [404, { zh: '没有这个目录', en: 'There is no such catalogue' }],
  'method-not-allowed': [405, { zh: '这个地址只能读取', en: 'This address can only be read' }],
  'internal-error': [500, { zh: '系统出错，请稍后再试', en: 'Something went wrong here; try again later' }],
} as const satisfies Record<string, readonly [number, Bilingual]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A request that cannot be answered, with what the caller can do about it. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: Bilingual | null;
  readonly parameter: string | null;

  constructor(code: ProblemCode, detail: Bilingual | null = null, parameter: string | null = null) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
    this.parameter = parameter;
  }
}

export const badParameter = (parameter: string, detail: Bilingual): ProblemError =>
  new ProblemError('bad-parameter', detail, parameter);

/** The problem document of an error (RFC 9457). Nothing of an unexpected error leaks. */
export function problemOf(error: unknown): { readonly status: number; readonly document: Record<string, unknown> } {
  const { code, detail, parameter } = error instanceof ProblemError ? error : new ProblemError('internal-error');
  const [status, title] = PROBLEMS[code];
  const message = detail ?? title;
  return {
    status,
    document: {
      type: `urn:gongkai:problem:${code}`,
      title: title.en,
      status,
      detail: message.en,
      code,
      message,
      ...(parameter === null ? {} : { parameter }),
    },
  };
}
