import { operation } from '../operation.ts';
import { indicatorAnswer } from '../schema/indicator.ts';
import { summaryAnswer } from '../schema/summary.ts';
import { rankingExample, summaryExample } from './groups-examples.ts';

/** What the reports of many agencies say together. */

export const getIndicator = operation({
  id: 'getIndicator',
  path: '/v1/indicators/{indicator}',
  audience: 'readers',
  tag: 'indicators',
  summary: { zh: '一项指标的排名和分布', en: 'The ranking and distribution of an indicator' },
  description: {
    zh: '名次按指标方向，并列取平均名次；没有值、数据不可靠或分母太小的不参加排名，列在最后并说明原因。分布和地区比率属于全组，items 只是其中一页。一族指标（I06、I07、I29）给出各自的分布；I35、I36、I49 需要用 of 指明所依据的指标；I41、I42、I43、I44 给出全组的数：I43 在给出 parent 或 region 时把期限已过而未上报的机构算作逾期，I44 需要其中之一。',
    en: 'Ranks follow the direction of the indicator, equals share the mean of their places. Who has no value, unsound tables or too small a denominator is not ranked: these come last, with the reason. Distribution and rate are of the whole group, `items` is a page of it. A family (I06, I07, I29) gives the distribution of each of its indicators; I35, I36 and I49 need `of`, the indicator they are about; I41 to I44 are numbers of the group: with `parent` or `region` I43 counts who has filed nothing by its day as late, and I44 needs one of them.',
  },
  query: {
    ...{ year: 'year', parent: 'parent', region: 'region', level: 'level', kind: 'kind' },
    ...{ by: 'rankedBy', of: 'ofIndicator', limit: 'limit', cursor: 'cursor' },
  },
  required: ['year'],
  answers: {
    200: {
      meaning: { zh: '该指标在这组机构中的情况', en: 'What the indicator says of the group' },
      content: { 'application/json': indicatorAnswer },
      example: rankingExample,
    },
  },
  problems: ['indicator-not-found', 'indicator-not-ranked', 'group-too-large'],
  caching: ['settled'],
});

export const getSummary = operation({
  id: 'getSummary',
  path: '/v1/summary',
  audience: 'readers',
  tag: 'reports',
  summary: { zh: '一个年度的上报和审核汇总', en: 'What was filed for a year, and what came of it' },
  description: {
    zh: '有 parent 或 region 时即时统计；全国以及报告太多的省用每隔几分钟更新的统计数，这时不列逾期机构。逾期指规定的日子已过而没有上报过。',
    en: 'With `parent` or `region` it is counted now. The country, and a province with too many reports, are answered from counts that are renewed every few minutes; then overdue agencies are not listed. Overdue is who has filed nothing after its day.',
  },
  query: { year: 'year', parent: 'parent', region: 'region' },
  required: ['year'],
  answers: {
    200: {
      meaning: { zh: '汇总', en: 'The summary' },
      content: { 'application/json': summaryAnswer },
      example: summaryExample,
    },
  },
  problems: ['group-too-large'],
  caching: ['settled'],
});
