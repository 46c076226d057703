import * as z from 'zod';
import { type Agency, agency, regionOf } from './agency.ts';
import { answered, answeredAmong } from './answers.ts';
import { extract, failing, measures, type ParsedFact, status } from './facts.ts';
import type { History } from './history.ts';

const form = z.enum(['v2019', 'v2021']);

/**
 * What is known of a filing without reading its report: what a list shows of its current version, and, packed, all that a
 * comparison of many reports needs.
 */
export const entry = z
  .object({
    agency: z.string(),
    /** As registered, else as the report calls its authority. */
    name: z.string().nullable(),
    year: z.int(),
    version: z.string(),
    stage: z.enum(['received', 'parsed', 'checked']),
    status: status.nullable(),
    form: form.nullable(),
    /** Null until it is checked, and for an unreadable file. */
    failing: failing.nullable(),
    /** Ids of the failing checks and of their families. */
    failingChecks: z.array(z.string()).readonly(),
    /** How many of the failing checks the agency has answered; missing while none is. */
    answered: answered.optional(),
    /** Of its text and its checks; missing while it is not checked. */
    measures: measures.optional(),
    /** When the version was uploaded. */
    at: z.string(),
    region: z.string().nullable(),
    parent: z.string().nullable(),
    /** As registered. Entries from before these three were kept lack them until they are renewed. */
    level: agency.shape.level.default(null),
    kind: agency.shape.kind.default(null),
    /** What was read of the current version; null while it is not read, and for an unreadable file. */
    extract: extract.unwrap().extend({ form }).readonly().nullable().default(null),
  })
  .readonly();

export type Entry = z.infer<typeof entry>;

const withFamilies = (ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => [id, id.slice(0, id.includes('.') ? id.indexOf('.') : id.length)])),
];

const extractIn = (parsed: ParsedFact | null): Entry['extract'] =>
  parsed?.form && parsed.extract ? { form: parsed.form, ...parsed.extract } : null;

/** The entry of a filing; null while nothing was received. */
export function entryOf(agency: string, year: number, history: History, registered: Agency | null): Entry | null {
  const { current } = history;
  if (current === null) {
    return null;
  }
  const { parsed, checked } = current.results;
  const answers = checked?.answerable ? answeredAmong(checked.answerable, current.answers) : null;
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
    ...(answers === null ? {} : { answered: answers }),
    ...(checked?.measures === undefined ? {} : { measures: checked.measures }),
    at: current.upload.at,
    region: regionOf(agency, registered),
    parent: registered?.parent ?? null,
    level: registered?.level ?? null,
    kind: registered?.kind ?? null,
    extract: extractIn(parsed),
  };
}
