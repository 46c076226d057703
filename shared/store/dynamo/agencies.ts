import { isDeepStrictEqual } from 'node:util';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Agency, agency as agencySchema, provinceOf, regionOf } from '../../filing/agency.ts';
import { agencyKey, divisionKey, PROFILE, PROVINCES, placeKey, REGISTRY, underKey } from '../keys.ts';
import type { AgencyStore } from '../store.ts';
import { renewEntry } from './facts.ts';
import { enterInRoster } from './roster.ts';
import { ifHeld, itemAt, putIfAbsent, type Table } from './table-client.ts';

/** As often as another import may come in between. */
const ATTEMPTS = 5;

/** A registered agency, and how often its registration changed; null and 0 before it is registered. */
export interface Registration {
  readonly profile: Agency | null;
  readonly changes: number;
}

/** Strongly consistent. */
export async function registrationOf(table: Table, id: string): Promise<Registration> {
  const item = await itemAt(table, agencyKey(id), PROFILE);
  return {
    profile: item === null ? null : agencySchema.parse(item.profile),
    changes: Number(item?.changes ?? 0),
  };
}

/** Years in which an agency has filed; there is one entry a year, so one request finds them. */
async function yearsOf({ client, name }: Table, agency: string): Promise<number[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: 'byAgency',
      KeyConditionExpression: 'agency = :agency',
      ExpressionAttributeValues: { ':agency': agency },
    }),
  );
  return Items.map(({ year }) => Number(year));
}

const provinceOfAgency = (profile: Agency): string => provinceOf(regionOf(profile.id, profile));

/** A profile as it stands in the table: with the keys of the indexes it is in, which nobody reads it by with its contacts. */
function profileItemOf(profile: Agency, changes: number) {
  const { id, parent } = profile;
  return {
    ...{ pk: agencyKey(id), sk: PROFILE, profile, changes },
    agency: id,
    division: divisionKey(REGISTRY, provinceOfAgency(profile)),
    place: placeKey(regionOf(id, profile), id),
    ...(parent === null ? {} : { under: underKey(REGISTRY, parent) }),
  };
}

/**
 * Rosters first, the profile last: cut off in between, the next import still knows the parent from before and does the same
 * again. False if another import changed the profile meanwhile.
 */
async function register(table: Table, profile: Agency, before: Registration): Promise<boolean> {
  const same = before.changes > 0 && isDeepStrictEqual(profile, before.profile);
  const changes = same ? before.changes : before.changes + 1;
  const left = before.profile?.parent ?? null;
  if (left !== null && left !== profile.parent) {
    await enterInRoster(table, left, profile, changes, true);
  }
  if (profile.parent !== null) {
    await enterInRoster(table, profile.parent, profile, changes, false);
  }
  const put = new PutCommand({
    TableName: table.name,
    Item: profileItemOf(profile, changes),
    ConditionExpression: 'attribute_not_exists(changes) OR changes = :before',
    ExpressionAttributeValues: { ':before': before.changes },
  });
  return (await ifHeld(table.client.send(put))) !== null;
}

export function agencyStore(table: Table): AgencyStore {
  /** Provinces that this store has entered: nearly all agencies of an import are of the same few. */
  const entered = new Set<string>();

  async function enterProvince(province: string): Promise<void> {
    if (!entered.has(province)) {
      await putIfAbsent(table, { pk: PROVINCES, sk: province });
      entered.add(province);
    }
  }

  /** What was registered before. */
  async function settle(profile: Agency): Promise<Agency | null> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const before = await registrationOf(table, profile.id);
      if (await register(table, profile, before)) return before.profile;
    }
    throw new Error(`the agency ${profile.id} is being changed by other imports`);
  }

  return {
    agency: async (id) => (await registrationOf(table, id)).profile,

    async putAgency(profile) {
      await enterProvince(provinceOfAgency(profile));
      const before = await settle(profile);
      for (const year of await yearsOf(table, profile.id)) {
        await renewEntry(table, { agency: profile.id, year }, profile);
      }
      return [...new Set([profile, before ?? profile].map(provinceOfAgency))];
    },
  };
}
