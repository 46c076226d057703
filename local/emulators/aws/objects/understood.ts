/**
 * What of S3 is answered. Everything else gets 501: fauxqs would answer it wrongly without a word (PUT ?tagging
 * overwrites the object).
 */
const signature = /^(x-amz-.*|x-id|awsaccesskeyid|signature|expires)$/i;

const ofBuckets: Readonly<Record<string, readonly string[]>> = {
  GET: [
    'continuation-token',
    'delimiter',
    'encoding-type',
    'fetch-owner',
    'key-marker',
    'lifecycle',
    'list-type',
    'location',
    'marker',
    'max-keys',
    'prefix',
    'start-after',
    'version-id-marker',
    'versioning',
    'versions',
  ],
  POST: ['delete'],
  PUT: ['lifecycle'],
  DELETE: ['lifecycle'],
};

const ofObjects: Readonly<Record<string, readonly string[]>> = {
  GET: ['attributes', 'partNumber', 'response-content-disposition', 'response-content-type', 'versionId'],
  HEAD: ['partNumber', 'versionId'],
  POST: ['uploadId', 'uploads'],
  PUT: ['partNumber', 'uploadId'],
  DELETE: ['uploadId'],
};

const refusedHeaders = ['x-amz-tagging', 'x-amz-object-lock-mode', 'x-amz-object-lock-legal-hold'];

/** What in a request to S3 is not answered here: a query parameter or a header; null if all of it is. */
export function notUnderstood(request: {
  readonly method: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly key: string;
}): string | null {
  const understood = (request.key ? ofObjects : ofBuckets)[request.method] ?? [];
  const parameter = Object.keys(request.query).find((name) => !understood.includes(name) && !signature.test(name));
  if (parameter !== undefined) return `${request.method} ?${parameter}`;
  return refusedHeaders.find((name) => name in request.headers) ?? null;
}
