import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';

export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

/** The answer of a conditional write; null if its condition did not hold. */
export async function ifHeld<T>(write: Promise<T>): Promise<T | null> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      return null;
    }
    throw error;
  }
}

/** False if an item with this key was there already. */
export async function putIfAbsent({ client, name }: Table, item: Record<string, unknown>): Promise<boolean> {
  const put = new PutCommand({ TableName: name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' });
  return (await ifHeld(client.send(put))) !== null;
}

/** True if the item was put: where there is one already, only if this one has a higher stamp; no stamp is the lowest. */
export async function putIfNewer({ client, name }: Table, item: Record<string, unknown> & { stamp: number }) {
  const put = new PutCommand({
    TableName: name,
    Item: item,
    ConditionExpression: 'attribute_not_exists(stamp) OR stamp < :stamp',
    ExpressionAttributeValues: { ':stamp': item.stamp },
  });
  return (await ifHeld(client.send(put))) !== null;
}

/** Puts an item unless the one that is there was made from more facts, or later ones. */
export const putUnlessOlder = ({ client, name }: Table, item: Record<string, unknown> & { known: number }) =>
  ifHeld(
    client.send(
      new PutCommand({
        TableName: name,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR known <= :known',
        ExpressionAttributeValues: { ':known': item.known },
      }),
    ),
  );

/** The item with this key, strongly consistent; null if there is none. */
export async function itemAt({ client, name }: Table, pk: string, sk: string): Promise<Record<string, unknown> | null> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }));
  return Item ?? null;
}

/**
 * The items with these keys, in their order, strongly consistent; undefined where there is none. At most 100.
 */
export async function itemsAt(
  { client, name }: Table,
  keys: readonly { readonly pk: string; readonly sk: string }[],
): Promise<readonly (Record<string, unknown> | undefined)[]> {
  const found: Record<string, unknown>[] = [];
  let left: Record<string, unknown>[] = [...keys];
  while (left.length > 0) {
    const get = new BatchGetCommand({ RequestItems: { [name]: { Keys: left, ConsistentRead: true } } });
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(get);
    found.push(...(Responses[name] ?? []));
    left = UnprocessedKeys[name]?.Keys ?? [];
  }
  return keys.map(({ pk, sk }) => found.find((item) => item.pk === pk && item.sk === sk));
}

/** The last items of a partition from a sort key on, in order, as many as are looked at; consistent. */
export async function lastItemsOf(
  { client, name }: Table,
  pk: string,
  from: string,
  lookAt: number,
): Promise<{ readonly items: readonly Record<string, unknown>[]; readonly isAll: boolean }> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk >= :from',
      ExpressionAttributeValues: { ':pk': pk, ':from': from },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: lookAt,
    }),
  );
  return { items: Items.toReversed(), isAll: LastEvaluatedKey === undefined };
}

/**
 * All items of a partition whose sort key begins with a prefix ('': all of it), strongly consistent, page after page; no
 * further page is asked for once there are more than `enough`.
 */
export async function itemsOf(
  { client, name }: Table,
  pk: string,
  prefix: string,
  enough = Number.POSITIVE_INFINITY,
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: prefix === '' ? { ':pk': pk } : { ':pk': pk, ':prefix': prefix },
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && items.length <= enough);
  return items;
}
