/** Writes so many reports in one format (or one table of the snapshots), in a process of its own so that its peak is its own. */
import { EXPORT_FORMAT_NAMES, writeAs } from '../shared/export/formats.ts';
import { writeParquet } from '../shared/export/snapshot/parquet.ts';
import { SNAPSHOT_TABLES } from '../shared/export/snapshot/tables.ts';
import type { Entry } from '../shared/filing/entry.ts';
import { syntheticPages } from '../test/generate/entries.ts';

/** Entries that are made before the clock runs; they come again with other names. */
const DISTINCT = 500;

const [what = '', count = ''] = process.argv.slice(2);
const distinct: Entry[] = [];
for await (const page of syntheticPages(DISTINCT)) distinct.push(...page);

async function* pages(reports: number): AsyncGenerator<readonly Entry[]> {
  for (let start = 0; start < reports; start += DISTINCT) {
    yield distinct.map((entry, place) => ({ ...entry, agency: `530102-office-${start + place}` }));
  }
}

/** The bytes are counted and dropped, as they are when they leave for a bucket. */
async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const piece of pieces) bytes += piece.length;
  return bytes;
}

async function write(reports: number): Promise<number> {
  const format = EXPORT_FORMAT_NAMES.find((name) => name === what);
  if (format !== undefined) return bytesOf(writeAs(format, pages(reports)));
  let bytes = 0;
  for (const table of SNAPSHOT_TABLES) bytes += await bytesOf(writeParquet(table, pages(reports)));
  return bytes;
}

await write(DISTINCT);
const start = performance.now();
const bytes = await write(Number(count));
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, bytes, peakMb: process.resourceUsage().maxRSS / 1024 }));
