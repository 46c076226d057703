import * as z from 'zod';
import { form, named } from './terms.ts';

/** The report as read: `report` of the interfaces, section 2. */

const source = z
  .object({
    block: z.int(),
    row: z.int().nullable(),
    column: z.int().nullable(),
    page: z.int().nullable(),
    start: z.int().nullable(),
    end: z.int().nullable(),
  })
  .meta(named('Source', '在原件中的位置', 'Where it stands in the document'));

const cell = z
  .object({
    value: z.number().nullable(),
    raw: z.string().nullable(),
    semantic: z.enum(['number', 'zero', 'blank', 'slash', 'dash', 'none_word', 'text', 'absent']),
    basis: z.enum(['read', 'inferred', 'ambiguous', 'absent']),
    confidence: z.number(),
    source: source.nullable(),
    alternatives: z.array(z.number()),
  })
  .meta(named('Cell', '一个单元格；空白为 null，不为 0', 'A cell; a blank is null, never 0'));

const section = z
  .object({ id: z.string(), title: z.string().nullable(), present: z.boolean(), characters: z.int() })
  .meta(named('Section', '一个部分', 'A section'));

const figure = z
  .object({
    id: z.string(),
    label: z.string().nullable(),
    value: z.number(),
    unit: z.string().nullable(),
    qualifier: z.enum(['exact', 'over', 'under', 'negation', 'qualitative_all', 'garbled']),
    raw: z.string(),
    section: z.string(),
    start: z.int(),
    end: z.int(),
  })
  .meta(named('Figure', '正文中的一个数字', 'A number stated in the narrative'));

export const report = z
  .object({
    title: z.string().nullable(),
    authority: z.string().nullable(),
    year: z.int().nullable(),
    form,
    scope: z.enum(['own', 'region', 'system', 'unknown']),
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    published: z.string().nullable(),
    sections: z.array(section),
    cells: z.record(z.string(), cell),
    readings: z.array(z.record(z.string(), z.number())),
    figures: z.array(figure),
  })
  .meta(named('Report', '读取的报告', 'The report as read'));
