import { tooLargeInside } from '../faults.ts';
import type { Bytes } from './bytes.ts';
import type { Location } from './fib.ts';

/** Bytes of the document stream that have properties in common. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Style of a paragraph; 0 for characters. */
  readonly style: number;
  readonly modifiers: Bytes;
}

const PAGE = 512;
const PARAGRAPH_ENTRY = 13;
const NUMBER = 0x3fffff;
/** Changes of format in a document; a long report has some thousands. */
const RUNS = 500_000;

type Entry = Pick<Run, 'style' | 'modifiers'>;

/** [MS-DOC] 2.9.175: a length in words, in one byte or behind a zero in two; then the style. */
function paragraphEntry(page: Bytes, run: number, runs: number): Entry | null {
  const at = page.u8((runs + 1) * 4 + run * PARAGRAPH_ENTRY) * 2;
  if (at === 0) {
    return null;
  }
  const short = page.u8(at);
  const start = short === 0 ? at + 2 : at + 1;
  const length = short === 0 ? page.u8(at + 1) * 2 : short * 2 - 1;
  return { style: page.u16(start), modifiers: page.part(start + 2, Math.max(0, length - 2)) };
}

/** [MS-DOC] 2.9.32: a length in bytes. */
function characterEntry(page: Bytes, run: number, runs: number): Entry | null {
  const at = page.u8((runs + 1) * 4 + run) * 2;
  return at === 0 ? null : { style: 0, modifiers: page.part(at + 1, page.u8(at)) };
}

/** The runs of paragraphs or of characters that have properties, by their offset ([MS-DOC] 2.8.5, 2.8.6). */
export function readRuns(
  kind: 'paragraphs' | 'characters',
  document: Bytes,
  table: Bytes,
  { at, length }: Location,
): Run[] {
  const plc = table.part(at, length);
  const pages = Math.floor((length - 4) / 8);
  const entryOf = kind === 'paragraphs' ? paragraphEntry : characterEntry;
  const runs: Run[] = [];
  let end = 0;
  for (let number = 0; number < pages; number++) {
    const page = document.part((plc.u32((pages + 1) * 4 + number * 4) & NUMBER) * PAGE, PAGE);
    const count = page.u8(PAGE - 1);
    for (let run = 0; run < count; run++) {
      const entry = entryOf(page, run, count);
      // Runs do not overlap; where a file says otherwise the first one counts.
      const [from, to] = [Math.max(end, page.u32(run * 4)), page.u32(run * 4 + 4)];
      if (entry !== null && to > from) {
        runs.push({ from, to, ...entry });
        end = to;
      }
    }
    if (runs.length > RUNS) {
      throw tooLargeInside('changes of format');
    }
  }
  return runs;
}

/** Index of the first run that ends behind an offset. */
export function firstRunAt(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) > offset) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** The run that an offset lies in. */
export function runAt(runs: readonly Run[], offset: number): Run | undefined {
  const run = runs[firstRunAt(runs, offset)];
  return run !== undefined && run.from <= offset ? run : undefined;
}
