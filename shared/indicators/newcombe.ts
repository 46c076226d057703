import { wilson } from './wilson.ts';

/** A share: part of a whole. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * 95 % interval of the difference `after − before` of two independent shares, as a fraction between −1 and 1, from their
 * Wilson intervals; null where one of them has none. R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10.
 */
export function differenceInterval(
  before: Share,
  after: Share,
): { readonly low: number; readonly high: number } | null {
  const [then, now] = [wilson(before.part, before.whole), wilson(after.part, after.whole)];
  if (then === null || now === null) return null;
  const [first, second] = [before.part / before.whole, after.part / after.whole];
  const change = second - first;
  return {
    low: change - Math.hypot(second - now.low, then.high - first),
    high: change + Math.hypot(now.high - second, first - then.low),
  };
}
