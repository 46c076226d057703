import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Agency, agency } from '../../filing/agency.ts';
import { rosterKey } from '../keys.ts';
import { ifHeld, type Table } from './table-client.ts';

/** One agency in the roster of the one it reports, or once reported, to: nothing is taken out, so that the stamp never falls. */
export const rosterItem = z
  .object({
    /** The agency. */
    sk: z.string(),
    name: z.string(),
    kind: agency.shape.kind,
    /** How often the registry changed it: a part of the stamp. */
    changes: z.int(),
    /** It reports to another one now, or to none. */
    left: z.boolean(),
  })
  .transform(({ sk, ...item }) => ({ agency: sk, ...item }));

export type RosterItem = z.infer<typeof rosterItem>;

/** Enters an agency into a roster, or marks it there as one that left; what is there and newer stays. */
export async function enterInRoster(
  { client, name: table }: Table,
  parent: string,
  { id, name, kind }: Agency,
  changes: number,
  left: boolean,
): Promise<void> {
  await ifHeld(
    client.send(
      new PutCommand({
        TableName: table,
        Item: { pk: rosterKey(parent), sk: id, name, kind, changes, left },
        ConditionExpression: 'attribute_not_exists(pk) OR changes <= :changes',
        ExpressionAttributeValues: { ':changes': changes },
      }),
    ),
  );
}
