import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fromCaller } from '../../local/data/caller.ts';
import { partitionsOf } from '../../shared/export/snapshot/place.ts';
import { type SnapshotFiles, writePartition } from '../../shared/export/snapshot/write.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../shared/filing/key.ts';
import { groupOf } from '../../shared/store/dynamo/entries.ts';
import { DATA_FOLDER, runningStack, tableOf } from './running.ts';
import { parseOptions, UsageError } from './usage.ts';

const OPTIONS = {
  year: { type: 'string' },
  to: { type: 'string', default: 'snapshots' },
  data: { type: 'string', default: DATA_FOLDER },
} as const;

/** The files of the snapshots in a folder; a reader sees the old file or the new one, as in a bucket. */
export const folderFiles = (folder: string): SnapshotFiles => ({
  async write(path, pieces) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await pipeline(pieces, createWriteStream(`${file}.part`));
    await rename(`${file}.part`, file);
  },
  remove: (path) => rm(join(folder, path), { force: true }),
});

function yearOf(text: string | undefined): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new UsageError(
      `用法：snapshot --year ${FIRST_YEAR}至${LAST_YEAR}的年份 [--to 文件夹] [--data 文件夹]`,
      `Usage: snapshot --year YEAR [--to DIR] [--data DIR]; the year is one from ${FIRST_YEAR} to ${LAST_YEAR}`,
    );
  }
  return year;
}

/**
 * `snapshot --year N`: writes the reports of a year from the running stack as Parquet, as the nightly snapshots of the deployed
 * one are, for DuckDB and other programs.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseOptions(args, OPTIONS);
  const year = yearOf(values.year);
  const table = tableOf(runningStack(values.data));
  const files = folderFiles(fromCaller(values.to));
  const written: string[] = [];
  for (const partition of partitionsOf([year])) {
    if (await writePartition(partition, (group) => groupOf(table, group), files)) written.push(partition.province);
  }
  table.client.destroy();
  console.log(
    `${year} 年度：已写入 ${written.length} 个省级分区到 ${values.to}（${written.join('、') || '无报告'}）。\n` +
      `Year ${year}: wrote ${written.length} provinces to ${values.to} (${written.join(', ') || 'no report'}).`,
  );
  return 0;
}
