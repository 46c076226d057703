import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { derivedBucket } from '../../shared/store/derived.ts';
import { dynamoStore } from '../../shared/store/dynamo/store.ts';
import type { Store } from '../../shared/store/store.ts';

/** The store of the deployed table and bucket. Region and endpoints come from the environment. */
export const openStore = (
  environment: { readonly TABLE_NAME: string; readonly DERIVED_BUCKET: string },
  s3: S3Client = new S3Client(),
): Store =>
  dynamoStore(
    { client: DynamoDBDocumentClient.from(new DynamoDBClient()), name: environment.TABLE_NAME },
    derivedBucket(s3, environment.DERIVED_BUCKET),
    () => new Date(),
  );
