import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Where parts go that are too large for an item of the table (400 KB). */
export interface Derived {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array>;
}

export const derivedBucket = (client: S3Client, bucket: string): Derived => ({
  async put(key, bytes) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: 'application/json' }));
  },
  async get(key) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (Body === undefined) {
      throw new Error(`the derived bucket answered nothing for ${key}`);
    }
    return Body.transformToByteArray();
  },
});
