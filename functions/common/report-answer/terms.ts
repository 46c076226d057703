import * as z from 'zod';

/** Metadata of a schema for the OpenAPI document: its name as a component, and what it is in both languages. */
export const named = (id: string, zh: string, en: string) => ({ id, ...told(zh, en) });

export const told = (zh: string, en: string) => ({ description: `${zh} / ${en}` });

export const bilingual = z
  .object({ zh: z.string(), en: z.string() })
  .meta(named('Text', '中英文文字', 'A text in both languages'));

export const status = z
  .enum(['accepted', 'queried', 'returned', 'unreadable'])
  .meta(named('Status', '审核状态', 'What came of the checks'));

export const stage = z
  .enum(['received', 'parsed', 'checked'])
  .meta(named('Stage', '处理阶段', 'How far a version has come'));

export const form = z.enum(['v2021', 'v2019']).meta(named('Form', '表格版本', 'Which of the two official forms'));

export const severity = z
  .enum(['E', 'W', 'I'])
  .meta(named('Severity', 'E 错误，W 疑问，I 提示', 'E error, W query, I remark'));

export const bySeverity = <T extends z.ZodType>(schema: T) => z.object({ E: schema, W: schema, I: schema });

const items = told('各项', 'The items');

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item).meta(items),
    next: z
      .string()
      .nullable()
      .meta(told('下一页的 cursor；没有下一页时为 null', 'The cursor of the next page; null on the last')),
  });

export const itemsOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item).meta(items) });

export const at = z.string().meta(told('协调世界时', 'A time in UTC, ISO 8601'));
