import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Messages that one request may carry. */
const BATCH = 10;

export interface QueueMessage {
  readonly MessageBody: string;
  readonly MessageGroupId?: string;
  readonly MessageDeduplicationId?: string;
}

/** Sends many messages, ten to a request. @throws Error if one was refused: then all are sent again, which does no harm */
export const sendAll =
  (queueUrl: string, client: Pick<SQSClient, 'send'> = new SQSClient({ useQueueUrlAsEndpoint: false })) =>
  async (messages: readonly QueueMessage[]): Promise<void> => {
    for (let start = 0; start < messages.length; start += BATCH) {
      const Entries = messages.slice(start, start + BATCH).map((message, place) => ({ Id: String(place), ...message }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`${Failed.length} messages were refused: ${Failed[0]?.Message}`);
    }
  };
