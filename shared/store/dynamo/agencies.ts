import { isDeepStrictEqual } from 'node:util';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Agency, agency as agencySchema } from '../../filing/agency.ts';
import { agencyKey, PROFILE } from '../keys.ts';
import type { AgencyStore } from '../store.ts';
import { renewEntry } from './facts.ts';
import { enterInRoster } from './roster.ts';
import { ifHeld, itemAt, type Table } from './table-client.ts';

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
  const item = { pk: agencyKey(profile.id), sk: PROFILE, profile, changes };
  const put = new PutCommand({
    TableName: table.name,
    Item: item,
    ConditionExpression: 'attribute_not_exists(changes) OR changes = :before',
    ExpressionAttributeValues: { ':before': before.changes },
  });
  return (await ifHeld(table.client.send(put))) !== null;
}

export const agencyStore = (table: Table): AgencyStore => ({
  agency: async (id) => (await registrationOf(table, id)).profile,

  async putAgency(profile) {
    for (let attempt = 1; !(await register(table, profile, await registrationOf(table, profile.id))); attempt += 1) {
      if (attempt === ATTEMPTS) {
        throw new Error(`the agency ${profile.id} is being changed by other imports`);
      }
    }
    for (const year of await yearsOf(table, profile.id)) {
      await renewEntry(table, { agency: profile.id, year }, profile);
    }
  },
});
