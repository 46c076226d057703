import * as z from 'zod';
import { bilingual, form, itemsOf, named, severity } from '../../common/report-answer/terms.ts';

/** The catalogues: what the engine works by, as data. */

export const cellCatalogue = itemsOf(
  z
    .object({
      id: z.string(),
      form,
      table: z.string(),
      row: z.string(),
      column: z.string(),
      kind: z.enum(['count', 'change', 'amount']),
      unit: z.string(),
      label: bilingual,
    })
    .meta(named('CellDefinition', '一个单元格的定义', 'The definition of a cell')),
).meta(named('CellCatalogue', '表格目录', 'The form'));

export const checkCatalogue = itemsOf(
  z
    .object({
      id: z.string(),
      severity,
      title: bilingual,
      why: bilingual,
      formula: z.string(),
      forms: z.array(form),
      /** The ids of its checks in each form. */
      instances: z.record(form, z.array(z.string())),
      /** Templates of what it says, by status or wording. */
      messages: z.record(z.string(), bilingual),
    })
    .meta(named('CheckDefinition', '一条校验规则', 'A rule')),
).meta(named('CheckCatalogue', '校验规则目录', 'The rules'));

export const indicatorCatalogue = itemsOf(
  z
    .object({
      id: z.string(),
      name: bilingual,
      formula: z.string(),
      unit: z.string(),
      direction: z.enum(['up', 'down', 'none']),
      source: z.enum(['official', 'scholarship', 'peer', 'own']),
      undefinedWhen: bilingual,
      members: z.array(z.string()),
    })
    .meta(named('IndicatorDefinition', '一项指标的定义', 'The definition of an indicator')),
).meta(named('IndicatorCatalogue', '指标目录', 'The definitions of indicators'));
