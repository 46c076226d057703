/** Where a bucket sends the events of its objects, as its notification configuration declares it. */
export interface NotificationTarget {
  readonly id: string;
  /** Such as `s3:ObjectCreated:*`. */
  readonly event: string;
  readonly queueArn: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What happened to an object. */
export interface ObjectChange {
  /** Such as `ObjectCreated:Put`. */
  readonly eventName: string;
  readonly bucket: string;
  readonly key: string;
  readonly at: Date;
  /** Only compared with the sequencers of the same key; a later one is the greater string. */
  readonly sequencer: string;
  readonly versionId?: string | undefined;
  /** Absent when an object was deleted. */
  readonly object?: { readonly contentLength: number; readonly etag: string } | undefined;
}

export function isFor({ event, prefix, suffix }: NotificationTarget, { eventName, key }: ObjectChange): boolean {
  const name = `s3:${eventName}`;
  const wanted = event.endsWith('*') ? name.startsWith(event.slice(0, -1)) : name === event;
  return wanted && key.startsWith(prefix) && key.endsWith(suffix);
}

/**
 * The message that S3 puts into a queue.
 * Source: Amazon S3 user guide, "Event message structure", version 2.1.
 */
export function eventMessage(target: NotificationTarget, change: ObjectChange, region: string): string {
  const { object } = change;
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: region,
    eventTime: change.at.toISOString(),
    eventName: change.eventName,
    userIdentity: { principalId: 'AWS:LOCAL' },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': change.sequencer, 'x-amz-id-2': 'local' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: target.id,
      bucket: {
        name: change.bucket,
        ownerIdentity: { principalId: 'LOCAL' },
        arn: `arn:aws:s3:::${change.bucket}`,
      },
      object: {
        key: encodeKey(change.key),
        ...(object && { size: object.contentLength, eTag: object.etag.replaceAll('"', '') }),
        ...(change.versionId && { versionId: change.versionId }),
        sequencer: change.sequencer,
      },
    },
  };
  return JSON.stringify({ Records: [record] });
}

/** Keys are URL-encoded in events, with + for a space and with slashes left as they are. */
export function encodeKey(key: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(key)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replaceAll(/[!'()*]/g, percent);
}

/** A sequencer of 18 hexadecimal digits, as S3 writes them. */
export const sequencer = (number: number): string => number.toString(16).toUpperCase().padStart(18, '0');
