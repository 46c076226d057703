import * as z from 'zod';
import { assessable, check, corrections } from '../../common/report-answer/checks.ts';
import { about, filing, indicators, statusOrNone, version, versionId } from '../../common/report-answer/schema.ts';
import { at, bilingual, bySeverity, form, named, pageOf, stage, told } from '../../common/report-answer/terms.ts';

/** What each route answers (interfaces, section 4). */

const listedVersion = version
  .extend({
    mail: z
      .enum(['claimed', 'sending', 'sent', 'doubtful'])
      .nullable()
      .meta(
        told('通知邮件的状态；没有邮件时为 null', 'How far the mail about its status is; null while there is none'),
      ),
  })
  .meta(named('ListedVersion', '一次上报及其通知邮件', 'An upload and the mail about it'));

export const versionsAnswer = z
  .object({ ...filing, items: z.array(listedVersion) })
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
