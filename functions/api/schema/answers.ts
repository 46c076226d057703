import * as z from 'zod';
import { assessable, check, corrections, indicator } from './checks.ts';
import { at, bilingual, bySeverity, form, named, pageOf, stage, status, told } from './common.ts';
import { report } from './report.ts';

/** What each route answers (interfaces, section 4). */

const filing = {
  agency: z.string().meta(told('机构编号', 'Id of the agency')),
  year: z.int().meta(told('年度', 'Year of the report')),
};

const versionId = z.string().meta(told('版本编号，按上报顺序排列', 'Id of the version; ids sort in upload order'));
const versionNumber = z.int().meta(told('版本序号', 'Its place in upload order'));
const statusOrNone = status.nullable().meta(told('尚未校验时为 null', 'Null until it is checked'));
const sha256 = z.string().nullable().meta(told('文件的 SHA-256', 'SHA-256 of the file'));

const version = z
  .object({
    version: versionId,
    number: versionNumber,
    stage,
    status: statusOrNone,
    at,
    sha256,
    fileName: z.string(),
    current: z.boolean().meta(told('是否现行版本', 'Whether it is the current version')),
    mail: z
      .enum(['claimed', 'sending', 'sent', 'doubtful'])
      .nullable()
      .meta(
        told('通知邮件的状态；没有邮件时为 null', 'How far the mail about its status is; null while there is none'),
      ),
  })
  .meta(named('Version', '一次上报', 'One upload'));

const about = { ...filing, version: versionId, number: versionNumber, stage, status: statusOrNone };

const indicators = z.record(z.string(), indicator).meta(told('按指标编号', 'By the id of the indicator'));

export const reportAnswer = z
  .object({
    ...about,
    sentence: bilingual,
    nextAction: bilingual,
    file: z.string(),
    sha256,
    format: z.string().nullable(),
    error: z
      .object({ code: z.string(), message: bilingual })
      .nullable()
      .meta(told('无法读取的原因', 'Why it cannot be read')),
    report: report.nullable(),
    checks: z.array(check),
    assessable: assessable.nullable(),
    corrections: corrections.nullable(),
    indicators,
    engine: z.object({ version: z.string(), ruleset: z.string() }),
    history: z.array(version),
  })
  .meta(named('FiledReport', '报告及其校验和指标', 'A report with its checks and indicators'));

export const versionsAnswer = z
  .object({ ...filing, items: z.array(version) })
  .meta(named('Versions', '一份报告的全部版本', 'All versions of a report'));

export const checksAnswer = z
  .object({
    ...about,
    ruleset: z.string().meta(told('规则集的 SHA-256', 'SHA-256 of the rule catalogue')),
    checks: z.array(check),
    assessable: assessable.nullable(),
    corrections: corrections.nullable(),
  })
  .meta(named('ReportChecks', '一份报告的校验', 'The checks of a report'));

export const indicatorsAnswer = z
  .object({ ...about, indicators })
  .meta(named('ReportIndicators', '一份报告的指标', 'The indicators of a report'));

export const listedReport = z
  .object({
    ...filing,
    name: z.string().nullable().meta(told('机构名称', 'Name of the agency')),
    version: versionId,
    stage,
    status: statusOrNone,
    form: form.nullable(),
    failing: bySeverity(z.int()).nullable().meta(told('未通过的校验数', 'How many checks fail')),
    answered: z
      .object({ W: z.int(), I: z.int() })
      .optional()
      .meta(told('其中单位已说明的；没有时无此项', 'How many of these the agency has answered; missing while none is')),
    at,
  })
  .meta(named('ReportEntry', '一份报告的现行版本', 'The current version of a report'));

export const reportsAnswer = pageOf(listedReport).meta(named('Reports', '一页报告', 'A page of reports'));

export const rejectionsAnswer = pageOf(
  z
    .object({
      id: z.string(),
      bucket: z.string(),
      key: z.string(),
      versionId: z.string().nullable(),
      reason: z.object({ code: z.string(), message: bilingual }),
      at,
    })
    .meta(named('Rejection', '一次未受理的上传', 'An upload with an unusable key')),
).meta(named('Rejections', '一页未受理的上传', 'A page of rejections'));

export const healthAnswer = z
  .object({ status: z.literal('ok'), version: z.string() })
  .meta(named('Health', '系统正常', 'The API answers'));
