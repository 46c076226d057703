/**
 * The quantile of ascending values by linear interpolation between their places (type 7 of R. J. Hyndman and Y. Fan, The
 * American Statistician 50 (1996), 361–365: what spreadsheets call PERCENTILE.INC).
 *
 * @param share between 0 and 1
 * @throws RangeError if there is no value
 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const place = (ascending.length - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [ascending[below], ascending[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new RangeError('a quantile of no values');
  return low + (high - low) * (place - below);
}

/** Places from which on the ascending values are no longer below (`orEqual`: no longer up to) a value. */
function placeOf(ascending: ArrayLike<number>, value: number, orEqual: boolean): number {
  let [from, until] = [0, ascending.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    const one = ascending[middle] ?? Number.NaN;
    if (orEqual ? one <= value : one < value) from = middle + 1;
    else until = middle;
  }
  return from;
}

/** How many of the ascending values lie below a value, and how many are equal to it. */
export function standingOf(
  ascending: ArrayLike<number>,
  value: number,
): { readonly below: number; readonly equal: number } {
  const below = placeOf(ascending, value, false);
  return { below, equal: placeOf(ascending, value, true) - below };
}

/** Mid-rank percentile, 0 to 100: the values below and half of those that are equal, in all of them. */
export function midRankPercentile(ascending: ArrayLike<number>, value: number): number {
  const { below, equal } = standingOf(ascending, value);
  return (100 * (below + equal / 2)) / ascending.length;
}

/** Ascending numbers, free of the cost of comparing one by one. */
export const ascendingOf = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();
