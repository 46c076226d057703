import type { SQSRecord } from 'aws-lambda';
import type * as z from 'zod';

/** The event in a message. Throws where it is not what its sender promised: such a message ends in the dead-letter queue. */
export const readMessage = <T>(record: Pick<SQSRecord, 'body'>, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(record.body));
