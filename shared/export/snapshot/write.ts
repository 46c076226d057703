import { NOWHERE } from '../../filing/agency.ts';
import type { Pages } from '../batches.ts';
import { writeParquet } from './parquet.ts';
import { NO_PROVINCE, type SnapshotPartition, snapshotPath } from './place.ts';
import { SNAPSHOT_TABLES } from './tables.ts';

/** Where the files of the snapshots lie: a bucket, or a folder. */
export interface SnapshotFiles {
  /** Puts a file in the place of the one that was there; that one stays until the last piece has come. */
  write(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Nothing happens where there is none. */
  remove(path: string): Promise<void>;
}

/** Current versions of a year by the beginning of their division code, or `NOWHERE`; read anew for each table. */
export type GroupReader = (group: { readonly year: number; readonly region: string }) => Pages;

async function isEmpty(pages: Pages): Promise<boolean> {
  for await (const page of pages) {
    if (page.length > 0) return false;
  }
  return true;
}

/**
 * Writes the files of one partition, or removes those of one that holds no report (any more). Repeated, it does the same.
 *
 * @returns whether there is a report
 */
export async function writePartition(
  partition: SnapshotPartition,
  group: GroupReader,
  files: SnapshotFiles,
): Promise<boolean> {
  const { year, province } = partition;
  const pages = () => group({ year, region: province === NO_PROVINCE ? NOWHERE : province });
  if (await isEmpty(pages())) {
    for (const { name } of SNAPSHOT_TABLES) await files.remove(snapshotPath(name, partition));
    return false;
  }
  for (const table of SNAPSHOT_TABLES) {
    await files.write(snapshotPath(table.name, partition), writeParquet(table, pages()));
  }
  return true;
}
