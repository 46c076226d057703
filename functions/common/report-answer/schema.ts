import * as z from 'zod';
import { assessable, check, corrections, indicator } from './checks.ts';
import { report } from './report.ts';
import { at, bilingual, named, stage, status, told } from './terms.ts';

/** What who asks for a report is answered (interfaces, section 4). */

export const filing = {
  agency: z.string().meta(told('机构编号', 'Id of the agency')),
  year: z.int().meta(told('年度', 'Year of the report')),
};

export const versionId = z
  .string()
  .meta(told('版本编号，按上报顺序排列', 'Id of the version; ids sort in upload order'));
const versionNumber = z.int().meta(told('版本序号', 'Its place in upload order'));
export const statusOrNone = status.nullable().meta(told('尚未校验时为 null', 'Null until it is checked'));
const sha256 = z.string().nullable().meta(told('文件的 SHA-256', 'SHA-256 of the file'));

export const version = z
  .object({
    version: versionId,
    number: versionNumber,
    stage,
    status: statusOrNone,
    at,
    sha256,
    fileName: z.string(),
    current: z.boolean().meta(told('是否现行版本', 'Whether it is the current version')),
  })
  .meta(named('Version', '一次上报', 'One upload'));

export const about = { ...filing, version: versionId, number: versionNumber, stage, status: statusOrNone };

export const indicators = z.record(z.string(), indicator).meta(told('按指标编号', 'By the id of the indicator'));

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
