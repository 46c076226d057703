import type { StoredObject } from '../fauxqs.ts';
import type { ObjectVersion, VersionTable } from './version-table.ts';
import { element, xmlDocument } from './xml.ts';

/** Answers `GET /bucket?versions` (ListObjectVersions), without delimiter. */
export function listVersions(
  versions: VersionTable<StoredObject>,
  bucket: string,
  query: Readonly<Record<string, string>>,
): string {
  const { prefix = '', 'key-marker': key = '', 'version-id-marker': versionId } = query;
  const limit = Math.min(Number(query['max-keys'] ?? 1000), 1000);
  const found = versions.list(bucket, prefix, limit + 1, { key, ...(versionId && { versionId }) });
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  const head = [
    element('Name', bucket),
    element('Prefix', prefix),
    element('KeyMarker', key),
    element('MaxKeys', limit),
    element('IsTruncated', last !== undefined),
  ];
  const next = last ? [element('NextKeyMarker', last.key), element('NextVersionIdMarker', last.versionId)] : [];
  return xmlDocument('ListVersionsResult', [...head, ...next, ...page.map(entry)].join(''));
}

function entry({ key, versionId, latest, at, object }: ObjectVersion<StoredObject>): string {
  const common = [
    element('Key', key),
    element('VersionId', versionId),
    element('IsLatest', latest),
    element('LastModified', at.toISOString()),
  ];
  if (!object) return `<DeleteMarker>${common.join('')}</DeleteMarker>`;
  const own = [
    element('ETag', object.etag),
    element('Size', object.contentLength),
    element('StorageClass', 'STANDARD'),
  ];
  return `<Version>${[...common, ...own].join('')}</Version>`;
}
