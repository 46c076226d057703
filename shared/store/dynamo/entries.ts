import type { Entry } from '../../filing/entry.ts';
import { FIRST_YEAR } from '../../filing/key.ts';
import type { EntryQuery, EntryStore, GroupQuery, Page } from '../store.ts';
import { ENTRY_ATTRIBUTES, entryIn } from './entry-items.ts';
import { after, cursorAt, type Position, placeIn, positionOf, startAt } from './entry-position.ts';
import { lookIn, pagesIn } from './index-query.ts';
import type { Table } from './table-client.ts';
import { filtersOf, OF_AGENCY, type Way, wayOf } from './ways.ts';

/** Entries that one request looks at for each that a page may hold, when it filters: a usual filter finds a tenth or more. */
const LOOKED_AT_FOR_ONE = 6;
/** About the 1 MB that a request may read. */
const MOST_LOOKED_AT = 1000;
/** Requests for one page of a list without year and agency. */
const MAX_REQUESTS = 8;

/** One request: the entries of a year after a place that match, and where it stopped looking (null: at the end). */
async function look(
  table: Table,
  query: EntryQuery,
  way: Way,
  year: number,
  place: Position | null,
): Promise<{ readonly found: Entry[]; readonly stopped: Position | null }> {
  const filters = filtersOf(query, way);
  const { items, stopped } = await lookIn(table, {
    ...{ index: way.index, keys: way.key(query, year), filters, only: ENTRY_ATTRIBUTES },
    lookAt: filters.length === 0 ? query.limit : Math.min(MOST_LOOKED_AT, LOOKED_AT_FOR_ONE * query.limit),
    // Of one agency the newest year comes first; of one year the agencies come in order of their ids.
    newestFirst: way === OF_AGENCY,
    start: place === null ? undefined : startAt(place, query, way),
  });
  return {
    found: items.map(entryIn),
    stopped: stopped === null ? null : positionOf(stopped),
  };
}

/** A page of one request; what matched beyond the limit is left to the next page. */
async function onePage(table: Table, query: EntryQuery, way: Way, place: Position | null): Promise<Page<Entry>> {
  const { found, stopped } = await look(table, query, way, query.year ?? FIRST_YEAR, place);
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  const next = found.length > query.limit && last !== undefined ? after(last) : stopped;
  return { items, next: next === null ? null : cursorAt(next, way) };
}

/** Year after year, from the newest, until the page is full: at most {@link MAX_REQUESTS} requests. */
async function allYears(table: Table, query: EntryQuery, way: Way, from: Position): Promise<Page<Entry>> {
  const items: Entry[] = [];
  let place: Position | null = from;
  for (let request = 0; request < MAX_REQUESTS && place !== null && items.length < query.limit; request += 1) {
    const { year }: Position = place;
    const { found, stopped } = await look(table, query, way, year, place);
    const room = query.limit - items.length;
    const taken = found.slice(0, room);
    items.push(...taken);
    const last = taken.at(-1);
    if (found.length > room && last !== undefined) {
      place = after(last);
    } else {
      place = stopped ?? (year > FIRST_YEAR ? { year: year - 1, agency: null, region: null } : null);
    }
  }
  return { items, next: place === null ? null : cursorAt(place, way) };
}

/** @see EntryStore.group */
export async function* groupOf(table: Table, query: GroupQuery): AsyncGenerator<readonly Entry[]> {
  const way = wayOf(query);
  const { index } = way;
  const found = { index, keys: way.key(query, query.year), filters: filtersOf(query, way), only: ENTRY_ATTRIBUTES };
  for await (const items of pagesIn(table, found)) yield items.map(entryIn);
}

/** `thisYear` is the newest year that a list without a year begins with. */
export const entryStore = (table: Table, thisYear: () => number): EntryStore => ({
  async entries(query) {
    const way = wayOf(query);
    const place = placeIn(query, way);
    return query.year === undefined && way !== OF_AGENCY
      ? allYears(table, query, way, place ?? { year: thisYear(), agency: null, region: null })
      : onePage(table, query, way, place);
  },
  group: (query) => groupOf(table, query),
});
