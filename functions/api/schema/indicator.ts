import * as z from 'zod';
import { named, pageOf, told } from '../../common/report-answer/terms.ts';
import * as of from './measures.ts';

/** What an indicator says of a group; `shape` tells which of these an answer is. */

const head = { indicator: of.definition, group: of.group };
const who = { agency: of.agencyId, name: of.agencyName };

const place = z
  .object({
    ...who,
    ...{ value: of.number, numerator: of.number, denominator: of.number, low: of.low, high: of.high },
    shrunken: of.number.meta(told('收缩后的比率；按值排名时为 null', 'The shrunken rate; null where ranked by value')),
    rank: of.number.meta(
      told('名次，并列取平均；不参加排名时为 null', 'From 1, equals share the mean; null: not ranked'),
    ),
    percentile: of.number.meta(told('组内百分位，0–100', 'Mid-rank percentile in the group, 0–100')),
    reason: of.reason.meta(told('不参加排名的原因', 'Why it is not ranked')),
  })
  .meta(named('Place', '一个机构的名次', 'The place of one agency'));

const ranking = z
  .object({
    ...{ shape: z.literal('ranking'), ...head },
    by: z.enum(['value', 'shrunken']),
    distribution: of.distribution,
    rate: of.regionRate.nullable().meta(told('不是比率的指标为 null', 'Null where it is no rate')),
    ranked: z.int(),
    unranked: z.int(),
    ...pageOf(place).shape,
  })
  .meta(named('Ranking', '排名和分布；不参加排名的列在最后', 'Ranking and distribution; who is not ranked comes last'));

const member = z.object({
  indicator: of.definition,
  distribution: of.distribution,
  rate: of.regionRate.nullable(),
});

const family = z
  .object({ shape: z.literal('family'), id: z.string(), group: of.group, members: z.array(member) })
  .meta(named('Family', '一族指标各自的分布', 'The distribution of each indicator of a family'));

const about = { ...head, of: of.definition.meta(told('所依据的指标', 'The indicator that it is about')) };

const percentiles = z
  .object({
    ...{ shape: z.literal('percentiles'), ...about },
    ...pageOf(z.object({ ...who, value: of.number, n: z.int(), reason: of.reason })).shape,
  })
  .meta(named('Percentiles', 'I35：各报告在同类中的位次', 'I35: where each report stands among its peers'));

const gap = z
  .object({ ...{ shape: z.literal('gap'), ...about }, value: of.number, unit: of.unit, distribution: of.distribution })
  .meta(named('Gap', 'I36：稳健差距', 'I36: the robust gap'));

const groupRate = z
  .object({ ...{ shape: z.literal('rate'), ...about }, rate: of.regionRate })
  .meta(named('GroupRate', 'I49：地区比率', 'I49: the rate of the group'));

const concentration = z
  .object({
    ...{ shape: z.literal('concentration'), ...head },
    ...{ n: z.int(), sum: z.number(), topShare: of.number, gini: of.number },
    top: z.object(who).nullable(),
    ...{ unknown: z.int(), setAside: z.int() },
  })
  .meta(named('Concentration', 'I41：申请集中度', 'I41: how unevenly requests fall'));

const zeros = z
  .object({ ...{ shape: z.literal('zeros'), ...head }, rate: of.rate })
  .meta(named('Zeros', 'I42：零报告占比', 'I42: the share of zero reports'));

const timeliness = z
  .object({
    ...{ shape: z.literal('timeliness'), ...head },
    rate: of.rate,
    undated: z
      .int()
      .meta(told('公布日期不明的报告数', 'Reports whose date is not known, which count in neither number')),
    overdue: z
      .int()
      .meta(told('期限已过而未上报的机构数', 'Agencies that filed nothing by their day, which count as late')),
  })
  .meta(named('Timeliness', 'I43：按时公布率', 'I43: who published in time'));

const coverage = z
  .object({
    ...{ shape: z.literal('coverage'), ...head },
    rate: of.rate,
    missing: z.array(z.object(who)).meta(told('没有可读报告的机构，最多 100 个', 'Agencies without, at most 100')),
    further: z.int().meta(told('未列出的机构数', 'How many more there are')),
  })
  .meta(named('Coverage', 'I44：公开覆盖率', 'I44: who of the roster has published'));

export const indicatorAnswer = z
  .discriminatedUnion('shape', [
    ranking,
    family,
    percentiles,
    gap,
    groupRate,
    concentration,
    zeros,
    timeliness,
    coverage,
  ])
  .meta(named('IndicatorOfGroup', '一项指标在一组机构中的情况', 'An indicator in a group of agencies'));
