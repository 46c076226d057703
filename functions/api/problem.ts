import * as z from 'zod';
import { MOST_REPORTS } from '../../shared/export/job.ts';
import type { Bilingual } from '../../shared/text/bilingual.ts';
import { bilingual, named, told } from '../common/report-answer/terms.ts';

/** Filings, or agencies, that are looked through for one answer: some ten requests to the table. */
export const MOST_COMPARED = 10_000;

/** What went wrong with a request. The codes are stable; programs may rely on them. */
export const PROBLEMS = {
  'bad-parameter': [400, { zh: '参数不正确', en: 'A parameter is not valid' }],
  'not-found': [404, { zh: '没有这个地址', en: 'There is nothing at this address' }],
  'report-not-found': [404, { zh: '该机构该年度没有上报过报告', en: 'This agency has filed no report for this year' }],
  'version-not-found': [404, { zh: '没有这个版本', en: 'There is no such version' }],
  'no-earlier-version': [
    404,
    { zh: '没有可以比较的前一个可读版本', en: 'There is no earlier readable version to compare with' },
  ],
  'agency-not-found': [
    404,
    {
      zh: '没有这个机构：没有登记，也没有上报过报告',
      en: 'There is no such agency: it is not registered and has filed nothing',
    },
  ],
  'nothing-filed': [404, { zh: '该机构没有上报过报告', en: 'This agency has filed no report' }],
  'indicator-not-found': [
    404,
    {
      zh: '没有这项指标：全部指标见 /v1/catalogue/indicators',
      en: 'There is no such indicator: see /v1/catalogue/indicators',
    },
  ],
  'export-not-found': [
    404,
    { zh: '没有这次导出，或已过期：请重新请求', en: 'There is no such export, or it has expired: ask for it again' },
  ],
  'method-not-allowed': [405, { zh: '这个地址只能读取', en: 'This address can only be read' }],
  'export-unfinished': [
    410,
    { zh: '这次导出没有按时完成：请重新请求', en: 'This export was not finished in time: ask for it again' },
  ],
  'export-too-large': [
    422,
    {
      zh: `一次导出最多 ${MOST_REPORTS} 份报告：请用 region 或 parent 缩小范围；全国数据见每日快照`,
      en: `An export holds at most ${MOST_REPORTS} reports: narrow it by region or parent; the country is in the nightly snapshots`,
    },
  ],
  'indicator-not-ranked': [
    422,
    {
      zh: '这项指标不能排名：同比类见 /v1/agencies/{agency}/history，文字和校验类见各份报告的 /indicators',
      en: 'This indicator is not ranked: changes over the years are at /v1/agencies/{agency}/history, those of texts and checks at /indicators of each report',
    },
  ],
  'group-too-large': [
    422,
    {
      zh: `一次最多比较 ${MOST_COMPARED} 份报告：请用 parent 或 region 缩小范围`,
      en: `At most ${MOST_COMPARED} reports are compared at once: narrow them by parent or region`,
    },
  ],
  'answer-too-large': [
    422,
    {
      zh: '结果太大，无法一次返回：请缩小范围或减小 limit，或以 Accept-Encoding: gzip 请求压缩',
      en: 'The answer is too large: narrow it, ask for fewer items, or accept compression (Accept-Encoding: gzip)',
    },
  ],
  'internal-error': [500, { zh: '系统出错，请稍后再试', en: 'Something went wrong here; try again later' }],
} as const satisfies Record<string, readonly [number, Bilingual]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What can go wrong with a request to any route. */
export const EVERYWHERE: readonly ProblemCode[] = ['bad-parameter', 'answer-too-large', 'internal-error'];

/** What can go wrong where there is no route. */
export const ELSEWHERE: readonly ProblemCode[] = ['not-found', 'method-not-allowed'];

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** RFC 9457 with three members of its own: `code`, `message` in both languages, and the parameter that is not valid. */
export const problemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta(told('英文说明', 'What to do about it, in English')),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    message: bilingual,
    parameter: z.string().optional().meta(told('不正确的参数', 'The parameter that is not valid')),
  })
  .meta(named('Problem', '错误说明（RFC 9457）', 'A problem document (RFC 9457)'));

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

/** The problem document of an error. Nothing of an unexpected error leaks. */
export function problemOf(error: unknown): z.infer<typeof problemDocument> {
  const { code, detail, parameter } = error instanceof ProblemError ? error : new ProblemError('internal-error');
  const [status, title] = PROBLEMS[code];
  const message = detail ?? title;
  return {
    type: `urn:gongkai:problem:${code}`,
    title: title.en,
    status,
    detail: message.en,
    code,
    message,
    ...(parameter === null ? {} : { parameter }),
  };
}
