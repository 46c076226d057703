import { open, readFile, stat } from 'node:fs/promises';
import { formatOf, SIZE_LIMIT } from '../../shared/document/open.ts';
import { ReadingError } from '../../shared/document/problem.ts';
import type { ArchiveLimits } from '../../shared/document/zip/archive.ts';
import { type Member, membersOf } from '../../shared/document/zip/members.ts';

const MEBIBYTE = 1024 * 1024;

/** The largest archive that is opened, in bytes: it is held in memory. A larger one is named too large as any file is. */
const LARGEST = 512 * MEBIBYTE;
/** The reports of a whole province, each no larger than one that is given alone. */
const LIMITS: ArchiveLimits = { entries: 20_000, entryBytes: SIZE_LIMIT, totalBytes: 4096 * MEBIBYTE };

/** Whether a file begins as zip files and office documents do. */
async function mayBeArchive(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString('latin1').startsWith('PK');
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/**
 * The files in an archive of reports; null for every other file, and for an archive that cannot be opened or holds
 * nothing, which is then examined as a file and says what is wrong with it.
 */
export async function archiveMembers(path: string): Promise<readonly Member[] | null> {
  if (!(await mayBeArchive(path)) || (await stat(path)).size > LARGEST) return null;
  const bytes = await readFile(path);
  if (formatOf(bytes) !== 'zip') return null;
  try {
    const members = membersOf(bytes, LIMITS);
    return members.length === 0 ? null : members;
  } catch (error) {
    if (error instanceof ReadingError) return null;
    throw error;
  }
}
