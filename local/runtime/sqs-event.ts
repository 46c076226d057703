import type { Message, MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSMessageAttributes } from 'aws-lambda';

/** The event in which Lambda hands a batch of messages to a function. */
export function sqsEvent(messages: readonly Message[], queueArn: string, region: string): SQSEvent {
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId ?? '',
      receiptHandle: message.ReceiptHandle ?? '',
      body: message.Body ?? '',
      attributes: (message.Attributes ?? {}) as SQSEvent['Records'][number]['attributes'],
      messageAttributes: messageAttributes(message.MessageAttributes ?? {}),
      md5OfBody: message.MD5OfBody ?? '',
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  };
}

function messageAttributes(attributes: Readonly<Record<string, MessageAttributeValue>>): SQSMessageAttributes {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { StringValue, BinaryValue, DataType = 'String' }]) => [
      name,
      {
        ...(StringValue !== undefined && { stringValue: StringValue }),
        ...(BinaryValue !== undefined && { binaryValue: Buffer.from(BinaryValue).toString('base64') }),
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  );
}

/**
 * The messages that the function has done with, by its answer to a batch.
 * Source: Lambda developer guide, "Implementing partial batch responses": no failures, or an answer that has none, is
 * success; an id that is empty or of no message of the batch fails the whole batch.
 */
export function succeeded(messages: readonly Message[], answer: unknown, reportsFailures: boolean): readonly Message[] {
  if (!reportsFailures) return messages;
  const failures = (answer as { batchItemFailures?: { itemIdentifier?: unknown }[] } | null)?.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return [];
  const failed = new Set(failures.map((failure) => failure?.itemIdentifier));
  const ids = new Set<unknown>(messages.map(({ MessageId }) => MessageId));
  if (![...failed].every((id) => ids.has(id))) return [];
  return messages.filter(({ MessageId }) => !failed.has(MessageId));
}
