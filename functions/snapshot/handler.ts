import { S3Client } from '@aws-sdk/client-s3';
import { snapshotMessage } from '../../shared/export/snapshot/messages.ts';
import { openStore } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { bucketFiles } from './bucket-files.ts';
import { divideAmong } from './divide.ts';
import { environment } from './environment.ts';
import { type SnapshotServices, takeSnapshot } from './take-snapshot.ts';

const services = once((): SnapshotServices => {
  const env = environment.parse(process.env);
  const s3 = new S3Client();
  return {
    store: openStore(env, s3),
    files: bucketFiles(s3, env.DERIVED_BUCKET),
    divide: divideAmong(env.SNAPSHOT_QUEUE_URL),
    journal,
    clock: () => new Date(),
  };
});

export const handler = queueHandler((record) => takeSnapshot(readMessage(record, snapshotMessage), services()));
