import { formatOf, kindOf, openDocument } from '../document/open.ts';
import type { Platform } from '../document/platform.ts';
import { ReadingError } from '../reading/problem.ts';
import { readReport } from '../reading/read.ts';
import type { Reading } from './reading.ts';

export type { Reading } from './reading.ts';

/** Reads a file. A permanent fault of the file is a result, that of an archive of reports too; all else is thrown. */
export async function read(bytes: Uint8Array, platform?: Platform): Promise<Reading> {
  try {
    const kind = kindOf(bytes);
    if (kind === 'zip') {
      return await (await import('./read-archive.ts')).readArchive(bytes, (file) => read(file, platform));
    }
    const document = await openDocument(bytes, platform, kind);
    return { format: document.format, report: await readReport(document), error: null };
  } catch (error) {
    if (error instanceof ReadingError) {
      return { format: formatOf(bytes), report: null, error: { code: error.code, message: error.sentence } };
    }
    throw error;
  }
}
