import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RunningStack } from '../../local/data/endpoints.ts';
import { type Derived, derivedBucket } from '../../shared/store/derived.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import type { Table } from '../../shared/store/dynamo/table-client.ts';
import type { Store } from '../../shared/store/store.ts';
import { CREDENTIALS, runningStack, tableOf } from './running.ts';
import { UsageError } from './usage.ts';

interface Place {
  /** Data folder of a running stack. */
  readonly data: string;
  /** Names of the table and the derived bucket of a deployed one. */
  readonly table?: string | undefined;
  readonly derived?: string | undefined;
}

function derivedOf({ aws: endpoint, region, buckets }: RunningStack): Derived {
  const bucket = buckets.find((name) => /derived/i.test(name));
  if (bucket === undefined) {
    throw new UsageError('运行中的系统没有派生数据桶。', 'The running stack has no derived bucket.');
  }
  return derivedBucket(new S3Client({ endpoint, region, credentials: CREDENTIALS, forcePathStyle: true }), bucket);
}

function partsOf({ data, table, derived }: Place): { readonly table: Table; readonly derived: Derived } {
  if (table !== undefined && derived !== undefined) {
    const client = DynamoDBDocumentClient.from(new DynamoDBClient());
    return { table: { client, name: table }, derived: derivedBucket(new S3Client(), derived) };
  }
  if (table !== undefined || derived !== undefined) {
    throw new UsageError('--table 和 --derived 要一起用。', 'Use --table and --derived together.');
  }
  const stack = runningStack(data);
  return { table: tableOf(stack), derived: derivedOf(stack) };
}

/**
 * The store of the stack that runs on a data folder, or of a deployed one, with the credentials and the region of the
 * environment.
 * @throws UsageError if none runs, or only one of the names is given
 */
export function openStore(place: Place): { readonly store: Store; readonly close: () => void } {
  const { table, derived } = partsOf(place);
  return { store: dynamoStore(table, derived, () => new Date()), close: () => table.client.destroy() };
}
