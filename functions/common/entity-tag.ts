import { createHash } from 'node:crypto';

/** A weak tag (RFC 9110, section 8.8.3), because it is the same for every coding of the same content. */
export const entityTag = (body: Uint8Array): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
