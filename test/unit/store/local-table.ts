import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import type { Derived } from '../../../shared/store/derived.ts';
import { dynamoStore } from '../../../shared/store/dynamo/store.ts';
import type { Store } from '../../../shared/store/store.ts';
import { TABLE } from '../../../shared/store/table.ts';

/** One request to the table, as it is counted. */
export interface Counted {
  readonly operation: string;
  readonly index: string | null;
  /** Capacity units that the emulator reports for it. */
  readonly units: number;
}

/** What the emulator says of a request; of one that reads several tables, of each of them. */
interface Consumed {
  readonly CapacityUnits?: number;
}

export interface LocalTable {
  readonly store: Store;
  readonly objects: Map<string, Uint8Array>;
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  /** Every request since it was last emptied. */
  readonly requests: Counted[];
  /** Many items at once, quickly. */
  readonly putAll: (items: readonly Record<string, unknown>[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const key = ({ partitionKey, sortKey }: { partitionKey: { name: string }; sortKey: { name: string } }) => [
  { AttributeName: partitionKey.name, KeyType: 'HASH' as const },
  { AttributeName: sortKey.name, KeyType: 'RANGE' as const },
];

async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const shapes = [TABLE, ...Object.values(TABLE.indexes)];
  const attributes = new Map(shapes.flatMap((s) => [s.partitionKey, s.sortKey]).map((a) => [a.name, a.type]));
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: key(TABLE),
      AttributeDefinitions: [...attributes].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
      GlobalSecondaryIndexes: Object.entries(TABLE.indexes).map(([IndexName, shape]) => ({
        IndexName,
        KeySchema: key(shape),
        Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...shape.projected] },
      })),
    }),
  );
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE' && Table.GlobalSecondaryIndexes?.every((i) => i.IndexStatus === 'ACTIVE')) {
      return;
    }
  }
}

export function memoryDerived(objects: Map<string, Uint8Array>): Derived {
  return {
    async put(name, bytes) {
      objects.set(name, bytes);
    },
    async get(name) {
      const bytes = objects.get(name);
      if (bytes === undefined) throw new Error(`no object ${name}`);
      return bytes;
    },
  };
}

function countRequests(client: DynamoDBDocumentClient): Counted[] {
  const requests: Counted[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as { IndexName?: string; ReturnConsumedCapacity?: string };
      input.ReturnConsumedCapacity = 'TOTAL';
      const answer = await next(args);
      const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: Consumed | readonly Consumed[] };
      requests.push({
        operation: String(context.commandName).replace('Command', ''),
        index: input.IndexName ?? null,
        units: [ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0),
      });
      return answer;
    },
    { step: 'initialize', name: 'count' },
  );
  return requests;
}

/** The store on a real table in an emulator in this process, with every request counted. */
export async function openLocalTable(clock: () => Date): Promise<LocalTable> {
  const server = dynalite({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const name = 'gongkai';
  await createTable(base, name);
  const client = DynamoDBDocumentClient.from(base);
  const requests = countRequests(client);
  const objects = new Map<string, Uint8Array>();
  return {
    store: dynamoStore({ client, name }, memoryDerived(objects), clock),
    objects,
    client,
    name,
    requests,
    async putAll(items) {
      for (let start = 0; start < items.length; start += 25) {
        const requests = items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
        await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }));
      }
    },
    close: async () => {
      base.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
