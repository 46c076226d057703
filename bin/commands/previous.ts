import { readFile, stat } from 'node:fs/promises';
import { fromCaller } from '../../local/data/caller.ts';
import { SIZE_LIMIT } from '../../shared/document/open.ts';
import { read } from '../../shared/engine/read.ts';
import { tooLarge } from '../../shared/engine/too-large.ts';
import type { Report } from '../../shared/reading/report.ts';
import { platform } from './platform.ts';
import { UsageError } from './usage.ts';

/**
 * Reads last year's report, which the checks between years compare with.
 * @throws UsageError if there is no such file, or no report can be read from it
 */
export async function readPrevious(file: string): Promise<Report> {
  const path = fromCaller(file);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    throw new UsageError(`--previous：找不到文件 ${file}。`, `--previous: there is no file ${file}.`);
  }
  const { report, error } = found.size > SIZE_LIMIT ? tooLarge(found.size) : await read(await readFile(path), platform);
  if (report !== null) return report;
  throw new UsageError(
    `--previous：不能从 ${file} 读出上年报告。${error?.message.zh ?? ''}`,
    `--previous: last year's report cannot be read from ${file}. ${error?.message.en ?? ''}`,
  );
}

/** Says so on standard error if the file is not that of the year before: the checks between years are then not assessed. */
export function noteOtherYear(previous: Report, year: number | null): void {
  if (year !== null && previous.year === year - 1) return;
  const [own, other] = [year ?? '?', previous.year ?? '?'];
  console.error(
    `--previous：报告是${own}年度的，--previous 的文件是${other}年度的，不是前后两年，年度之间的检查没有做。\n` +
      `--previous: the report is of ${own}, the other file of ${other}, not the year before; the checks between years were not made.`,
  );
}
