import type { SQSRecord } from 'aws-lambda';

/** What follows an upload through all logs: the X-Ray trace of the message that announced it, else the message's id. */
export const traceOf = ({ attributes, messageId }: Pick<SQSRecord, 'attributes' | 'messageId'>): string =>
  /Root=([^;]+)/.exec(attributes.AWSTraceHeader ?? '')?.[1] ?? messageId;
