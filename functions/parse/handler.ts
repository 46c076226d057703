import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { read } from '../../shared/engine/read.ts';
import { readingApart } from '../common/apart/read-apart.ts';
import { openStore } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { once } from '../common/once.ts';
import { checkedTopic, parsedTopic, revalidateQueue, tallyQueue } from '../common/publish.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { environment } from './environment.ts';
import { s3Originals } from './originals.ts';
import { parseMessage } from './parse-message.ts';
import type { ParseServices } from './parse-upload.ts';

/** Files that stand beside the handler in the bundle. */
const beside = (file: string) => join(import.meta.dirname, file);

const services = once((): ParseServices => {
  const env = environment.parse(process.env);
  const s3 = new S3Client();
  const platform = readingApart({ child: beside('child.mjs'), wasm: beside('pdfium.wasm') });
  return {
    store: openStore(env, s3),
    readOriginal: s3Originals(s3),
    read: (bytes) => read(bytes, platform),
    publishParsed: parsedTopic(env.REPORT_PARSED_TOPIC_ARN),
    publishChecked: checkedTopic(env.REPORT_CHECKED_TOPIC_ARN),
    publishChanged: revalidateQueue(env.REVALIDATE_QUEUE_URL, Number(env.REVALIDATE_DELAY_SECONDS), () => new Date()),
    publishTally: tallyQueue(env.TALLY_QUEUE_URL, Number(env.TALLY_DELAY_SECONDS), () => new Date()),
    journal,
    clock: () => new Date(),
  };
});

export const handler = queueHandler((record) => parseMessage(record, services()));
