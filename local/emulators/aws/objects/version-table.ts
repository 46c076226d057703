import { randomBytes } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** One version of an object, or the marker that its key was deleted. */
export interface ObjectVersion<T> {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  /** Null for a delete marker. */
  readonly object: T | null;
  readonly at: Date;
  readonly latest: boolean;
}

interface Row {
  readonly bucket: string;
  readonly key: string;
  readonly version_id: string;
  readonly object: string | null;
  readonly at: string;
  readonly latest: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS versioned_buckets (name TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS object_versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL,
    key TEXT NOT NULL,
    version_id TEXT NOT NULL,
    object TEXT,
    body BLOB,
    at TEXT NOT NULL,
    UNIQUE (bucket, key, version_id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS object_versions_by_key ON object_versions (bucket, key, sequence);
`;

/** The columns of a row, its body left aside. */
const columns = `bucket, key, version_id, object, at, sequence = (
  SELECT MAX(sequence) FROM object_versions AS newer WHERE newer.bucket = v.bucket AND newer.key = v.key
) AS latest`;

/**
 * Every version of every object of the versioned buckets, in the order of their writing. The object's description is kept
 * as JSON, its body beside it.
 */
export class VersionTable<T extends { key: string; body: Uint8Array; lastModified: Date }> {
  readonly #db: DatabaseSync;
  readonly #versioned: Set<string>;
  readonly #insert: StatementSync;
  readonly #find: StatementSync;
  readonly #body: StatementSync;

  constructor(db: DatabaseSync) {
    db.exec(schema);
    this.#db = db;
    this.#versioned = new Set(
      db
        .prepare('SELECT name FROM versioned_buckets')
        .all()
        .map(({ name }) => String(name)),
    );
    this.#insert = db.prepare(
      'INSERT INTO object_versions (bucket, key, version_id, object, body, at) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#find = db.prepare(
      `SELECT ${columns} FROM object_versions AS v
       WHERE bucket = ?1 AND key = ?2 AND (version_id = ?3 OR ?3 IS NULL) ORDER BY sequence DESC LIMIT 1`,
    );
    this.#body = db.prepare('SELECT body FROM object_versions WHERE bucket = ? AND key = ? AND version_id = ?');
  }

  isVersioned(bucket: string): boolean {
    return this.#versioned.has(bucket);
  }

  /** From now on every write to the bucket is a version of its own. */
  enable(bucket: string): void {
    this.#db.prepare('INSERT OR IGNORE INTO versioned_buckets (name) VALUES (?)').run(bucket);
    this.#versioned.add(bucket);
  }

  /** Adds a version (its id is made up unless given) and returns its id. */
  add(bucket: string, object: T, versionId: string = newVersionId()): string {
    const { body, ...description } = object;
    const at = object.lastModified.toISOString();
    this.#insert.run(bucket, object.key, versionId, JSON.stringify({ ...description, versionId }), body, at);
    return versionId;
  }

  /** Marks the key as deleted and returns the marker's version id; no version is lost. */
  addDeleteMarker(bucket: string, key: string): string {
    const versionId = newVersionId();
    this.#insert.run(bucket, key, versionId, null, null, new Date().toISOString());
    return versionId;
  }

  /** One version of a key, without its body; the latest if no id is given. */
  find(bucket: string, key: string, versionId: string | null = null): ObjectVersion<T> | null {
    const row = this.#find.get(bucket, key, versionId);
    return row ? fromRow<T>(row as unknown as Row) : null;
  }

  /** The body of one version, empty if there is none. */
  body(bucket: string, key: string, versionId: string): Buffer {
    const row = this.#body.get(bucket, key, versionId);
    if (!(row?.body instanceof Uint8Array)) return Buffer.alloc(0);
    return Buffer.from(row.body.buffer, row.body.byteOffset, row.body.byteLength);
  }

  /** The latest versions of all keys that are not deleted, of one bucket or of all. */
  current(): ObjectVersion<T>[] {
    const rows = this.#db.prepare(`SELECT ${columns} FROM object_versions AS v WHERE latest AND object IS NOT NULL`);
    return rows.all().map((row) => fromRow<T>(row as unknown as Row));
  }

  /**
   * Versions in the order in which S3 lists them: by key in UTF-8 order, within a key the newest first.
   * @param after the last version of the page before
   */
  list(bucket: string, prefix: string, limit: number, after: { key: string; versionId?: string }): ObjectVersion<T>[] {
    const marker = after.versionId ? this.#sequence(bucket, after.key, after.versionId) : 0;
    const rows = this.#db.prepare(
      `SELECT ${columns} FROM object_versions AS v
       WHERE bucket = ?1 AND substr(key, 1, length(?2)) = ?2 AND (key > ?3 OR (key = ?3 AND sequence < ?4))
       ORDER BY key, sequence DESC LIMIT ?5`,
    );
    return rows.all(bucket, prefix, after.key, marker, limit).map((row) => fromRow<T>(row as unknown as Row));
  }

  #sequence(bucket: string, key: string, versionId: string): number {
    const found = this.#db.prepare(
      'SELECT sequence FROM object_versions WHERE bucket = ? AND key = ? AND version_id = ?',
    );
    return Number(found.get(bucket, key, versionId)?.sequence ?? 0);
  }
}

function fromRow<T>(row: Row): ObjectVersion<T> {
  const object = row.object === null ? null : JSON.parse(row.object, reviveDate);
  const body = object ? { body: Buffer.alloc(0) } : null;
  return {
    bucket: row.bucket,
    key: row.key,
    versionId: row.version_id,
    object: object && { ...object, ...body },
    at: new Date(row.at),
    latest: row.latest === 1,
  };
}

const reviveDate = (name: string, value: unknown): unknown =>
  name === 'lastModified' ? new Date(String(value)) : value;

/** As opaque, as long and as harmless in a URL as those of S3. */
const newVersionId = (): string => randomBytes(24).toString('base64url');
