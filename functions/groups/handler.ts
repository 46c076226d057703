import { S3Client } from '@aws-sdk/client-s3';
import { type GroupsDue, groupsMessage } from '../../shared/filing/events.ts';
import { derivedBucket } from '../../shared/store/derived.ts';
import { groupStore } from '../../shared/store/dynamo/groups.ts';
import { openTable } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { revalidateAll } from '../common/publish.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { sendAll } from '../common/send-all.ts';
import { traceOf } from '../common/trace.ts';
import { environment } from './environment.ts';
import { type GroupsServices, renewGroups } from './renew-groups.ts';

const services = once((): GroupsServices => {
  const env = environment.parse(process.env);
  const send = sendAll(env.GROUPS_QUEUE_URL);
  return {
    store: groupStore(openTable(env), derivedBucket(new S3Client(), env.DERIVED_BUCKET)),
    divide: (parts: readonly GroupsDue[]) => send(parts.map((part) => ({ MessageBody: JSON.stringify(part) }))),
    publishChanged: revalidateAll(env.REVALIDATE_QUEUE_URL, Number(env.REVALIDATE_DELAY_SECONDS), () => new Date()),
    journal,
    clock: () => new Date(),
  };
});

export const handler = queueHandler((record) =>
  renewGroups(readMessage(record, groupsMessage), traceOf(record), services()),
);
