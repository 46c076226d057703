import type { SQSRecord } from 'aws-lambda';
import { traceOf } from '../common/trace.ts';
import { type ParseServices, parseUpload } from './parse-upload.ts';
import { announcedUploads } from './s3-event.ts';

export type Message = Pick<SQSRecord, 'body' | 'attributes' | 'messageId'>;

/** Parses all uploads that a message announces; one that fails keeps none of the others back. */
export async function parseMessage(message: Message, services: ParseServices): Promise<void> {
  const failures: unknown[] = [];
  for (const upload of announcedUploads(message.body)) {
    try {
      await parseUpload(upload, traceOf(message), services);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw failures.length === 1 ? failures[0] : new AggregateError(failures, `${failures.length} uploads failed`);
  }
}
