import { isValue, type Token } from './token.ts';

/** How line breaks show cells where each cell is a paragraph (layouts 12 to 14). */
export interface Breaks {
  /** Blank lines between two cells that follow each other. */
  readonly usual: number;
  /** Additional blank lines for each empty cell between them; null where no row shows it. */
  readonly perCell: number | null;
}

/** Slots with the blank lines behind the last of them. */
export interface Slots {
  readonly slots: readonly Token[];
  readonly endGap: number;
}

function mostFrequent(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return usual?.[0] ?? null;
}

/** Blank lines beyond the usual ones between the slots, and behind the last. */
export function additional(
  { slots, endGap }: Slots,
  usual: number,
): { readonly within: number; readonly behind: number } {
  const within = slots.reduce((sum, { gap }) => sum + Math.max(0, gap - usual), 0);
  return { within, behind: Math.max(0, endGap - usual) };
}

/** More blank lines than that stand for no empty cell. */
const MOST_PER_CELL = 3;

/** Blank lines that each cell missing from a row left; null where they are not the same number for each. */
export function linesPerCell(row: Slots, count: number, usual: number): number | null {
  const missing = count - row.slots.filter(isValue).length;
  const { within, behind } = additional(row, usual);
  const each = (within + behind) / missing;
  return missing > 0 && Number.isInteger(each) && each <= MOST_PER_CELL ? each : null;
}

/**
 * What line breaks tell of empty cells. `headingGaps` are the blank lines between the cells of headings, of which none
 * is empty; `rows` are rows with the number of cells they have in the form. Null where cells are no paragraphs, or where
 * most of the rows that lack cells show nothing in their place.
 */
export function breaksOf(
  headingGaps: readonly number[],
  rows: readonly (Slots & { readonly count: number })[],
): Breaks | null {
  const usual = mostFrequent(headingGaps);
  if (usual === null) {
    return null;
  }
  const perCell = mostFrequent(rows.flatMap((row) => linesPerCell(row, row.count, usual) ?? []));
  return perCell === 0 ? null : { usual, perCell };
}
