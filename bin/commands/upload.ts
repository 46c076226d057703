import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Endpoints } from './endpoints.ts';
import { CREDENTIALS } from './running.ts';
import { UsageError } from './usage.ts';

/**
 * Puts one file into the bucket of a running stack.
 * @throws UsageError if the bucket cannot be reached or refuses it
 */
export async function upload({ aws, bucket, region }: Endpoints, key: string, bytes: Uint8Array): Promise<void> {
  const client = new S3Client({ region, endpoint: aws, forcePathStyle: true, credentials: CREDENTIALS });
  try {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
  } catch (cause) {
    throw new UsageError(
      `无法上传到 ${aws} 的存储桶 ${bucket}。`,
      `Uploading to bucket ${bucket} at ${aws} failed: ${(cause as Error).message}`,
      { cause },
    );
  } finally {
    client.destroy();
  }
}
