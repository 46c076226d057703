import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { agency as agencySchema } from '../../filing/agency.ts';
import { agencyKey, PROFILE } from '../keys.ts';
import type { AgencyStore } from '../store.ts';
import { renewEntry } from './facts.ts';
import type { Table } from './table-client.ts';

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

export const agencyStore = (table: Table): AgencyStore => ({
  async agency(id) {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: { pk: agencyKey(id), sk: PROFILE } }),
    );
    return Item === undefined ? null : agencySchema.parse(Item.profile);
  },

  async putAgency(profile) {
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { pk: agencyKey(profile.id), sk: PROFILE, profile } }),
    );
    for (const year of await yearsOf(table, profile.id)) {
      await renewEntry(table, { agency: profile.id, year }, profile);
    }
  },
});
