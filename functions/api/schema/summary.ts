import * as z from 'zod';
import { bilingual, named, told } from '../../common/report-answer/terms.ts';
import { agencyId, level, year } from './measures.ts';

const byStatus = z
  .object({
    ...{ accepted: z.int(), queried: z.int(), returned: z.int(), unreadable: z.int() },
    pending: z.int().meta(told('尚未校验', 'Not checked yet')),
  })
  .meta(named('ByStatus', '按状态的报告数', 'Reports by status'));

const standing = z.object({
  registered: z.int(),
  missing: z.int().meta(told('尚未上报的机构数', 'Those that have filed nothing')),
  due: z.string().nullable().meta(told('法定期限；没有期限时为 null', 'The day that the law sets; null where none')),
  passed: z.boolean().meta(told('期限是否已过', 'Whether that day has passed')),
});

const overdue = z.object({ agency: agencyId, name: z.string(), due: z.string(), reason: z.string() });

export const summaryAnswer = z
  .object({
    year,
    parent: z.string().nullable(),
    region: z.string().nullable(),
    source: z
      .enum(['filings', 'tallies'])
      .meta(told('filings 为即时统计；tallies 可能迟几分钟', 'Counted now, or kept counts that are some minutes old')),
    filings: z.int(),
    byStatus,
    byLevel: z
      .partialRecord(z.enum([...level.options, 'unknown']), byStatus)
      .meta(told('按机构层级', 'By level of the agency')),
    registered: z.int().meta(told('登记的机构数', 'Registered agencies')),
    filed: z.int().meta(told('其中已上报的机构数', 'Those of them that have filed')),
    standings: z
      .record(z.enum(['department', 'government', 'township', 'other']), standing)
      .meta(told('按法定义务', 'By what the law asks of them')),
    overdue: z.object({
      count: z.int().meta(told('逾期未报的机构数', 'How many are overdue')),
      agencies: z
        .array(overdue)
        .nullable()
        .meta(told('最多 100 个；按统计数作答时为 null', 'At most 100; null where kept counts answer')),
    }),
    failing: z
      .array(
        z.object({
          check: z.string(),
          title: bilingual,
          reports: z.int().meta(told('未通过的报告数', 'In how many reports it fails')),
        }),
      )
      .meta(told('最常未通过的校验', 'The checks that fail most')),
  })
  .meta(named('Summary', '汇总', 'The summary'));
