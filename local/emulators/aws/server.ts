import { AsyncLocalStorage } from 'node:async_hooks';
import { buildApp } from 'fauxqs';
import { addressOf, isPortInUse, loopback, PortInUse } from '../loopback.ts';
import { type Exchange, type PersistenceManager, SnsStore, SqsStore } from './fauxqs.ts';
import { eventMessage, isFor, type NotificationTarget, type ObjectChange } from './objects/notification.ts';
import { ObjectStore } from './objects/object-store.ts';
import { answerBefore } from './objects/routes.ts';
import { Persistence } from './persistence.ts';
import { DurableQueues } from './queues.ts';

/** Bytes of one request; an upload that is larger must come in parts, as the AWS command line sends it from 8 MB on. */
const bodyLimit = 256 * 2 ** 20;

/** How a bucket behaves, as the template declares it. */
export interface BucketSettings {
  readonly versioned: boolean;
  readonly notifications: readonly NotificationTarget[];
}

/** S3, SQS and SNS on one port. */
export interface AwsEmulator {
  readonly url: string;
  configureBucket(name: string, settings: BucketSettings): void;
  stop(): Promise<void>;
}

export interface AwsEmulatorOptions {
  readonly folder: string;
  readonly port: number;
  readonly region: string;
}

/** @throws PortInUse */
export async function startAws({ folder, port, region }: AwsEmulatorOptions): Promise<AwsEmulator> {
  const persistence = new Persistence(folder);
  const exchange = new AsyncLocalStorage<Exchange>();
  const targets = new Map<string, readonly NotificationTarget[]>();
  const sqsStore = new DurableQueues(persistence);
  const snsStore = new SnsStore();
  /** Called within the write, so that the message is as durable as the object before the upload is acknowledged. */
  const notify = (change: ObjectChange) => {
    for (const target of targets.get(change.bucket) ?? []) {
      if (!isFor(target, change)) continue;
      const message = SqsStore.createMessage(eventMessage(target, change, region));
      sqsStore.getQueueByArn(target.queueArn)?.enqueue(message);
    }
  };
  const s3Store = new ObjectStore(persistence, exchange, notify);
  const kept = persistence as unknown as PersistenceManager;
  kept.load(sqsStore, snsStore, s3Store);
  sqsStore.keepFromNowOn();
  snsStore.persistence = kept;
  s3Store.persistence = kept;

  const app = buildApp({ logger: false, defaultRegion: region, stores: { sqsStore, snsStore, s3Store } });
  // fauxqs' own parser stops at 11 MiB.
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body));
  app.addHook('preHandler', (request, reply, done) => {
    const current = { request, reply } as unknown as Exchange;
    const answer = answerBefore(current, s3Store, persistence, region);
    if (answer) reply.code(answer.status).header('content-type', 'application/xml').send(answer.body);
    else exchange.run(current, done);
  });
  try {
    await app.listen({ host: loopback, port });
  } catch (error) {
    persistence.close();
    throw isPortInUse(error) ? new PortInUse(port, '--aws-port') : error;
  }
  return {
    url: addressOf(app.server),
    configureBucket: (name, { versioned, notifications }) => {
      if (versioned) persistence.enableVersioning(name);
      targets.set(name, notifications);
    },
    stop: async () => {
      await app.close();
      persistence.close();
    },
  };
}
