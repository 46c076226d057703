import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

/** Where the emulators listen. */
export interface Endpoints {
  readonly aws: string;
  readonly dynamodb: string;
  readonly ses: string;
}

export interface Clients {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly dynamodb: DynamoDBClient;
}

/** Any credentials are good here. */
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

export function createClients(region: string, { aws, dynamodb }: Pick<Endpoints, 'aws' | 'dynamodb'>): Clients {
  const common = { region, credentials };
  return {
    s3: new S3Client({ ...common, endpoint: aws, forcePathStyle: true }),
    sqs: new SQSClient({ ...common, endpoint: aws, useQueueUrlAsEndpoint: false }),
    sns: new SNSClient({ ...common, endpoint: aws }),
    dynamodb: new DynamoDBClient({ ...common, endpoint: dynamodb }),
  };
}

export function destroyClients(clients: Clients): void {
  for (const client of Object.values(clients)) client.destroy();
}
