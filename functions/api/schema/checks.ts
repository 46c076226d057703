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

const mending = z.object({ cost: z.number(), changes: z.array(change) });

export const corrections = z.object({
  verdict: z.enum(['consistent', 'located', 'ambiguous', 'unlocatable', 'not_assessable']),
  explanations: z.array(mending.extend({ resolves: z.array(z.string()) })),
  further: z.int().optional(),
  acrossYears: z
    .object({ columns: z.array(z.string()), here: mending.nullable(), there: mending.nullable() })
    .optional(),
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
