import { operation } from '../operation.ts';
import { agenciesAnswer, agencyAnswer, historyAnswer } from '../schema/agencies.ts';
import { agenciesExample, agencyExample } from './agencies-examples.ts';

/** The registry, and what one agency filed. */

export const listAgencies = operation({
  id: 'listAgencies',
  path: '/v1/agencies',
  audience: 'readers',
  tag: 'agencies',
  summary: { zh: '登记的机构', en: 'The registered agencies' },
  description: {
    zh: '各条件同时满足，不含联系方式。一页所查的机构有上限，所以可能不满而仍有 next。',
    en: 'Filters combine; contacts are not shown. A page looks at a bounded number, so it may be short and still have a `next`.',
  },
  query: {
    ...{ region: 'region', parent: 'parent', level: 'level', kind: 'kind', q: 'namePart' },
    ...{ limit: 'limit', cursor: 'cursor' },
  },
  answers: {
    200: {
      meaning: { zh: '一页机构', en: 'A page of agencies' },
      content: { 'application/json': agenciesAnswer },
      example: agenciesExample,
    },
  },
  problems: [],
  caching: ['settled'],
});

export const getAgency = operation({
  id: 'getAgency',
  path: '/v1/agencies/{agency}',
  audience: 'readers',
  tag: 'agencies',
  summary: { zh: '一个机构及其各年报告', en: 'An agency and its reports' },
  query: {},
  answers: {
    200: {
      meaning: { zh: '机构', en: 'The agency' },
      content: { 'application/json': agencyAnswer },
      example: agencyExample,
    },
  },
  problems: ['agency-not-found'],
  caching: ['settled'],
});

export const getAgencyHistory = operation({
  id: 'getAgencyHistory',
  path: '/v1/agencies/{agency}/history',
  audience: 'readers',
  tag: 'agencies',
  summary: { zh: '一个机构历年的单元格和指标', en: 'The cells and indicators of an agency over the years' },
  description: {
    zh: '各年现行版本；每个数都带同比变化（I34），表格版本改变处有标记（formBreak）。没有读出报告的年度没有数。',
    en: 'Of the current versions. Each number has its change from the year before (I34) and says where the form changed (`formBreak`). A year whose report was not read has no numbers.',
  },
  query: { from: 'fromYear', to: 'toYear' },
  answers: {
    200: {
      meaning: { zh: '历年的数', en: 'The numbers over the years' },
      content: { 'application/json': historyAnswer },
    },
  },
  problems: ['nothing-filed'],
  caching: ['settled'],
});
