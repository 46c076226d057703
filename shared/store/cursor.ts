import type * as z from 'zod';
import { BadCursorError } from './store.ts';

/** A position in a list as an opaque text. */
export const writeCursor = (position: object): string => Buffer.from(JSON.stringify(position)).toString('base64url');

/** The position that a cursor holds. Throws {@link BadCursorError}. */
export function readCursor<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new BadCursorError({ cause });
  }
}
