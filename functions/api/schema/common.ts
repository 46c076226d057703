import * as z from 'zod';

export const bilingual = z.object({ zh: z.string(), en: z.string() });
export const status = z.enum(['accepted', 'queried', 'returned', 'unreadable']);
export const stage = z.enum(['received', 'parsed', 'checked']);
export const form = z.enum(['v2021', 'v2019']);
export const severity = z.enum(['E', 'W', 'I']);
export const bySeverity = <T extends z.ZodType>(schema: T) => z.object({ E: schema, W: schema, I: schema });
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const itemsOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
