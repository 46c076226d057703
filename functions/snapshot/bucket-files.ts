import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { SnapshotFiles } from '../../shared/export/snapshot/write.ts';
import { streamObject } from '../common/stream-object.ts';

/** Where the Glue tables look (lib/snapshot-catalogue.ts). */
const FOLDER = 'snapshots/';

/** The files of the snapshots in the derived bucket. A reader sees the old file or the new one, never a part of it. */
export const bucketFiles = (client: S3Client, Bucket: string): SnapshotFiles => ({
  write: (path, pieces) =>
    streamObject(client, { Bucket, Key: FOLDER + path, ContentType: 'application/vnd.apache.parquet' }, pieces),
  async remove(path) {
    await client.send(new DeleteObjectCommand({ Bucket, Key: FOLDER + path }));
  },
});
