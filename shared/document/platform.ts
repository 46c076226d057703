import type { Document } from './model.ts';

/** Formats whose reader a file can make run without end or take all memory. */
export type ApartFormat = 'pdf' | 'xls' | 'ofd';

/** What opening some files needs of the place it runs in; without it PDF and Excel 97–2003 are refused as not supported. */
export interface Platform {
  /**
   * Reads a file in a process of its own that is ended when it takes too long or too much memory. Rejects with
   * ReadingError for a fault of the file, `timeout` and `too-large` among them; with any other error for a fault of the
   * reader.
   */
  readonly readApart: (format: ApartFormat, bytes: Uint8Array) => Promise<Document>;
}
