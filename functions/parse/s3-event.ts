import * as z from 'zod';
import { decodeEventKey } from '../../shared/filing/key.ts';
import type { Upload } from '../../shared/filing/upload.ts';

const created = z.object({
  eventName: z.string(),
  eventTime: z.string(),
  s3: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string(),
      size: z.int().default(0),
      versionId: z.string().nullish(),
      sequencer: z.string().default(''),
    }),
  }),
});

const notification = z.union([
  /** Sent once when the notification is set up. */
  z.object({ Event: z.literal('s3:TestEvent') }),
  z.object({ Records: z.array(created) }),
]);

/** An upload as the event tells it; `keyIsDecoded` is false where the key's encoding is malformed. */
export interface Announced extends Upload {
  readonly keyIsDecoded: boolean;
}

/** The uploads that a message announces; other events of S3 announce none. */
export function announcedUploads(body: string): readonly Announced[] {
  const message = notification.parse(JSON.parse(body));
  if (!('Records' in message)) {
    return [];
  }
  return message.Records.filter(({ eventName }) => /^(s3:)?ObjectCreated:/.test(eventName)).map(({ eventTime, s3 }) => {
    const key = decodeEventKey(s3.object.key);
    return {
      bucket: s3.bucket.name,
      key: key ?? s3.object.key,
      keyIsDecoded: key !== null,
      versionId: s3.object.versionId ?? null,
      size: s3.object.size,
      at: new Date(/Z|[+-]\d\d:?\d\d$/.test(eventTime) ? eventTime : `${eventTime}Z`).toISOString(),
      sequencer: s3.object.sequencer,
    };
  });
}
