import type { Entry } from '../filing/entry.ts';
import { type Row, rowOf } from './row.ts';

/** Current versions of a group, page by page, as the store hands them out. */
export type Pages = AsyncIterable<readonly Entry[]>;

/** Reports that are written in one piece: what is held in memory at a time, whatever the size of a page or of the whole. */
const BATCH = 100;

/** The rows of a group, so many at a time however the store pages them. */
export async function* batchesOf(pages: Pages, size = BATCH): AsyncGenerator<readonly Row[]> {
  const held: Entry[] = [];
  for await (const page of pages) {
    held.push(...page);
    while (held.length >= size) yield held.splice(0, size).map(rowOf);
  }
  if (held.length > 0) yield held.map(rowOf);
}
