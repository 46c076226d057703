import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

/** Bytes of a part: with one part on its way and one being filled, this is what an upload holds. */
const PART_BYTES = 8 * 1024 * 1024;

export interface ObjectPlace {
  readonly Bucket: string;
  readonly Key: string;
  readonly ContentType: string;
  readonly ContentDisposition?: string;
}

/**
 * Puts an object together from pieces while they are made, in constant memory. It is there when the last piece is, or not at
 * all: parts of an upload that failed are removed.
 */
export async function streamObject(client: S3Client, place: ObjectPlace, pieces: AsyncIterable<Uint8Array>) {
  const Body = Readable.from(pieces);
  const upload = new Upload({ client, params: { ...place, Body }, partSize: PART_BYTES, queueSize: 1 });
  await upload.done();
}
