import * as z from 'zod';
import { bilingual, bySeverity, severity } from './common.ts';

/** What the checks say: interfaces, section 2. */

export const check = z.object({
  id: z.string(),
  severity,
  status: z.enum(['pass', 'fail', 'fillable', 'na']),
  left: z.number().nullable(),
  right: z.number().nullable(),
  difference: z.number().nullable(),
  assumesBlankIsZero: z.boolean(),
  reason: z.string().nullable(),
  cells: z.array(z.string()),
  message: bilingual,
});

export const assessable = bySeverity(z.object({ assessed: z.int(), of: z.int() }));

const change = z.object({ cell: z.string(), from: z.number().nullable(), to: z.number(), why: z.string() });

export const corrections = z.object({
  verdict: z.enum(['consistent', 'located', 'ambiguous', 'unlocatable', 'not_assessable']),
  explanations: z.array(z.object({ cost: z.number(), changes: z.array(change), resolves: z.array(z.string()) })),
});

export const indicator = z.object({
  value: z.number().nullable(),
  unit: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reason: z.string().nullable(),
  unsound: z.boolean(),
});
