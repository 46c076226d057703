import { reportAnswer } from '../../common/report-answer/schema.ts';
import { operation } from '../operation.ts';
import { checksAnswer, indicatorsAnswer, reportsAnswer, versionsAnswer } from '../schema/answers.ts';
import { differenceAnswer } from '../schema/diff.ts';
import { checksExample, differenceExample, indicatorsExample, reportsExample, versionsExample } from './examples.ts';

/** The reports, and the parts of one. */

const WHICH = {
  zh: '默认现行版本：最新的可读版本；没有可读版本时为最新版本。',
  en: 'The current version unless another is asked for: the newest that can be read, else the newest.',
};

export const listReports = operation({
  id: 'listReports',
  path: '/v1/reports',
  audience: 'readers',
  tag: 'reports',
  summary: { zh: '现行版本一览', en: 'Current versions' },
  description: {
    zh: '各条件同时满足。翻页时以上一页的 next 作为 cursor；next 为 null 时已是最后一页。',
    en: 'Filters combine. For the next page give `next` as `cursor`; on the last page it is null.',
  },
  query: {
    year: 'year',
    agency: 'agency',
    parent: 'parent',
    region: 'region',
    status: 'status',
    check: 'check',
    limit: 'limit',
    cursor: 'cursor',
  },
  answers: {
    200: {
      meaning: { zh: '一页报告', en: 'A page of reports' },
      content: { 'application/json': reportsAnswer },
      example: reportsExample,
    },
  },
  problems: [],
  caching: ['settled'],
});

export const getReport = operation({
  id: 'getReport',
  path: '/v1/reports/{agency}/{year}',
  audience: 'readers',
  tag: 'reports',
  summary: { zh: '一份报告及其校验和指标', en: 'A report with its checks and indicators' },
  description: {
    zh: `${WHICH.zh}Accept: text/html 时为可读页面。尚未校验的版本 status 为 null。`,
    en: `${WHICH.en} With \`Accept: text/html\` a page. A version that is not checked yet has the status null.`,
  },
  query: { version: 'version' },
  answers: {
    200: {
      meaning: { zh: '报告', en: 'The report' },
      content: { 'application/json': reportAnswer, 'text/html': null },
    },
  },
  problems: ['report-not-found', 'version-not-found'],
  caching: ['settled', 'unfinished'],
});

export const listVersions = operation({
  id: 'listVersions',
  path: '/v1/reports/{agency}/{year}/versions',
  audience: 'readers',
  tag: 'reports',
  summary: { zh: '一份报告的全部版本', en: 'All versions of a report' },
  query: {},
  answers: {
    200: {
      meaning: { zh: '按上报顺序排列的版本', en: 'The versions in upload order' },
      content: { 'application/json': versionsAnswer },
      example: versionsExample,
    },
  },
  problems: ['report-not-found'],
  caching: ['settled', 'unfinished'],
});

export const compareVersions = operation({
  id: 'compareVersions',
  path: '/v1/reports/{agency}/{year}/diff',
  audience: 'readers',
  tag: 'reports',
  summary: { zh: '两个版本的差异', en: 'What one version has become in another' },
  description: {
    zh: '逐个单元格、校验和正文数字比较；默认比较最新的两个可读版本。相同的不列出。',
    en: 'Cell by cell, check by check and figure by figure; by default of the two newest readable versions. What is the same is left out.',
  },
  query: { from: 'fromVersion', to: 'toVersion' },
  answers: {
    200: {
      meaning: { zh: '差异', en: 'The difference' },
      content: { 'application/json': differenceAnswer },
      example: differenceExample,
    },
  },
  problems: ['report-not-found', 'version-not-found', 'no-earlier-version'],
  caching: ['settled', 'unfinished'],
});

export const listReportChecks = operation({
  id: 'listReportChecks',
  path: '/v1/reports/{agency}/{year}/checks',
  audience: 'readers',
  tag: 'reports',
  summary: { zh: '一份报告的校验结果和更正建议', en: 'The checks of a report and the corrections they suggest' },
  description: WHICH,
  query: { status: 'checkStatus', version: 'version' },
  answers: {
    200: {
      meaning: { zh: '校验结果', en: 'The checks' },
      content: { 'application/json': checksAnswer },
      example: checksExample,
    },
  },
  problems: ['report-not-found', 'version-not-found'],
  caching: ['settled', 'unfinished'],
});

export const listReportIndicators = operation({
  id: 'listReportIndicators',
  path: '/v1/reports/{agency}/{year}/indicators',
  audience: 'readers',
  tag: 'reports',
  summary: { zh: '一份报告的指标', en: 'The indicators of a report' },
  description: WHICH,
  query: { version: 'version' },
  answers: {
    200: {
      meaning: { zh: '按编号排列的指标', en: 'The indicators by id' },
      content: { 'application/json': indicatorsAnswer },
      example: indicatorsExample,
    },
  },
  problems: ['report-not-found', 'version-not-found'],
  caching: ['settled', 'unfinished'],
});
