import type { CellId, FormVersion } from '../form/model.ts';
import type { TableIndicator } from './definitions/model.ts';
import type { IndicatorUnit, IndicatorValue, UndefinedReason } from './model.ts';
import { type Amount, amount, type Terms } from './quantities.ts';
import { wilson } from './wilson.ts';

export type Outcome = Pick<IndicatorValue, 'value' | 'numerator' | 'denominator' | 'low' | 'high' | 'reason'>;

/** The number of a cell, or why there is none. */
export type Lookup = (id: CellId) => number | UndefinedReason;

type Count = (terms: Terms) => Amount;

/** Units of rates that have an interval; a ratio of unlike things has none. */
const FACTORS: Partial<Record<IndicatorUnit, number>> = { '%': 100, per100: 100, '‰': 1000 };

/** What a fraction is multiplied with to have the unit. */
export const factorOf = (unit: IndicatorUnit): number => FACTORS[unit] ?? 1;

export const undefinedBecause = (
  reason: UndefinedReason,
  numerator: number | null = null,
  denominator: number | null = null,
): Outcome => ({ value: null, numerator, denominator, low: null, high: null, reason });

export const plain = (value: number, numerator: number | null = null, denominator: number | null = null): Outcome => ({
  value,
  numerator,
  denominator,
  low: null,
  high: null,
  reason: null,
});

/** A rate of two known numbers with its interval. A negative base (more pending than in total) is no base either. */
export function rateOf(numerator: number, denominator: number, unit: IndicatorUnit): Outcome {
  if (denominator <= 0) return undefinedBecause('zero_denominator', numerator, denominator);
  const factor = factorOf(unit);
  const value = (numerator / denominator) * factor;
  const interval = unit in FACTORS ? wilson(numerator, denominator) : null;
  if (interval === null) return plain(value, numerator, denominator);
  return { value, numerator, denominator, low: interval.low * factor, high: interval.high * factor, reason: null };
}

const numberOf = (one: Amount) => ('value' in one ? one.value : null);

function ratio(part: Amount, whole: Amount, unit: IndicatorUnit): Outcome {
  if ('reason' in whole) return undefinedBecause(whole.reason, numberOf(part));
  if ('reason' in part) return undefinedBecause(part.reason, null, whole.value);
  return rateOf(part.value, whole.value, unit);
}

/** The difference of two rates; its denominator is the smaller of theirs, on which its certainty hangs. */
function difference(first: Outcome, second: Outcome): Outcome {
  const reason = first.reason ?? second.reason;
  if (reason !== null) return undefinedBecause(reason);
  const denominator = Math.min(first.denominator ?? 0, second.denominator ?? 0);
  return plain((first.value ?? 0) - (second.value ?? 0), null, denominator);
}

function concentration(parts: readonly Amount[], whole: Amount): Outcome {
  if ('reason' in whole) return undefinedBecause(whole.reason);
  if (whole.value <= 0) return undefinedBecause('zero_denominator', null, whole.value);
  let value = 0;
  for (const part of parts) {
    if ('reason' in part) return undefinedBecause(part.reason, null, whole.value);
    value += (part.value / whole.value) ** 2;
  }
  return plain(value, null, whole.value);
}

function outcomeOf(indicator: TableIndicator, count: Count): Outcome {
  switch (indicator.kind) {
    case 'rate':
      return ratio(count(indicator.part), count(indicator.whole), indicator.unit);
    case 'count': {
      const one = count(indicator.part);
      return 'value' in one ? plain(one.value) : undefinedBecause(one.reason);
    }
    case 'gap': {
      const { first, second } = indicator;
      return difference(
        ratio(count(first.part), count(first.whole), '%'),
        ratio(count(second.part), count(second.whole), '%'),
      );
    }
    case 'concentration':
      return concentration(indicator.parts.map(count), count(indicator.whole));
  }
}

/** An indicator of the tables of one report, under one reading of its cells. */
export const evaluate = (indicator: TableIndicator, form: FormVersion, lookup: Lookup): Outcome =>
  outcomeOf(indicator, (terms) => amount(terms, form, lookup));
