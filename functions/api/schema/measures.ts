import * as z from 'zod';
import { bilingual, named, told } from '../../common/report-answer/terms.ts';

/** Numbers of groups and years, as several answers show them. */

export const number = z.number().nullable();

export const agencyId = z.string().meta(told('机构编号', 'Id of the agency'));
export const agencyName = z.string().nullable().meta(told('机构名称', 'Name of the agency'));
export const year = z.int().meta(told('年度', 'Year of the report'));
export const reason = z.string().nullable().meta(told('没有值的原因', 'Why there is no value'));
export const unit = z.string().meta(told('单位', 'Unit'));
export const low = number.meta(told('95% 置信区间的下限', 'Lower bound of the 95 % interval'));
export const high = number.meta(told('95% 置信区间的上限', 'Upper bound of the 95 % interval'));

/** A rate of counts with its interval. */
export const rate = z
  .object({ value: number, numerator: number, denominator: number, low, high, reason })
  .meta(named('Rate', '比率及其威尔逊区间', 'A rate with its Wilson interval'));

export const definition = z
  .object({
    key: z.string().meta(told('指标编号', 'Key of the indicator')),
    name: bilingual,
    unit,
    direction: z.enum(['up', 'down', 'none']).meta(told('越高越好、越低越好、仅描述', 'Which way is better')),
    rankedFrom: z.int().nullable().meta(told('按值排名所需的最小分母', 'Least denominator of what is ranked by value')),
  })
  .meta(named('Measured', '所测算的指标', 'The indicator'));

export const level = z.enum(['province', 'prefecture', 'county', 'township']);
export const kind = z.enum(['government', 'department', 'other']);

export const group = z
  .object({
    year,
    parent: z.string().nullable(),
    region: z.string().nullable(),
    level: level.nullable(),
    kind: kind.nullable(),
    filings: z.int().meta(told('已上报的机构数', 'Agencies that filed')),
    read: z.int().meta(told('其中读出报告的机构数', 'Those of which a report was read')),
  })
  .meta(named('Group', '所比较的机构', 'The agencies that are compared'));

export const distribution = z
  .object({
    n: z.int().meta(told('有值的报告数', 'Reports with a value')),
    without: z.record(z.string(), z.int()).meta(told('没有值的报告数，按原因', 'Those without, by reason')),
    small: z.int().meta(told('有值但分母太小的报告数', 'Those of the n whose denominator is too small to be ranked')),
    quantiles: z
      .object({
        ...{ min: z.number(), p10: z.number(), p25: z.number(), median: z.number() },
        ...{ p75: z.number(), p90: z.number(), max: z.number() },
      })
      .nullable(),
    gap: number.meta(told('I36：P90 − P10；不足 5 份时为 null', 'I36: P90 − P10; null for fewer than 5')),
  })
  .meta(named('Distribution', '分布，每份报告权重相同', 'The distribution, each report with the same weight'));

export const regionRate = z
  .object({
    micro: rate.meta(told('分子之和与分母之和之比', 'Σ numerator / Σ denominator')),
    macro: z.object({ value: number, n: z.int() }).meta(told('各单位值的平均', 'The mean of the units')),
    leftOut: z.int().meta(told('数据不可用的单位数', 'Units whose numbers cannot be used')),
    setAside: z.int().meta(told('为免重复计算而不计的地区报告数', 'Reports of regions that would count twice')),
  })
  .meta(named('RegionRate', 'I49：地区比率', 'I49: a rate of the whole group'));
