import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { derivedBucket } from '../../shared/store/derived.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import type { Table } from '../../shared/store/dynamo/table-client.ts';
import type { Store } from '../../shared/store/store.ts';

/**
 * The SDK hands its logger a copy of every answer, also the logger that keeps nothing, which it has by itself; of a thousand
 * entries that is a tenth of the work. One that takes no information is given none.
 */
const logger = { debug() {}, warn: console.warn, error() {} } as unknown as NonNullable<DynamoDBClientConfig['logger']>;

/** The deployed table alone. */
export const openTable = (environment: { readonly TABLE_NAME: string }): Table => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ logger })),
  name: environment.TABLE_NAME,
});

/** The store of the deployed table and bucket. Region and endpoints come from the environment. */
export const openStore = (
  environment: { readonly TABLE_NAME: string; readonly DERIVED_BUCKET: string },
  s3: S3Client = new S3Client(),
): Store => dynamoStore(openTable(environment), derivedBucket(s3, environment.DERIVED_BUCKET), () => new Date());
