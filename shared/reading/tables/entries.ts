import type { FoundRow } from './found.ts';
import { isValue, type Token } from './token.ts';

/** A place in a row: what stands there, or null where nothing but an additional line break shows an empty cell. */
export type Entry = Token | null;

/**
 * Blank lines that lie between two cells which follow each other, where each cell is a paragraph: the usual number
 * between the cells of headings, of which none is empty. Null where there are too few to know.
 */
export function usualGap(gaps: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const gap of gaps) {
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return usual?.[0] ?? null;
}

const nothing = (count: number) => Array<null>(Math.max(0, count)).fill(null);

/**
 * The places of a row, at most `count` and what is beyond. Where cells are paragraphs each additional blank line is an
 * empty cell (layout 13); at the end of the row only as many as it lacks.
 */
export function entriesOf(row: FoundRow, count: number, gap: number | null): readonly Entry[] {
  if (gap === null || row.slots.some(({ inRow }) => inRow)) {
    return row.slots;
  }
  const entries: Entry[] = row.slots.flatMap((slot) => [...nothing(Math.min(count, slot.gap - gap)), slot]);
  const missing = Math.min(Math.max(0, row.endGap - gap), Math.max(0, count - entries.length));
  return [...entries, ...nothing(missing)];
}

export const holdsValue = (entry: Entry | undefined): entry is Token =>
  entry !== null && entry !== undefined && isValue(entry);

/** Index of the last value; -1 if there is none. */
export const lastValue = (entries: readonly Entry[]): number => entries.findLastIndex(holdsValue);

export const valuesOf = (slots: readonly Token[]): readonly Token[] => slots.filter(isValue);
