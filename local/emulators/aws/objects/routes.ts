import type { Exchange } from '../fauxqs.ts';
import type { Persistence } from '../persistence.ts';
import type { ObjectStore } from './object-store.ts';
import { isExpired } from './presigned.ts';
import { notUnderstood } from './understood.ts';
import { listVersions } from './version-listing.ts';
import { element, errorDocument, xmlDocument } from './xml.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Answers what fauxqs does not answer or would answer wrongly; null leaves the request to fauxqs. */
export function answerBefore(
  { request }: Exchange,
  store: ObjectStore,
  { versions }: Persistence,
  region: string,
): Answer | null {
  const { method, query, headers, params } = request;
  const { bucket, '*': key = '' } = params;
  if (bucket === undefined) return null;
  if (isExpired(query, new Date())) return failure(403, 'AccessDenied', 'Request has expired');
  const missing = notUnderstood({ method, query, headers, key }) ?? deletedVersions(request.body, query);
  if (missing) return failure(501, 'NotImplemented', `${missing} is not emulated`);
  if (method !== 'GET' || key !== '' || !store.hasBucket(bucket)) return null;
  if ('versions' in query) return { status: 200, body: listVersions(versions, bucket, query) };
  if ('location' in query)
    return { status: 200, body: xmlDocument('LocationConstraint', region === 'us-east-1' ? '' : region) };
  if ('versioning' in query) {
    const status = versions.isVersioned(bucket) ? element('Status', 'Enabled') : '';
    return { status: 200, body: xmlDocument('VersioningConfiguration', status) };
  }
  return null;
}

const failure = (status: number, code: string, message: string): Answer => ({
  status,
  body: errorDocument(code, message),
});

/** Nothing is ever deleted for good here. */
function deletedVersions(body: unknown, query: Readonly<Record<string, string>>): string | null {
  if (!('delete' in query) || !Buffer.isBuffer(body)) return null;
  return body.includes('<VersionId>') ? 'deleting versions' : null;
}
