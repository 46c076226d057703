export interface ListOptions {
  readonly prefix?: string;
  readonly delimiter?: string;
  readonly maxKeys?: number;
  readonly startAfter?: string;
  readonly marker?: string;
}

export interface Listed<T> {
  readonly objects: T[];
  readonly commonPrefixes: string[];
  readonly isTruncated: boolean;
}

/**
 * One page of a bucket's objects in the order of S3: by the UTF-8 bytes of their keys. (fauxqs sorts by the rules of a
 * language and pages by code units, which loses keys between pages.)
 */
export function listPage<T extends { readonly key: string }>(objects: readonly T[], options: ListOptions): Listed<T> {
  const { prefix = '', delimiter, maxKeys = 1000 } = options;
  const after = options.startAfter || options.marker || '';
  const found: T[] = [];
  const prefixes = new Set<string>();
  for (const object of inOrder(
    objects.filter(({ key }) => key.startsWith(prefix)),
    after,
  )) {
    const group = delimiter ? groupOf(object.key, prefix, delimiter) : null;
    if (group !== null && (prefixes.has(group) || group === after)) continue;
    if (found.length + prefixes.size >= maxKeys)
      return { objects: found, commonPrefixes: [...prefixes], isTruncated: true };
    if (group === null) found.push(object);
    else prefixes.add(group);
  }
  return { objects: found, commonPrefixes: [...prefixes], isTruncated: false };
}

function groupOf(key: string, prefix: string, delimiter: string): string | null {
  const end = key.indexOf(delimiter, prefix.length);
  return end < 0 ? null : key.slice(0, end + delimiter.length);
}

function inOrder<T extends { readonly key: string }>(objects: readonly T[], after: string): T[] {
  const last = Buffer.from(after);
  return objects
    .map((object) => ({ object, bytes: Buffer.from(object.key) }))
    .filter(({ bytes }) => Buffer.compare(bytes, last) > 0)
    .toSorted((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ object }) => object);
}
