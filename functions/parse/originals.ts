import { Readable } from 'node:stream';
import { GetObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Upload } from '../../shared/filing/upload.ts';

/** The bytes of an upload, or why there are none. */
export type Original =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'gone' };

/** Reads exactly the version that was uploaded, and never more than `limit` bytes of it. */
export type ReadOriginal = (
  upload: Pick<Upload, 'bucket' | 'key' | 'versionId' | 'size'>,
  limit: number,
) => Promise<Original>;

/** A version that is deleted answers 404; a version id that names a delete marker answers 405. */
const GONE = ['NoSuchKey', 'NoSuchVersion', 'NotFound', 'MethodNotAllowed'];

async function collect(body: Readable, limit: number): Promise<Original> {
  const collected: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) {
      return { kind: 'too-large', size };
    }
    collected.push(chunk);
  }
  return { kind: 'bytes', bytes: Buffer.concat(collected) };
}

/** The size that the event tells decides first, then the length that S3 tells, then what really comes. */
export function s3Originals(client: S3Client): ReadOriginal {
  return async ({ bucket, key, versionId, size }, limit) => {
    if (size > limit) {
      return { kind: 'too-large', size };
    }
    try {
      const { Body, ContentLength = 0 } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, ...(versionId === null ? {} : { VersionId: versionId }) }),
      );
      const body = Body === undefined ? Readable.from([]) : (Body as Readable);
      if (ContentLength > limit) {
        body.destroy();
        return { kind: 'too-large', size: ContentLength };
      }
      return await collect(body, limit);
    } catch (error) {
      if (error instanceof S3ServiceException && GONE.includes(error.name)) {
        return { kind: 'gone' };
      }
      throw error;
    }
  };
}
