import { LEAST_GROUP } from '../definitions/further.ts';
import { definitionOf } from '../definitions.ts';
import type { UndefinedReason } from '../model.ts';
import { measureAll } from './measures.ts';
import type { GroupMember } from './member.ts';
import { ascendingOf, quantile } from './order.ts';

/** The values of an indicator in a group, in its unit. */
export interface Distribution {
  /** Members with a value; the rest are counted by their reason. */
  readonly n: number;
  readonly without: Readonly<Partial<Record<UndefinedReason | 'unsound', number>>>;
  /** Of the n, those whose denominator is too small for their value to be ranked. */
  readonly small: number;
  /** Null where n is 0. */
  readonly quantiles: Quantiles | null;
  /** I36, P90 − P10; null where n < 5. */
  readonly gap: number | null;
}

export interface Quantiles {
  readonly min: number;
  readonly p10: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p90: number;
  readonly max: number;
}

function quantilesOf(ascending: Float64Array): Quantiles {
  const at = (share: number) => quantile(ascending, share);
  return { min: at(0), p10: at(0.1), p25: at(0.25), median: at(0.5), p75: at(0.75), p90: at(0.9), max: at(1) };
}

function countBy<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/**
 * How an indicator is distributed over a group, each member with the same weight.
 *
 * @throws RangeError if there is no such indicator
 */
export function distributionOf(members: readonly GroupMember[], key: string): Distribution {
  const { valued, others } = measureAll(members, key);
  const floor = definitionOf(key).smallNumbers.rankedFrom ?? 0;
  const quantiles = valued.length === 0 ? null : quantilesOf(ascendingOf(valued.map(({ value }) => value)));
  return {
    n: valued.length,
    without: countBy(others.map(({ reason }) => reason)),
    small: valued.filter(({ denominator }) => (denominator ?? 0) < floor).length,
    quantiles,
    gap: quantiles === null || valued.length < LEAST_GROUP ? null : quantiles.p90 - quantiles.p10,
  };
}
