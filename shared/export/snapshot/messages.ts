import * as z from 'zod';
import { FIRST_YEAR, LAST_YEAR } from '../../filing/key.ts';

/** One partition is to be written. */
const due = z.object({
  schema: z.literal('snapshot-due/1'),
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  province: z.string().regex(/^\d{2}$/),
});

/** All partitions are to be written: what the nightly schedule says. */
const night = z.object({ schema: z.literal('snapshot-night/1') });

export const snapshotMessage = z.discriminatedUnion('schema', [due, night]);

export type SnapshotMessage = z.infer<typeof snapshotMessage>;
export type SnapshotDue = z.infer<typeof due>;

export const NIGHTLY = { schema: 'snapshot-night/1' } as const satisfies SnapshotMessage;
