import * as z from 'zod';
import type { Extract } from '../../checks/surroundings.ts';
import type { Entry } from '../../filing/entry.ts';
import { extract, type Fact, status } from '../../filing/facts.ts';
import { type History, latestReading } from '../../filing/history.ts';
import { readingsIn } from '../../filing/knowledge.ts';
import { unpackCells } from '../../filing/packed-cells.ts';
import { extractsKey } from '../keys.ts';
import type { RosterItem } from './roster.ts';

/**
 * The copy of an entry under the parent: what the checks across levels compare, and what a list of the agencies below shows.
 * It has no attributes `agency` and `year`, so it is in no index.
 */
export const extractItem = z.object({
  /** The agency. */
  sk: z.string(),
  /** Uploads that were read: a part of the stamp. */
  readings: z.int(),
  /** The current version. */
  version: z.string(),
  status: status.nullable(),
  /** Of the newest readable report; null while there is none. */
  form: z.enum(['v2019', 'v2021']).nullable(),
  extract: extract.nullable(),
});

export type ExtractItem = z.infer<typeof extractItem>;

/** Null for an agency that reports to none. */
export function extractItemOf(entry: Entry, history: History, facts: readonly Fact[]) {
  const { agency, parent, year, version, status } = entry;
  if (parent === null) {
    return null;
  }
  const read = latestReading(history)?.parsed;
  const item: ExtractItem = {
    sk: agency,
    readings: readingsIn(facts),
    ...{ version, status },
    form: read?.form ?? null,
    extract: read?.extract ?? null,
  };
  return { pk: extractsKey(parent, year), ...item };
}

/** What the checks of the parent see of an agency below; null where it has no readable report. */
export function extractOf({ form, extract }: ExtractItem, { agency, name, kind }: RosterItem): Extract | null {
  return form === null || extract === null
    ? null
    : { agency, name, kind, form, scope: extract.scope, cells: unpackCells(form, extract.cells) };
}
