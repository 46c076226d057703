import type { SQSClient } from '@aws-sdk/client-sqs';
import { type SnapshotDue, snapshotMessage } from '../../shared/export/snapshot/messages.ts';
import { sendAll } from '../common/send-all.ts';

/** Sends a message for each part. Throws as {@link sendAll} does. */
export function divideAmong(queueUrl: string, client?: Pick<SQSClient, 'send'>) {
  const send = sendAll(queueUrl, client);
  return (parts: readonly SnapshotDue[]): Promise<void> =>
    send(parts.map((part) => ({ MessageBody: JSON.stringify(snapshotMessage.parse(part)) })));
}
