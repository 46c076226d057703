import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fromCaller } from '../../local/data/caller.ts';
import { formatOf, SIZE_LIMIT } from '../../shared/document/open.ts';
import { ReadingError } from '../../shared/document/problem.ts';
import { archiveInside, type Member } from '../../shared/document/zip/members.ts';
import { resultOf } from '../../shared/engine/result.ts';
import { tooLarge } from '../../shared/engine/too-large.ts';
import { ENGINE_VERSION, examine } from '../../shared/engine.ts';
import type { Result, Status } from '../../shared/presentation/result.ts';
import type { Report } from '../../shared/reading/report.ts';
import { archiveMembers } from './archives.ts';
import { platform } from './platform.ts';

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

/** A file on disk, or one of the files in an archive on disk. */
export interface Source {
  /** As it is named in the result: `report.docx`, `reports.zip!/report.docx`. */
  readonly file: string;
  readonly path: string;
  /** Its number among the archive's files. */
  readonly member: number | null;
}

async function sourcesIn(path: string): Promise<Source[]> {
  const members = await archiveMembers(fromCaller(path));
  return members === null
    ? [{ file: path, path, member: null }]
    : members.map(({ name }, member) => ({ file: `${path}!/${name}`, path, member }));
}

/** The files that a path means: itself, everything in the folder, and for an archive everything in it. */
export async function sourcesOf(path: string): Promise<Source[]> {
  const found = await stat(fromCaller(path)).catch(() => null);
  if (found === null || !found.isDirectory()) return sourcesIn(path);
  const sources: Source[] = [];
  // One after the other: each archive is held in memory while it is looked into.
  for (const file of await filesIn(fromCaller(path))) sources.push(...(await sourcesIn(join(path, file))));
  return sources;
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

async function examineFile(file: string, previous: Report | null): Promise<Result> {
  const path = fromCaller(file);
  const { size } = await stat(path);
  const { error } = size > SIZE_LIMIT ? tooLarge(size) : { error: null };
  if (error !== null) return unreadable(file, error);
  return examine(await readFile(path), { file, filed: null, previous }, platform);
}

async function examineMember(file: string, member: Member | undefined, previous: Report | null): Promise<Result> {
  if (member === undefined) return unreadable(file, NOT_READ);
  const bytes = await member.content();
  if (formatOf(bytes) === 'zip') throw archiveInside(member.name);
  return examine(bytes, { file, filed: null, previous }, platform);
}

/**
 * Reads, checks and measures files of this machine one after the other. A file that cannot be opened is a result too.
 * Of archives only the last is held. `previous` is last year's report of the agency, if it is at hand.
 */
export async function* examineAll(sources: readonly Source[], previous: Report | null = null): AsyncGenerator<Result> {
  let held: { readonly path: string | null; readonly members: readonly Member[] } = { path: null, members: [] };
  for (const { file, path, member } of sources) {
    try {
      if (member !== null && held.path !== path) {
        held = { path, members: (await archiveMembers(fromCaller(path))) ?? [] };
      }
      yield await (member === null ? examineFile(path, previous) : examineMember(file, held.members[member], previous));
    } catch (error) {
      const refused = error instanceof ReadingError ? { code: error.code, message: error.sentence } : null;
      const problem = refused ?? systemProblem(error);
      if (problem === null) throw error;
      yield unreadable(file, problem);
    }
  }
}

/** 0 all accepted or queried, 1 some returned, 2 some unreadable. */
export function exitCodeOf(statuses: readonly (Status | null)[]): number {
  if (statuses.includes('unreadable')) return 2;
  return statuses.includes('returned') ? 1 : 0;
}
