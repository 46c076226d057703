import type { Cleanup } from '../cleanup.ts';
import type { DataFolder } from '../data/folder.ts';
import type { Endpoints } from '../provision/clients.ts';
import { type AwsEmulator, startAws } from './aws/server.ts';
import { startMail } from './mail.ts';
import { Mailbox } from './mailbox.ts';
import { startTables } from './tables.ts';

export interface Emulators {
  readonly aws: AwsEmulator;
  readonly mailbox: Mailbox;
  readonly endpoints: Endpoints;
}

/** Starts S3, SQS, SNS, DynamoDB and SES on what the data folder holds. */
export async function startEmulators(
  data: DataFolder,
  { awsPort, region }: { readonly awsPort: number; readonly region: string },
  cleanup: Cleanup,
): Promise<Emulators> {
  const aws = await startAws({ folder: data.aws, port: awsPort, region });
  cleanup.add(() => aws.stop());
  const tables = await startTables(data.tables);
  cleanup.add(() => tables.stop());
  const mailbox = new Mailbox(data.mail);
  cleanup.add(() => mailbox.close());
  const mail = await startMail(mailbox);
  cleanup.add(() => mail.stop());
  return { aws, mailbox, endpoints: { aws: aws.url, dynamodb: tables.url, ses: mail.url } };
}
