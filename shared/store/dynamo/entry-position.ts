import * as z from 'zod';
import { NOWHERE, provinceOf, regionPrefix } from '../../filing/agency.ts';
import type { Entry } from '../../filing/entry.ts';
import { AGENCY_ID, FIRST_YEAR, LAST_YEAR } from '../../filing/key.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { divisionKey, ENTRY, filingKey, placeKey, underKey } from '../keys.ts';
import { BadCursorError, type EntryQuery } from '../store.ts';
import type { IndexName } from '../table.ts';
import type { Way } from './ways.ts';

/** The entry after which a page begins; without agency: the year with which it begins. */
const position = z.object({
  year: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  agency: z.string().regex(AGENCY_ID).nullable(),
  /** Of that entry. */
  region: z
    .string()
    .regex(/^\d{6,12}$/)
    .nullable(),
});

export type Position = z.infer<typeof position>;

const cursor = position.extend({ by: z.string() });

export const after = ({ year, agency, region }: Entry): Position => ({ year, agency, region });

export const cursorAt = (place: Position, { index }: Way): string => writeCursor({ by: index, ...place });

/** Where an index was left, from the key that it gave. */
export function positionOf(key: Readonly<Record<string, unknown>>): Position {
  const [, agency, year] = String(key.pk).split('#');
  const [region = NOWHERE] = String(key.place ?? NOWHERE).split('#');
  return position.parse({ year: Number(year), agency, region: region === NOWHERE ? null : region });
}

const inIndex: Readonly<Record<IndexName, (place: Position & { agency: string }, query: EntryQuery) => object>> = {
  byYear: ({ year, agency }) => ({ year, agency }),
  byAgency: ({ year, agency }) => ({ year, agency }),
  byParent: ({ year, agency }, { parent = '' }) => ({ under: underKey(year, parent), agency }),
  byRegion: ({ year, agency, region }) => ({
    division: divisionKey(year, provinceOf(region)),
    place: placeKey(region, agency),
  }),
};

/** The key with which an index is entered after a position. */
export function startAt(place: Position, query: EntryQuery, { index }: Way): Record<string, unknown> | undefined {
  const { year, agency } = place;
  return agency === null
    ? undefined
    : { pk: filingKey({ agency, year }), sk: ENTRY, ...inIndex[index]({ ...place, agency }, query) };
}

/** @throws BadCursorError where the cursor is of another list: an index refuses a key that lies outside of what is asked. */
export function placeIn(query: EntryQuery, { index }: Way): Position | null {
  if (query.cursor === undefined) {
    return null;
  }
  const { by, ...place } = readCursor(query.cursor, cursor);
  const { year, agency, region } = query;
  const elsewhere =
    by !== index ||
    (year !== undefined && place.year !== year) ||
    (agency !== undefined && place.agency !== agency) ||
    (index === 'byRegion' && place.agency !== null && !place.region?.startsWith(regionPrefix(region ?? '')));
  if (elsewhere) {
    throw new BadCursorError();
  }
  return place;
}
