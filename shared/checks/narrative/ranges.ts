import type { Figure } from '../../reading/report.ts';

/** The numbers that a figure may stand for, both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The size of the last digit that is not 0: what 多 and 近 leave open (11300多 is less than 11400). */
function lastPlace(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  const zeros = /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
  return 10 ** zeros;
}

/** What a figure says as a range: 300余 is 300 to 400, 近300 is 200 to 300, 300 is 300. */
export function rangeOf({ value, qualifier }: Figure): Range {
  if (qualifier === 'over') return { low: value, high: value + lastPlace(value) };
  if (qualifier === 'under') return { low: value - lastPlace(value), high: value };
  return { low: value, high: value };
}

const ends = (figures: readonly Figure[], end: keyof Range) =>
  figures.reduce((sum, figure) => Math.round((sum + rangeOf(figure)[end]) * 1e6) / 1e6, 0);

/** What figures may add up to. */
export const rangeOfSum = (figures: readonly Figure[]): Range => ({
  low: ends(figures, 'low'),
  high: ends(figures, 'high'),
});
