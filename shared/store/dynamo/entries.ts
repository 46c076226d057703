import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { regionPrefix } from '../../filing/agency.ts';
import { type Entry, entry as entrySchema } from '../../filing/entry.ts';
import { FIRST_YEAR } from '../../filing/key.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { ENTRY, filingKey } from '../keys.ts';
import { BadCursorError, type EntryQuery, type EntryStore, type Page } from '../store.ts';
import type { Table } from './table-client.ts';

/** Entries that one request looks at when it filters: about half of the 1 MB that a request may read. */
const LOOKED_AT = 1000;
/** Requests for one page of a list without year and agency. */
const MAX_REQUESTS = 8;

/** The entry after which a page begins; without agency: the year with which it begins. */
const position = z.object({ year: z.int(), agency: z.string().nullable() });
type Position = z.infer<typeof position>;

type Condition = readonly [expression: string, attribute: string, value: unknown];

function conditionsOf({ parent, region, status, check }: EntryQuery): Condition[] {
  const conditions: (Condition | null)[] = [
    parent === undefined ? null : ['#parent = :parent', 'parent', parent],
    region === undefined ? null : ['begins_with(#region, :region)', 'region', regionPrefix(region)],
    status === undefined ? null : ['#status = :status', 'status', status],
    check === undefined ? null : ['contains(#failingChecks, :failingChecks)', 'failingChecks', check],
  ];
  return conditions.filter((condition) => condition !== null);
}

function keysOf({ agency, year }: EntryQuery): Condition[] {
  const conditions: (Condition | null)[] = [
    year === undefined ? null : ['#year = :year', 'year', year],
    agency === undefined ? null : ['#agency = :agency', 'agency', agency],
  ];
  return conditions.filter((condition) => condition !== null);
}

const startOf = ({ year, agency }: Position): Record<string, unknown> | undefined =>
  agency === null ? undefined : { pk: filingKey({ agency, year }), sk: ENTRY, year, agency };

/** One request: the entries after `start` that match, and where it stopped looking (null: at the end). */
async function look(
  { client, name }: Table,
  query: EntryQuery,
  start: Record<string, unknown> | undefined,
): Promise<{ readonly found: Entry[]; readonly stopped: Position | null }> {
  const filters = conditionsOf(query);
  const keys = keysOf(query);
  const all = [...keys, ...filters];
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: query.year === undefined ? 'byAgency' : 'byYear',
      KeyConditionExpression: keys.map(([expression]) => expression).join(' AND '),
      ...(filters.length === 0 ? {} : { FilterExpression: filters.map(([expression]) => expression).join(' AND ') }),
      ExpressionAttributeNames: Object.fromEntries(all.map(([, attribute]) => [`#${attribute}`, attribute])),
      ExpressionAttributeValues: Object.fromEntries(all.map(([, attribute, value]) => [`:${attribute}`, value])),
      Limit: filters.length === 0 ? query.limit : LOOKED_AT,
      // Of one agency the newest year comes first; of one year the agencies come in order of their ids.
      ScanIndexForward: query.year !== undefined,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    }),
  );
  return {
    found: Items.map((item) => entrySchema.parse(item)),
    stopped: LastEvaluatedKey === undefined ? null : position.parse(LastEvaluatedKey),
  };
}

const after = ({ year, agency }: Entry): Position => ({ year, agency });

/** A page of one request; what matched beyond the limit is left to the next page. */
async function onePage(table: Table, query: EntryQuery, start: Position | null): Promise<Page<Entry>> {
  const { found, stopped } = await look(table, query, start === null ? undefined : startOf(start));
  const items = found.slice(0, query.limit);
  const last = items.at(-1);
  const next = found.length > query.limit && last !== undefined ? after(last) : stopped;
  return { items, next: next === null ? null : writeCursor(next) };
}

/** Year after year, from the newest, until the page is full: at most {@link MAX_REQUESTS} requests. */
async function allYears(table: Table, query: EntryQuery, newest: number, from: Position | null): Promise<Page<Entry>> {
  const items: Entry[] = [];
  let place: Position | null = from ?? { year: newest, agency: null };
  for (let request = 0; request < MAX_REQUESTS && place !== null && items.length < query.limit; request += 1) {
    const { year }: Position = place;
    const { found, stopped } = await look(table, { ...query, year }, startOf(place));
    const room = query.limit - items.length;
    const taken = found.slice(0, room);
    items.push(...taken);
    const last = taken.at(-1);
    if (found.length > room && last !== undefined) {
      place = after(last);
    } else {
      place = stopped ?? (year > FIRST_YEAR ? { year: year - 1, agency: null } : null);
    }
  }
  return { items, next: place === null ? null : writeCursor(place) };
}

function placeOf({ cursor, year, agency }: EntryQuery): Position | null {
  if (cursor === undefined) {
    return null;
  }
  const place = readCursor(cursor, position);
  const elsewhere = (year !== undefined && place.year !== year) || (agency !== undefined && place.agency !== agency);
  if (elsewhere) {
    throw new BadCursorError();
  }
  return place;
}

/** `thisYear` is the newest year that a list without a year begins with. */
export const entryStore = (table: Table, thisYear: () => number): EntryStore => ({
  async entries(query) {
    const place = placeOf(query);
    return query.year === undefined && query.agency === undefined
      ? allYears(table, query, thisYear(), place)
      : onePage(table, query, place);
  },
});
