import type { Format } from '../document/model.ts';
import { formatOf, openDocument } from '../document/open.ts';
import type { Problem } from '../filing/facts.ts';
import { ReadingError } from '../reading/problem.ts';
import { readReport } from '../reading/read.ts';
import type { Report } from '../reading/report.ts';

/** A file read: its report, or why there is none. */
export type Reading =
  | { readonly format: Format; readonly report: Report; readonly error: null }
  | { readonly format: Format | null; readonly report: null; readonly error: Problem };

/** Reads a file. A permanent fault of the file is a result; everything else is thrown. */
export async function read(bytes: Uint8Array): Promise<Reading> {
  try {
    const document = await openDocument(bytes);
    return { format: document.format, report: await readReport(document), error: null };
  } catch (error) {
    if (error instanceof ReadingError) {
      return { format: formatOf(bytes), report: null, error: { code: error.code, message: error.sentence } };
    }
    throw error;
  }
}
