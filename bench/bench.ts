/** What one benchmark measured: a row a case, numbers with their unit in the column's name. */
export type Rows = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

export interface Bench {
  readonly title: string;
  readonly run: () => Promise<Rows>;
}

/** The value below which the given share of a sample lies (nearest rank). */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) {
    throw new RangeError('an empty sample has no percentile');
  }
  return Math.round(value * 10) / 10;
}
