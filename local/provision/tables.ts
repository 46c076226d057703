import {
  CreateTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { Stack } from '../template/stack.ts';

/** Creates the tables that are not there yet. A table whose keys changed must be made anew: `npm start -- --fresh`. */
export async function provisionTables(stack: Stack, dynamodb: DynamoDBClient): Promise<void> {
  for (const table of [...stack.of('AWS::DynamoDB::Table'), ...stack.of('AWS::DynamoDB::GlobalTable')]) {
    const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = table.properties;
    const indexes = {
      ...(GlobalSecondaryIndexes.length && { GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(withoutCapacity) }),
      ...(LocalSecondaryIndexes.length && { LocalSecondaryIndexes: LocalSecondaryIndexes.map(withoutCapacity) }),
    };
    const command = new CreateTableCommand({
      TableName: table.ref,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions,
      KeySchema,
      ...indexes,
    });
    await dynamodb.send(command).catch((error) => {
      if (error.name !== 'ResourceInUseException') throw error;
    });
    await waitUntilTableExists(
      { client: dynamodb, maxWaitTime: 20, minDelay: 0.02, maxDelay: 0.1 },
      { TableName: table.ref },
    );
  }
}

const withoutCapacity = ({ IndexName, KeySchema, Projection }: Named<GlobalSecondaryIndex>) => ({
  IndexName,
  KeySchema,
  Projection,
});

type Named<T extends GlobalSecondaryIndex> = Required<Pick<T, 'IndexName' | 'KeySchema' | 'Projection'>>;
