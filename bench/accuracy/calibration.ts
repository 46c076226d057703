import type { Score } from './score.ts';

/** Limits of how sure a reading says it is, from the surest down. */
const LIMITS = [0.99, 0.97, 0.95, 0.9, 0.75, 0.5, 0] as const;

export interface Bucket {
  readonly from: number;
  /** Not included; null at the top. */
  readonly to: number | null;
  readonly cells: number;
  readonly right: number;
}

/** Cells by how sure their reading was said to be, and how many of them were right. */
export function bucketsOf(score: Score): readonly Bucket[] {
  return LIMITS.map((from, at) => {
    const to = LIMITS[at - 1] ?? null;
    const counts = [...score.sureness].filter(([sure]) => sure >= from && (to === null || sure < to));
    const sum = (of: 'cells' | 'right') => counts.reduce((total, [, count]) => total + count[of], 0);
    return { from, to, cells: sum('cells'), right: sum('right') };
  });
}
