import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type ListedAgency, listedAgency, NOWHERE, provinceOf, regionOf, regionPrefix } from '../../filing/agency.ts';
import { AGENCY_ID } from '../../filing/key.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { agencyKey, divisionKey, PROFILE, PROVINCES, placeKey, REGISTRY, underKey } from '../keys.ts';
import { type AgencyQuery, BadCursorError, type RegistryStore } from '../store.ts';
import type { IndexName } from '../table.ts';
import { type Condition, lookIn, pagesIn } from './index-query.ts';
import { itemsOf, type Table } from './table-client.ts';

/** Agencies that one request looks at when it filters: some 350 KB. */
const LOOKED_AT = 1000;

/** All that leaves the table of a profile: not its contacts. */
const SHOWN = Object.keys(listedAgency.unwrap().shape).map((name) => `profile.${name}`);

/** The agency after which a page begins; without id: the province with which it begins. */
const position = z.object({
  by: z.enum(['byParent', 'byRegion']),
  province: z.string().regex(/^(?:\d\d|-)$/),
  region: z
    .string()
    .regex(/^\d{6,12}$/)
    .nullable(),
  id: z.string().regex(AGENCY_ID).nullable(),
});

type Position = z.infer<typeof position>;

/** One way through the registry: an index, and what of it. */
interface Walk {
  readonly index: IndexName & Position['by'];
  readonly keys: readonly Condition[];
  readonly filters: readonly Condition[];
}

const equals = (attribute: string, value: unknown): Condition => ({ operator: '=', attribute, value });
const holds = (attribute: string, value: string): Condition => ({ operator: 'contains', attribute, value });
const begins = (attribute: string, value: string): Condition => ({ operator: 'begins_with', attribute, value });

type Filters = Omit<AgencyQuery, 'limit' | 'cursor'>;

/** By parent, else within one province. */
function walkOf({ parent, region, level, kind, namePart }: Filters, province: string): Walk {
  const filters = [
    ...(level === undefined ? [] : [equals('profile.level', level)]),
    ...(kind === undefined ? [] : [equals('profile.kind', kind)]),
    ...(namePart === undefined ? [] : [holds('profile.name', namePart)]),
  ];
  const prefix = region === undefined ? null : regionPrefix(region);
  if (parent !== undefined) {
    const within = prefix === null ? [] : [begins('place', prefix)];
    return { index: 'byParent', keys: [equals('under', underKey(REGISTRY, parent))], filters: [...within, ...filters] };
  }
  const keys = [equals('division', divisionKey(REGISTRY, province)), ...(prefix ? [begins('place', prefix)] : [])];
  return { index: 'byRegion', keys, filters };
}

const shown = (item: Record<string, unknown>): ListedAgency => listedAgency.parse(item.profile);

const positionAt = ({ index }: Walk, province: string, { id, region }: ListedAgency): Position => ({
  ...{ by: index, province, id },
  region: regionOf(id, { region }),
});

/** Where an index was left, from the key that it gave. */
function positionOf({ index }: Walk, province: string, key: Readonly<Record<string, unknown>>): Position {
  const [region = NOWHERE] = String(key.place ?? NOWHERE).split('#');
  const id = String(key.pk).slice(agencyKey('').length);
  return position.parse({ by: index, province, region: region === NOWHERE ? null : region, id });
}

function startAt({ by, province, region, id }: Position, { parent = '' }: Filters) {
  if (id === null) return undefined;
  const key = { pk: agencyKey(id), sk: PROFILE };
  return by === 'byParent'
    ? { ...key, under: underKey(REGISTRY, parent), agency: id }
    : { ...key, division: divisionKey(REGISTRY, province), place: placeKey(region, id) };
}

/** @throws BadCursorError where it is of another list */
function placeIn(query: AgencyQuery): Position | null {
  if (query.cursor === undefined) return null;
  const place = readCursor(query.cursor, position);
  const by = query.parent === undefined ? 'byRegion' : 'byParent';
  const inProvince = place.id === null || provinceOf(place.region) === place.province;
  const within =
    query.region === undefined || by === 'byParent' || place.region?.startsWith(regionPrefix(query.region)) === true;
  if (place.by !== by || (by === 'byRegion' && !(inProvince && within))) throw new BadCursorError();
  return place;
}

/** The provinces that a list goes through, from one on. */
async function provincesOf(table: Table, { parent, region }: Filters, from: string): Promise<readonly string[]> {
  if (parent !== undefined) return [NOWHERE];
  if (region !== undefined) return [provinceOf(region)];
  const known = await itemsOf(table, PROVINCES, '');
  return known.map(({ sk }) => String(sk)).filter((province) => province >= from);
}

/** Province after province until the page is full, or until as many were looked at as a page may. */
async function pageOf(table: Table, query: AgencyQuery) {
  const first = placeIn(query);
  const provinces = await provincesOf(table, query, first?.province ?? '');
  const items: ListedAgency[] = [];
  let lookedAt = 0;
  for (const [index, province] of provinces.entries()) {
    const walk = walkOf(query, province);
    const start = first?.province === province ? startAt(first, query) : undefined;
    const room = query.limit - items.length;
    const lookAt = walk.filters.length === 0 ? room : LOOKED_AT;
    const looked = await lookIn(table, { ...walk, lookAt, only: SHOWN, start });
    const found = looked.items.map(shown);
    items.push(...found.slice(0, room));
    lookedAt += looked.lookedAt;
    const last = items.at(-1);
    if (found.length > room && last !== undefined) return { items, next: positionAt(walk, province, last) };
    if (looked.stopped !== null) return { items, next: positionOf(walk, province, looked.stopped) };
    const following = provinces[index + 1];
    if (following !== undefined && (items.length === query.limit || lookedAt >= LOOKED_AT)) {
      return { items, next: { by: walk.index, province: following, region: null, id: null } };
    }
  }
  return { items, next: null };
}

/** @see RegistryStore.registered */
export async function* registeredIn(table: Table, query: Filters): AsyncGenerator<readonly ListedAgency[]> {
  const pages = pagesIn(table, { ...walkOf(query, provinceOf(query.region ?? NOWHERE)), only: SHOWN });
  for await (const items of pages) yield items.map(shown);
}

export const registryStore = (table: Table): RegistryStore => ({
  async agencies(query) {
    const { items, next } = await pageOf(table, query);
    return { items, next: next === null ? null : writeCursor(next) };
  },

  async listedAgency(id) {
    const { Items: [item] = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ProjectionExpression: SHOWN.map((path) => path.replace(/\w+/g, '#$&')).join(', '),
        ExpressionAttributeNames: Object.fromEntries(
          SHOWN.flatMap((path) => path.split('.')).map((name) => [`#${name}`, name]),
        ),
        ExpressionAttributeValues: { ':pk': agencyKey(id), ':sk': PROFILE },
      }),
    );
    return item === undefined ? null : shown(item);
  },

  registered: (query) => registeredIn(table, query),
});
