import * as z from 'zod';
import { EXPORT_FORMAT_NAMES } from '../../shared/export/formats.ts';
import { EXPORT_ID } from '../../shared/export/job.ts';
import { AGENCY_ID, FIRST_YEAR, LAST_YEAR } from '../../shared/filing/key.ts';
import type { Bilingual } from '../../shared/text/bilingual.ts';

/** A parameter of a path or a query: what it means, what it must be, and how its text becomes the value that it must be. */
export interface Parameter<T> {
  readonly schema: z.ZodType<T>;
  readonly meaning: Bilingual;
  /** Follows “the parameter …” in a problem document. */
  readonly must: Bilingual;
  readonly example: T;
  /** The value that `schema` looks at; without it the text itself. */
  readonly fromText?: (text: string) => unknown;
}

const oneOf = <const T extends string>(
  values: readonly [T, ...T[]],
  meaning: Bilingual,
  example: NoInfer<T>,
): Parameter<T> => ({
  ...{ schema: z.enum(values), meaning, example },
  must: { zh: `应为 ${values.join('、')} 之一`, en: `must be one of ${values.join(', ')}` },
});

const agency = (meaning: Bilingual, example: string): Parameter<string> => ({
  ...{ schema: z.string().regex(AGENCY_ID), meaning, example },
  must: {
    zh: '应为 3 至 64 位小写字母、数字和连字符',
    en: 'must be 3 to 64 lowercase letters, digits and hyphens',
  },
});

const whole = (least: number, most: number, meaning: Bilingual, example: number): Parameter<number> => ({
  ...{ schema: z.int().min(least).max(most), meaning, example },
  must: { zh: `应为 ${least} 至 ${most} 的整数`, en: `must be a whole number from ${least} to ${most}` },
  fromText: (text) => (/^\d{1,6}$/.test(text) ? Number(text) : null),
});

const indicator = (meaning: Bilingual): Parameter<string> => ({
  ...{ schema: z.string().regex(/^I\d{2}(\.[a-z_]{1,30})?$/), meaning, example: 'I03' },
  must: {
    zh: '应为指标编号，例如 I03 或 I06.deny_secret',
    en: 'must be the key of an indicator, such as I03 or I06.deny_secret',
  },
});

const version = (meaning: Bilingual): Parameter<string> => ({
  ...{ schema: z.string().regex(/^[0-9A-Za-z-]{1,80}$/), meaning, example: '2' },
  must: { zh: '应为版本编号或序号', en: 'must be the id or the number of a version' },
});

const MOST_ITEMS = 200;

/** Every parameter of the API by name. A query may know one by another name (`status: 'checkStatus'`). */
export const PARAMETERS = {
  agency: agency({ zh: '机构编号', en: 'Id of the agency' }, '530111-liujia'),
  parent: agency({ zh: '上级机构编号', en: 'Id of the agency that it reports to' }, '530111-county'),
  year: whole(FIRST_YEAR, LAST_YEAR, { zh: '报告所属年度', en: 'Year that the report is about' }, 2024),
  region: {
    schema: z.string().regex(/^\d{2,12}$/),
    meaning: {
      zh: '行政区划代码；末尾为零的代码包括其下所有区划',
      en: 'Code of an administrative division; one that ends in zeros stands for all below it',
    },
    must: { zh: '应为 2 至 12 位行政区划代码', en: 'must be a division code of 2 to 12 digits' },
    example: '530100',
  },
  status: oneOf(
    ['accepted', 'queried', 'returned', 'unreadable'],
    { zh: '报告的状态', en: 'Status of the report' },
    'returned',
  ),
  checkStatus: oneOf(['pass', 'fail', 'fillable', 'na'], { zh: '校验的结果', en: 'Status of the checks' }, 'fail'),
  check: {
    schema: z.string().regex(/^[A-Z]\d{2}(\.[A-Za-z0-9_.]{1,80})?$/),
    meaning: { zh: '未通过的校验或一族校验的编号', en: 'Id of a check, or of a family of checks, that fails' },
    must: { zh: '应为校验编号，例如 B01 或 B01.granted', en: 'must be the id of a check, such as B01 or B01.granted' },
    example: 'B01.granted',
  },
  limit: whole(1, MOST_ITEMS, { zh: '一页最多的条数，默认 50', en: 'Most items of a page, 50 by default' }, 50),
  cursor: {
    schema: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/),
    meaning: { zh: '上一页给出的 next', en: 'The `next` of the page before' },
    must: { zh: '应为上一页给出的 next', en: 'must be the `next` of the page before' },
    example: 'eyJwayI6IkUjMjAyNCJ9',
  },
  format: oneOf(EXPORT_FORMAT_NAMES, { zh: '文件格式，默认 csv', en: 'Format of the file, csv by default' }, 'xlsx'),
  exportId: {
    schema: z.string().regex(EXPORT_ID),
    meaning: { zh: '导出编号，见 Location', en: 'Id of an export, as Location names it' },
    must: { zh: '应为 32 位十六进制编号', en: 'must be an id of 32 hexadecimal digits' },
    example: '0f343b0931126a20f133d67c2b018a3b',
  },
  version: version({
    zh: '版本的编号或序号；默认现行版本',
    en: 'Id or number of a version; the current one by default',
  }),
  fromVersion: version({
    zh: '前一版本的编号或序号；默认为 to 之前最新的可读版本',
    en: 'Id or number of the version before; by default the newest readable one before `to`',
  }),
  toVersion: version({
    zh: '后一版本的编号或序号；默认最新的可读版本',
    en: 'Id or number of the version after; by default the newest readable one',
  }),
  fromYear: whole(FIRST_YEAR, LAST_YEAR, { zh: '起始年度', en: 'First year' }, 2021),
  toYear: whole(FIRST_YEAR, LAST_YEAR, { zh: '截止年度', en: 'Last year' }, 2024),
  level: oneOf(
    ['province', 'prefecture', 'county', 'township'],
    { zh: '机构的层级，以登记为准', en: 'Level of the agency, as registered' },
    'county',
  ),
  kind: oneOf(
    ['government', 'department', 'other'],
    { zh: '机构的类别，以登记为准', en: 'Kind of the agency, as registered' },
    'department',
  ),
  namePart: {
    schema: z.string().min(1).max(50),
    meaning: { zh: '机构名称中的文字', en: 'A part of the name of the agency' },
    must: { zh: '应为 1 至 50 个字', en: 'must have 1 to 50 characters' },
    example: '交通',
  },
  indicator: indicator({ zh: '指标编号', en: 'Key of an indicator, or id of a family' }),
  ofIndicator: indicator({
    zh: 'I35、I36、I49 所依据的指标',
    en: 'The indicator that I35, I36 or I49 is about',
  }),
  rankedBy: oneOf(
    ['value', 'shrunken'],
    {
      zh: '按值排名（分母太小的不参加），或按收缩后的比率排名；默认按值',
      en: 'By value, without those whose denominator is too small, or by shrunken rate; by value by default',
    },
    'shrunken',
  ),
} as const satisfies Record<string, Parameter<unknown>>;

export type ParameterName = keyof typeof PARAMETERS;
export type ValueOf<N extends ParameterName> = z.infer<(typeof PARAMETERS)[N]['schema']>;
