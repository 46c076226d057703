import { EXPORT_FORMATS } from '../../../shared/export/formats.ts';
import { AT_ONCE, FRESH_MINUTES, MOST_REPORTS } from '../../../shared/export/job.ts';
import type { Outcome } from '../operation.ts';
import { operation } from '../operation.ts';
import { exportPending } from '../schema/export.ts';

/** Many reports with all their cells and indicators in one file. */

/** What a caller is told while the file is being written. */
export const WRITING = {
  zh: '文件正在生成：请稍后访问 Location 所指地址',
  en: 'The file is being written: ask at Location in a moment',
};

const ID = '0f343b0931126a20f133d67c2b018a3b';

const writing: Outcome = {
  meaning: { zh: '文件正在生成', en: 'The file is being written' },
  content: { 'application/json': exportPending },
  headers: {
    location: { zh: '询问文件的地址', en: 'Where to ask for the file' },
    'retry-after': { zh: '几秒后再问', en: 'Seconds after which to ask' },
  },
  example: { id: ID, status: 'writing', location: `/v1/export/${ID}`, message: WRITING },
};

const written: Outcome = {
  meaning: { zh: '文件已生成', en: 'The file is there' },
  headers: { location: { zh: '文件的链接，五分钟内有效', en: 'A link to the file, good for five minutes' } },
};

export const getExport = operation({
  id: 'getExport',
  path: '/v1/export',
  audience: 'readers',
  tag: 'export',
  summary: { zh: '导出许多报告的单元格和指标', en: 'Cells and indicators of many reports as a file' },
  description: {
    zh: `每份现行版本一行；不超过 ${AT_ONCE} 份时直接返回，否则先返回 202，文件生成后为 303。一个文件最多 ${MOST_REPORTS} 份报告，内容最多是 ${FRESH_MINUTES} 分钟前的。`,
    en: `A line for each current version. Up to ${AT_ONCE} reports are answered at once, more with 202 and, once the file is there, 303. A file holds at most ${MOST_REPORTS} reports as they were at most ${FRESH_MINUTES} minutes ago.`,
  },
  query: { year: 'year', parent: 'parent', region: 'region', format: 'format' },
  required: ['year'],
  answers: {
    200: {
      meaning: { zh: '文件', en: 'The file' },
      content: Object.fromEntries(Object.values(EXPORT_FORMATS).map(({ mediaType }) => [mediaType, null])),
      headers: { 'content-disposition': { zh: '文件名', en: 'The name of the file' } },
    },
    202: writing,
    303: written,
  },
  problems: ['export-too-large'],
  caching: ['settled', 'unfinished'],
});

export const getExportFile = operation({
  id: 'getExportFile',
  path: '/v1/export/{exportId}',
  audience: 'readers',
  tag: 'export',
  summary: { zh: '取已请求的导出文件', en: 'An export that was asked for' },
  query: {},
  answers: { 202: writing, 303: written },
  problems: ['export-not-found', 'export-unfinished', 'export-too-large'],
  caching: ['unfinished'],
});
