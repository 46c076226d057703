import type { Indicator } from '../definitions/model.ts';
import { definitionOf, INDICATORS, isOfOneReport, keyOf } from '../definitions.ts';
import { factorOf } from '../evaluate.ts';
import { measureBy } from '../group/measures.ts';
import type { ComparedReport, Measure } from '../group/member.ts';
import type { IndicatorUnit, UndefinedReason } from '../model.ts';
import { differenceInterval } from '../newcombe.ts';
import { countIn, countsOf, isCount } from './quantity.ts';

/** I34: what a number of one year's report has become in the next. */
export interface Change {
  readonly from: number | null;
  readonly to: number | null;
  /** Counts: relative, in %. Rates: the difference in points. Else the difference in its unit. Null with a reason. */
  readonly change: number | null;
  readonly unit: IndicatorUnit;
  /** 95 % interval of the difference of two shares (Newcombe), in `unit`; else null. One that holds 0 may be chance. */
  readonly low: number | null;
  readonly high: number | null;
  /** `from_zero`: it is said as "from 0 to n". */
  readonly reason: UndefinedReason | null;
  /** A table of either year does not add up. */
  readonly unsound: boolean;
}

/** Why two reports cannot be compared; null if they can. */
export function whyNotComparable(before: ComparedReport | null, after: ComparedReport): UndefinedReason | null {
  if (before === null || before.year !== after.year - 1) return 'other_report_missing';
  const scopes = new Set([before.scope, after.scope]);
  return scopes.size > 1 && !scopes.has('unknown') ? 'scope_mismatch' : null;
}

type Told = Pick<Measure, 'value' | 'reason'>;
type Difference = Pick<Change, 'change' | 'low' | 'high' | 'reason'>;

const because = (reason: UndefinedReason): Difference => ({ change: null, low: null, high: null, reason });

const isKnown = (one: Told): one is Told & { readonly value: number } => one.value !== null;

const whyUnknown = (before: Told, after: Told) => because(before.reason ?? after.reason ?? 'no_number');

/** A number that may be below 0 (the change in items of the form of 2019) has no relative change from there. */
function relative(before: Told, after: Told): Difference {
  if (!isKnown(before) || !isKnown(after)) return whyUnknown(before, after);
  if (before.value === 0) return because('from_zero');
  if (before.value < 0 || after.value < 0) return because('not_applicable');
  return { change: (100 * (after.value - before.value)) / before.value, low: null, high: null, reason: null };
}

const shareOf = ({ numerator, denominator }: Measure) => ({
  part: numerator ?? Number.NaN,
  whole: denominator ?? Number.NaN,
});

function absolute({ kind, unit }: Indicator, before: Measure, after: Measure): Difference {
  if (!isKnown(before) || !isKnown(after)) return whyUnknown(before, after);
  const isShare = kind === 'rate' && unit !== 'ratio';
  const interval = isShare ? differenceInterval(shareOf(before), shareOf(after)) : null;
  return {
    change: after.value - before.value,
    low: interval && interval.low * factorOf(unit),
    high: interval && interval.high * factorOf(unit),
    reason: null,
  };
}

const NOTHING: Measure = {
  value: null,
  numerator: null,
  denominator: null,
  reason: 'other_report_missing',
  unsound: false,
};

function countChange(before: ComparedReport | null, after: ComparedReport, key: string): Change {
  const [then, now] = [before === null ? NOTHING : countIn(before, key), countIn(after, key)];
  const why = whyNotComparable(before, after);
  const change = why === null ? relative(then, now) : because(why);
  return { from: then.value, to: now.value, unit: '%', unsound: false, ...change };
}

function indicatorChange(before: ComparedReport | null, after: ComparedReport, key: string): Change {
  const [indicator, measure] = [definitionOf(key), measureBy(key)];
  const [then, now] = [before === null ? NOTHING : measure(before), measure(after)];
  const why = whyNotComparable(before, after);
  return {
    from: then.value,
    to: now.value,
    unit: indicator.unit === '%' ? 'points' : indicator.unit,
    unsound: then.unsound || now.unsound,
    ...(why === null ? absolute(indicator, then, now) : because(why)),
  };
}

/**
 * The change of one number from last year's report of an agency to this year's.
 *
 * @param key of an indicator (`I03`), id of a cell (`t3.new.sum`) or name of a sum (`W`, `DENY`)
 * @throws RangeError if there is no such number
 */
export function changeOf(before: ComparedReport | null, after: ComparedReport, key: string): Change {
  return isCount(key) ? countChange(before, after, key) : indicatorChange(before, after, key);
}

/** Indicators of one report; those of years and groups do not change themselves. */
const followed = INDICATORS.filter(isOfOneReport);

/** I34 of every count and rate of this year's report, by key. */
export function changesOf(before: ComparedReport | null, after: ComparedReport): Readonly<Record<string, Change>> {
  const keys = [...countsOf(after.form), ...followed.map(keyOf)];
  return Object.fromEntries(keys.map((key) => [key, changeOf(before, after, key)]));
}
