import { definitionOf } from '../definitions.ts';
import { type Outcome, rateOf, undefinedBecause } from '../evaluate.ts';
import { measureBy } from './measures.ts';
import type { GroupMember } from './member.ts';
import { unitsOf } from './units.ts';

/** I49: a rate of a whole region, once by cases and once by agencies. */
export interface RegionRate {
  /** Σ numerator / Σ denominator with its interval: what a request meets. Large agencies weigh more. */
  readonly micro: Outcome;
  /** The mean of the units' values: what an agency does. `n` units have one. */
  readonly macro: { readonly value: number | null; readonly n: number };
  /** Units whose tables do not add up or which lack the numbers, so that they are in neither. */
  readonly leftOut: number;
  /** Reports of regions that contain other members, and are not counted a second time. */
  readonly setAside: number;
}

/**
 * The rate of a region's agencies in one year. A unit with nothing to divide by still counts in `micro`: its disputes are
 * part of the region's.
 *
 * @throws RangeError if there is no such indicator
 */
export function regionRateOf(members: readonly GroupMember[], key: string): RegionRate {
  const measure = measureBy(key);
  const { units, setAside } = unitsOf(members);
  let [parts, wholes, sum, n, counted] = [0, 0, 0, 0, 0];
  for (const unit of units) {
    const { value, numerator, denominator, unsound } = measure(unit);
    if (unsound || numerator === null || denominator === null || denominator < 0) continue;
    counted += 1;
    parts += numerator;
    wholes += denominator;
    if (value === null) continue;
    n += 1;
    sum += value;
  }
  return {
    micro: counted === 0 ? undefinedBecause('not_applicable') : rateOf(parts, wholes, definitionOf(key).unit),
    macro: { value: n === 0 ? null : sum / n, n },
    leftOut: units.length - counted,
    setAside: setAside.length,
  };
}
