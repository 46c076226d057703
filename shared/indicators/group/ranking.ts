import { LEAST_GROUP } from '../definitions/further.ts';
import type { Indicator } from '../definitions/model.ts';
import { definitionOf } from '../definitions.ts';
import { factorOf, rateOf } from '../evaluate.ts';
import type { Direction, IndicatorUnit, UndefinedReason } from '../model.ts';
import { measureAll, type Valued } from './measures.ts';
import type { GroupMember } from './member.ts';
import { ascendingOf, midRankPercentile, standingOf } from './order.ts';
import { shrunkenRates } from './shrink.ts';

/**
 * By the value itself, for denominators of 30 or more; or by the shrunken rate, which draws a value towards that of the
 * group the less it rests on, for all.
 */
export type RankedBy = 'value' | 'shrunken';

export interface Ranked {
  readonly agency: string;
  readonly name: string | null;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Wilson 95 % interval; null where it is no share. */
  readonly low: number | null;
  readonly high: number | null;
  /** The shrunken rate in the unit of the indicator; null where it is ranked by value. */
  readonly shrunken: number | null;
  /** From 1; equals share the mean of their places. */
  readonly rank: number;
  /** I35: mid-rank percentile of what it is ranked by, 0 to 100, high for a high value; null where fewer than 5 are ranked. */
  readonly percentile: number | null;
}

export interface Unranked {
  readonly agency: string;
  readonly name: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reason: UndefinedReason | 'unsound' | 'small_denominator';
}

export interface Ranking {
  readonly key: string;
  readonly unit: IndicatorUnit;
  /** `down`: the lowest leads; else the highest. */
  readonly direction: Direction;
  readonly by: RankedBy;
  /** The first leads. */
  readonly ranked: readonly Ranked[];
  readonly unranked: readonly Unranked[];
}

/** What a member is ranked by, beside its measure. */
interface Scored extends Valued {
  readonly score: number;
  readonly shrunken: number | null;
}

type Reason = Unranked['reason'];

const NO_INTERVAL = { low: null, high: null };

const isRate = (one: Valued): one is Valued & { readonly numerator: number; readonly denominator: number } =>
  one.numerator !== null && one.denominator !== null && one.denominator > 0;

/** By shrunken rates: all that rest on a number of cases. A share of checks or a count does not. */
function shrink(valued: readonly Valued[], { unit, smallNumbers }: Indicator): readonly Scored[] {
  const rates = smallNumbers.rankedFrom === undefined ? [] : valued.filter(isRate);
  const shrunken = shrunkenRates(rates);
  return rates.map((one, index) => {
    const score = (shrunken[index] ?? Number.NaN) * factorOf(unit);
    return { ...one, score, shrunken: score };
  });
}

/** By value: all whose denominator is large enough. */
const byValue = (valued: readonly Valued[], floor: number): readonly Scored[] =>
  valued
    .filter(({ denominator }) => (denominator ?? 0) >= floor)
    .map((one) => ({ ...one, score: one.value, shrunken: null }));

/** Leaders first, equals by agency. */
function ordered(scored: readonly Scored[], direction: Direction): readonly Scored[] {
  const sign = direction === 'down' ? 1 : -1;
  return scored.toSorted((a, b) => sign * (a.score - b.score) || (a.member.agency < b.member.agency ? -1 : 1));
}

function rankAll(scored: readonly Scored[], { kind, unit, direction }: Indicator): readonly Ranked[] {
  const ascending = ascendingOf(scored.map(({ score }) => score));
  const n = scored.length;
  return ordered(scored, direction).map(({ member, value, numerator, denominator, score, shrunken }) => {
    const { below, equal } = standingOf(ascending, score);
    const ahead = direction === 'down' ? below : n - below - equal;
    const { low, high } = kind === 'rate' ? rateOf(numerator ?? 0, denominator ?? 0, unit) : NO_INTERVAL;
    return {
      agency: member.agency,
      name: member.name,
      ...{ value, numerator, denominator, low, high, shrunken },
      rank: ahead + (equal + 1) / 2,
      percentile: n < LEAST_GROUP ? null : midRankPercentile(ascending, score),
    };
  });
}

const unranked = (member: GroupMember, reason: Reason, measure: Partial<Valued> = {}): Unranked => ({
  agency: member.agency,
  name: member.name,
  value: measure.value ?? null,
  numerator: measure.numerator ?? null,
  denominator: measure.denominator ?? null,
  reason,
});

/**
 * The agencies of a group in the order of an indicator (domain specification E): a member without a value, with unsound
 * tables or, by value, with too small a denominator is not ranked, and the reason is said.
 *
 * @throws RangeError if there is no such indicator
 */
export function rankingOf(members: readonly GroupMember[], key: string, by: RankedBy = 'value'): Ranking {
  const { valued, others } = measureAll(members, key);
  const indicator = definitionOf(key);
  const { unit, direction, smallNumbers } = indicator;
  const scored = by === 'value' ? byValue(valued, smallNumbers.rankedFrom ?? 0) : shrink(valued, indicator);
  const isRanked = new Set(scored.map(({ member }) => member));
  const reason: Reason = by === 'value' ? 'small_denominator' : 'not_applicable';
  const left = valued.filter(({ member }) => !isRanked.has(member));
  return {
    key,
    unit,
    direction,
    by,
    ranked: rankAll(scored, indicator),
    unranked: [
      ...left.map((one) => unranked(one.member, reason, one)),
      ...others.map(({ member, reason }) => unranked(member, reason)),
    ],
  };
}
