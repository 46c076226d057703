import * as z from 'zod';
import { type Agency, regionOf } from './agency.ts';
import { failing, status } from './facts.ts';
import type { History } from './history.ts';

/** What a list shows of a filing: its current version. */
export const entry = z
  .object({
    agency: z.string(),
    /** As registered, else as the report calls its authority. */
    name: z.string().nullable(),
    year: z.int(),
    version: z.string(),
    stage: z.enum(['received', 'parsed', 'checked']),
    status: status.nullable(),
    form: z.enum(['v2019', 'v2021']).nullable(),
    /** Null until it is checked, and for an unreadable file. */
    failing: failing.nullable(),
    /** Ids of the failing checks and of their families. */
    failingChecks: z.array(z.string()).readonly(),
    /** When the version was uploaded. */
    at: z.string(),
    region: z.string().nullable(),
    parent: z.string().nullable(),
  })
  .readonly();

export type Entry = z.infer<typeof entry>;

const withFamilies = (ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => [id, id.slice(0, id.includes('.') ? id.indexOf('.') : id.length)])),
];

/** The entry of a filing; null while nothing was received. */
export function entryOf(agency: string, year: number, history: History, registered: Agency | null): Entry | null {
  const { current } = history;
  if (current === null) {
    return null;
  }
  const { parsed, checked } = current.results;
  return {
    agency,
    name: registered?.name ?? parsed?.authority ?? null,
    year,
    version: current.id,
    stage: current.stage,
    status: current.status,
    form: parsed?.form ?? null,
    failing: checked?.failing ?? null,
    failingChecks: withFamilies(checked?.failingChecks ?? []),
    at: current.upload.at,
    region: regionOf(agency, registered),
    parent: registered?.parent ?? null,
  };
}
