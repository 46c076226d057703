import { OpenPersistence, type S3Store, type StoredObject } from './fauxqs.ts';
import { VersionTable } from './objects/version-table.ts';

/**
 * The state of objects, queues and topics in one SQLite file, written before a request is answered. Beyond what fauxqs
 * keeps: versions of objects, transactions within transactions, and queues whose messages in flight return on start.
 */
export class Persistence extends OpenPersistence {
  readonly versions: VersionTable<StoredObject>;
  #depth = 0;

  constructor(folder: string) {
    super(folder);
    // With a write-ahead log a killed process loses nothing; only a power cut can take the last moments.
    this.db.exec('PRAGMA synchronous = NORMAL');
    this.db.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
    this.db.exec(
      'CREATE TABLE IF NOT EXISTS sequencer (one INTEGER PRIMARY KEY CHECK (one = 1), value INTEGER NOT NULL)',
    );
    this.db.exec('INSERT OR IGNORE INTO sequencer VALUES (1, 0)');
    this.versions = new VersionTable(this.db);
  }

  /** All writes of `work` become durable together, or none. */
  atomically<T>(work: () => T): T {
    let result: T | undefined;
    this.transaction(() => {
      result = work();
    });
    return result as T;
  }

  override transaction(work: () => void): void {
    if (this.#depth > 0) {
      work();
      return;
    }
    this.#depth = 1;
    try {
      super.transaction(work);
    } finally {
      this.#depth = 0;
    }
  }

  /** The next number of a series that only grows, also over restarts. */
  nextInSequence(): number {
    return Number(this.db.prepare('UPDATE sequencer SET value = value + 1 RETURNING value').get()?.value);
  }

  enableVersioning(bucket: string): void {
    if (this.versions.isVersioned(bucket)) return;
    this.atomically(() => {
      for (const row of this.db.prepare('SELECT key FROM s3_objects WHERE bucket = ?').all(bucket)) {
        this.#keepAsNullVersion(bucket, String(row.key));
      }
      this.versions.enable(bucket);
    });
  }

  /** fauxqs clears the count of receives here, which its own table does not allow. */
  override updateMessageReady(messageId: string): void {
    const ready = 'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?';
    this.db.prepare(ready).run(messageId);
  }

  /** fauxqs copies the object into its memory after this, so that the version id set here stays with it. */
  override upsertObject(bucket: string, object: StoredObject): void {
    if (this.versions.isVersioned(bucket)) object.versionId = this.versions.add(bucket, object);
    else super.upsertObject(bucket, object);
  }

  override deleteObject(bucket: string, key: string): void {
    if (this.versions.isVersioned(bucket)) this.versions.addDeleteMarker(bucket, key);
    else super.deleteObject(bucket, key);
  }

  override readBody(bucket: string, key: string): Buffer {
    if (!this.versions.isVersioned(bucket)) return super.readBody(bucket, key);
    return this.versions.body(bucket, key, this.versions.find(bucket, key)?.versionId ?? '');
  }

  override loadS3Objects(store: S3Store): void {
    super.loadS3Objects(store);
    for (const { bucket, object } of this.versions.current()) if (object) store.restoreObject(bucket, object);
  }

  /** What was written before versioning was switched on keeps the version id `null`, as in S3. */
  #keepAsNullVersion(bucket: string, key: string): void {
    const row = this.db.prepare('SELECT * FROM s3_objects WHERE bucket = ? AND key = ?').get(bucket, key);
    if (!row) return;
    const object = {
      key,
      body: super.readBody(bucket, key),
      contentType: String(row.content_type),
      contentLength: Number(row.content_length),
      etag: String(row.etag),
      lastModified: new Date(String(row.last_modified)),
      metadata: JSON.parse(String(row.metadata)),
    };
    this.versions.add(bucket, object, 'null');
    super.deleteObject(bucket, key);
  }
}
