import { batchesOf } from '../../../shared/export/batches.ts';
import { writeParquet } from '../../../shared/export/snapshot/parquet.ts';
import { SNAPSHOT_TABLES } from '../../../shared/export/snapshot/tables.ts';
import type { Entry } from '../../../shared/filing/entry.ts';
import { syntheticPages } from '../../generate/entries.ts';
import { bytesOf, makeEntry, pagesOf } from './entries.ts';

async function sizes(lengths: readonly number[], size: number): Promise<readonly number[]> {
  const pages = lengths.map((length) => new Array(length).fill(makeEntry({})));
  const found: number[] = [];
  for await (const rows of batchesOf(pagesOf(...pages), size)) found.push(rows.length);
  return found;
}

test('as many at a time as are asked for, however they come', async () => {
  expect(await sizes([3, 1, 0, 9], 4)).toEqual([4, 4, 4, 1]);
  expect(await sizes([8], 4)).toEqual([4, 4]);
  expect(await sizes([0, 0], 4)).toEqual([]);
});

test.each(SNAPSHOT_TABLES.filter(({ name }) => name === 'filings'))(
  'the file of $name is the same however the store pages',
  async (table) => {
    const { value } = await syntheticPages(30).next();
    const few: readonly Entry[] = value ?? [];
    const entries = Array.from({ length: 36 }, (_, time) =>
      few.map((one) => ({ ...one, agency: `${one.agency}-${time}` })),
    );
    const [whole, paged] = await Promise.all(
      [[entries.flat()], entries].map((pages) => bytesOf(writeParquet(table, pagesOf(...pages)))),
    );
    expect(paged?.equals(whole ?? Buffer.alloc(0))).toBe(true);
  },
);
