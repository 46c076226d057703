import { S3Client } from '@aws-sdk/client-s3';
import { exportAsked } from '../../shared/export/job.ts';
import { openStore } from '../common/clients.ts';
import { exportShelf } from '../common/export-shelf.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { environment } from './environment.ts';
import { type ExportServices, writeExport } from './write-export.ts';

const services = once((): ExportServices => {
  const env = environment.parse(process.env);
  const s3 = new S3Client();
  return { store: openStore(env, s3), shelf: exportShelf(s3, env.DERIVED_BUCKET), journal };
});

export const handler = queueHandler((record) => writeExport(readMessage(record, exportAsked), services()));
