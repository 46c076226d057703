import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCaller } from '../../local/data/caller.ts';
import { SIZE_LIMIT } from '../../shared/document/open.ts';
import { resultOf } from '../../shared/engine/result.ts';
import { tooLarge } from '../../shared/engine/too-large.ts';
import { ENGINE_VERSION, examine } from '../../shared/engine.ts';
import type { Result, Status } from '../../shared/presentation/result.ts';

/** Files that are no reports: hidden ones, and those that Word and Windows leave behind. */
const LEFTOVER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !LEFTOVER.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    kept.map(async (entry) => {
      if (entry.isDirectory()) return (await filesIn(join(folder, entry.name))).map((file) => join(entry.name, file));
      return entry.isFile() ? [entry.name] : [];
    }),
  );
  return nested.flat();
}

/** The files that a path means, as they are to be named: itself, or everything in the folder. */
export async function filesOf(path: string): Promise<string[]> {
  const found = await stat(fromCaller(path)).catch(() => null);
  if (found === null || !found.isDirectory()) return [path];
  return (await filesIn(fromCaller(path))).map((file) => join(path, file));
}

type Problem = NonNullable<Result['error']>;

const SYSTEM_ERRORS: Readonly<Record<string, Problem>> = {
  ENOENT: {
    code: 'file-not-found',
    message: { zh: '找不到这个文件，请检查路径。', en: 'There is no such file; check the path.' },
  },
  EACCES: {
    code: 'file-not-allowed',
    message: { zh: '没有读取这个文件的权限。', en: 'This file may not be read: permission denied.' },
  },
};

const NOT_READ: Problem = {
  code: 'file-not-read',
  message: {
    zh: '读取这个文件时磁盘或网络出错，请重试。',
    en: 'The disk or network failed while reading this file; try again.',
  },
};

/** What the operating system says against a file; null for an error of another kind. */
function systemProblem(error: unknown): Problem | null {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined ? null : (SYSTEM_ERRORS[code] ?? NOT_READ);
}

function unreadable(file: string, error: Problem): Result {
  const nothing = { sha256: null, format: null, report: null, validation: null, indicators: null };
  return resultOf({ file, error, ...nothing, engine: ENGINE_VERSION });
}

/** Reads, checks and measures one file of this machine. A file that cannot be opened is a result too. */
export async function examineFile(file: string): Promise<Result> {
  const path = fromCaller(file);
  try {
    const { size } = await stat(path);
    const { error } = size > SIZE_LIMIT ? tooLarge(size) : { error: null };
    if (error !== null) return unreadable(file, error);
    return await examine(await readFile(path), { file, filed: null });
  } catch (error) {
    const problem = systemProblem(error);
    if (problem === null) throw error;
    return unreadable(file, problem);
  }
}

/** 0 all accepted or queried, 1 some returned, 2 some unreadable. */
export function exitCodeOf(statuses: readonly (Status | null)[]): number {
  if (statuses.includes('unreadable')) return 2;
  return statuses.includes('returned') ? 1 : 0;
}
