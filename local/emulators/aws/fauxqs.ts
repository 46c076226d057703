/**
 * The parts of fauxqs that its package does not export: stores and persistence. They are reached by path, so the version
 * is pinned exactly in package.json; `startFauxqs`, which is exported, would listen on all interfaces.
 */
import type { DatabaseSync } from 'node:sqlite';
import { PersistenceManager } from '../../../node_modules/fauxqs/dist/persistence.js';
import type { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
import type { S3Object } from '../../../node_modules/fauxqs/dist/s3/s3Types.js';

export { S3Error } from '../../../node_modules/fauxqs/dist/common/errors.js';
export { S3Store } from '../../../node_modules/fauxqs/dist/s3/s3Store.js';
export { SnsStore } from '../../../node_modules/fauxqs/dist/sns/snsStore.js';
export { type SqsQueue, SqsStore } from '../../../node_modules/fauxqs/dist/sqs/sqsStore.js';
export type { PersistenceManager };

/** An object as fauxqs keeps it in memory (without its body), with the version id that is added here. */
export type StoredObject = S3Object & { versionId?: string };

/** The request that is being answered; the stores look into it for what fauxqs does not hand on. */
export interface Exchange {
  readonly request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly query: Readonly<Record<string, string>>;
    readonly params: { readonly bucket?: string; readonly '*'?: string };
    readonly body: unknown;
  };
  readonly reply: {
    header(name: string, value: string): unknown;
    headers(values: Readonly<Record<string, string>>): unknown;
  };
}

/** What is built upon or replaced here; the first three are private in fauxqs. */
interface Internals {
  readonly db: DatabaseSync;
  transaction(work: () => void): void;
  loadS3Objects(store: S3Store): void;
  deleteObject(bucket: string, key: string): void;
  readBody(bucket: string, key: string): Buffer;
  updateMessageReady(messageId: string): void;
  upsertObject(bucket: string, object: StoredObject): void;
}

type Opened = Pick<PersistenceManager, Exclude<keyof PersistenceManager, keyof Internals>> & Internals;

export const OpenPersistence = PersistenceManager as unknown as new (folder: string) => Opened;
