import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type SnapshotDue, snapshotMessage } from '../../shared/export/snapshot/messages.ts';

/** Messages that one request may carry. */
const BATCH = 10;

/** Sends a message for each part. @throws Error if one was refused: then all are sent again, which does no harm */
export const divideAmong =
  (queueUrl: string, client: Pick<SQSClient, 'send'> = new SQSClient({ useQueueUrlAsEndpoint: false })) =>
  async (parts: readonly SnapshotDue[]): Promise<void> => {
    for (let start = 0; start < parts.length; start += BATCH) {
      const Entries = parts.slice(start, start + BATCH).map((part, place) => ({
        Id: String(place),
        MessageBody: JSON.stringify(snapshotMessage.parse(part)),
      }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`${Failed.length} messages were refused: ${Failed[0]?.Message}`);
    }
  };
