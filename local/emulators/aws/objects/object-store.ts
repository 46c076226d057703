import type { AsyncLocalStorage } from 'node:async_hooks';
import { type Exchange, S3Error, S3Store, type StoredObject } from '../fauxqs.ts';
import type { Persistence } from '../persistence.ts';
import { type Listed, type ListOptions, listPage } from './listing.ts';
import { type ObjectChange, sequencer } from './notification.ts';

/**
 * The object store of fauxqs with what it lacks: versions, conditional writes, overridden answer headers, and a call for
 * every change, made in the same transaction as the change itself.
 */
export class ObjectStore extends S3Store {
  readonly #persistence: Persistence;
  readonly #exchange: AsyncLocalStorage<Exchange>;
  readonly #changed: (change: ObjectChange) => void;

  constructor(
    persistence: Persistence,
    exchange: AsyncLocalStorage<Exchange>,
    changed: (change: ObjectChange) => void,
  ) {
    super();
    this.#persistence = persistence;
    this.#exchange = exchange;
    this.#changed = changed;
  }

  override putObject(...args: Parameters<S3Store['putObject']>): StoredObject {
    const [bucket, key] = args;
    this.#checkConditions(bucket, key);
    return this.#persistence.atomically(() => {
      const object: StoredObject = super.putObject(...args);
      this.#announce(this.#creation(), bucket, object);
      return object;
    });
  }

  override completeMultipartUpload(...args: Parameters<S3Store['completeMultipartUpload']>): StoredObject {
    const { bucket = '', '*': key = '' } = this.#parameters();
    this.#checkConditions(bucket, key);
    return this.#persistence.atomically(() => {
      const object: StoredObject = super.completeMultipartUpload(...args);
      this.#announce('ObjectCreated:CompleteMultipartUpload', bucket, object);
      return object;
    });
  }

  override getObject(bucket: string, key: string): StoredObject {
    const { key: name, versionId } = this.#wanted(bucket, key);
    if (versionId === undefined) {
      const object: StoredObject = this.#found(bucket, name, () => super.getObject(bucket, name));
      return this.#withOverrides(object);
    }
    const object = this.#version(bucket, name, versionId);
    return this.#withOverrides({ ...object, body: this.#persistence.versions.body(bucket, name, versionId) });
  }

  override headObject(bucket: string, key: string): StoredObject {
    const { versionId } = this.#wanted(bucket, key);
    if (versionId !== undefined) return this.#version(bucket, key, versionId);
    return this.#found(bucket, key, () => super.headObject(bucket, key));
  }

  override deleteObject(bucket: string, key: string): void {
    const { versions } = this.#persistence;
    const existed = versions.find(bucket, key)?.object ?? this.#has(bucket, key);
    this.#persistence.atomically(() => {
      super.deleteObject(bucket, key);
      const marker = versions.isVersioned(bucket) ? versions.find(bucket, key)?.versionId : undefined;
      if (marker) this.#answerHeaders(bucket, key, { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker });
      if (!existed && !marker) return;
      const eventName = marker ? 'ObjectRemoved:DeleteMarkerCreated' : 'ObjectRemoved:Delete';
      this.#changed({ eventName, bucket, key, at: new Date(), sequencer: this.#sequencer(), versionId: marker });
    });
  }

  override listObjects(bucket: string, options: ListOptions = {}): Listed<StoredObject> {
    return listPage(super.listObjects(bucket, { maxKeys: Number.POSITIVE_INFINITY }).objects, options);
  }

  #announce(eventName: string, bucket: string, object: StoredObject): void {
    const { key, versionId, lastModified: at } = object;
    if (versionId) this.#exchange.getStore()?.reply.header('x-amz-version-id', versionId);
    this.#changed({ eventName, bucket, key, at, sequencer: this.#sequencer(), versionId, object });
  }

  #sequencer(): string {
    return sequencer(this.#persistence.nextInSequence());
  }

  /** How an object came about, as its event names it. */
  #creation(): string {
    const request = this.#exchange.getStore()?.request;
    if (request?.method === 'POST') return 'ObjectCreated:Post';
    return request?.headers['x-amz-copy-source'] ? 'ObjectCreated:Copy' : 'ObjectCreated:Put';
  }

  /** Conditional writes: `If-None-Match: *` and `If-Match: <etag>`. */
  #checkConditions(bucket: string, key: string): void {
    const { 'if-none-match': absent, 'if-match': expected } = this.#exchange.getStore()?.request.headers ?? {};
    if (absent === undefined && expected === undefined) return;
    const present = this.#has(bucket, key);
    if (expected !== undefined && !present) throw new S3Error('NoSuchKey', 'The specified key does not exist.', 404);
    const same = (etag: string) => etag.replaceAll('"', '') === String(expected).replaceAll('"', '');
    if ((absent !== undefined && present) || (expected !== undefined && present && !same(present.etag))) {
      const message = 'At least one of the pre-conditions you specified did not hold';
      throw new S3Error('PreconditionFailed', message, 412);
    }
  }

  #has(bucket: string, key: string): StoredObject | null {
    if (!this.hasBucket(bucket)) return null;
    try {
      return super.headObject(bucket, key);
    } catch {
      return null;
    }
  }

  /** The key and the version that a read means: by `?versionId=`, or within the source of a copy. */
  #wanted(bucket: string, key: string): { key: string; versionId?: string } {
    const request = this.#exchange.getStore()?.request;
    if (request?.headers['x-amz-copy-source'] !== undefined) {
      const [name = key, versionId] = key.split('?versionId=');
      return versionId === undefined ? { key: name } : { key: name, versionId };
    }
    const { versionId } = request?.query ?? {};
    return versionId !== undefined && this.#isAddressed(bucket, key) ? { key, versionId } : { key };
  }

  #version(bucket: string, key: string, versionId: string): StoredObject {
    const version = this.#persistence.versions.find(bucket, key, versionId);
    if (!version) throw new S3Error('NoSuchVersion', 'The specified version does not exist.', 404);
    this.#answerHeaders(bucket, key, { 'x-amz-version-id': versionId });
    if (version.object) return version.object;
    this.#answerHeaders(bucket, key, { 'x-amz-delete-marker': 'true' });
    throw new S3Error('MethodNotAllowed', 'The specified version is a delete marker.', 405);
  }

  /** Reads the current object and tells its version; a key that was deleted says by which marker. */
  #found(bucket: string, key: string, read: () => StoredObject): StoredObject {
    try {
      const object = read();
      if (object.versionId) this.#answerHeaders(bucket, key, { 'x-amz-version-id': object.versionId });
      return object;
    } catch (error) {
      const marker = this.#persistence.versions.find(bucket, key);
      if (marker && !marker.object) {
        this.#answerHeaders(bucket, key, { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId });
      }
      throw error;
    }
  }

  /** A (presigned) read may say itself how its answer is to be described. */
  #withOverrides(object: StoredObject): StoredObject {
    const query = this.#exchange.getStore()?.request.query ?? {};
    const { 'response-content-type': contentType, 'response-content-disposition': contentDisposition } = query;
    return { ...object, ...(contentType && { contentType }), ...(contentDisposition && { contentDisposition }) };
  }

  #answerHeaders(bucket: string, key: string, headers: Readonly<Record<string, string>>): void {
    if (this.#isAddressed(bucket, key)) this.#exchange.getStore()?.reply.headers(headers);
  }

  #isAddressed(bucket: string, key: string): boolean {
    const { bucket: addressed, '*': name } = this.#parameters();
    return addressed === bucket && name === key;
  }

  #parameters(): Exchange['request']['params'] {
    return this.#exchange.getStore()?.request.params ?? {};
  }
}
