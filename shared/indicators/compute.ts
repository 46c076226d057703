import type { CellId } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import { INDICATORS, type Indicator, keyOf, termsOf } from './definitions.ts';
import type { IndicatorUnit, IndicatorValue, UndefinedReason } from './model.ts';
import { type Amount, amount, cellsOfTerms, type Measured, type Terms } from './quantities.ts';
import { unsoundTables } from './soundness.ts';
import { wilson } from './wilson.ts';

type Outcome = Pick<IndicatorValue, 'value' | 'numerator' | 'denominator' | 'low' | 'high' | 'reason'>;
type Count = (terms: Terms) => Amount;

const FACTORS: Partial<Record<IndicatorUnit, number>> = { '%': 100, per100: 100, '‰': 1000 };

const undefinedBecause = (
  reason: UndefinedReason,
  numerator: number | null = null,
  denominator: number | null = null,
): Outcome => ({
  value: null,
  numerator,
  denominator,
  low: null,
  high: null,
  reason,
});

const plain = (value: number, numerator: number | null, denominator: number | null): Outcome => ({
  value,
  numerator,
  denominator,
  low: null,
  high: null,
  reason: null,
});

const numberOf = (one: Amount) => ('value' in one ? one.value : null);

function ratio(part: Amount, whole: Amount, factor: number): Outcome {
  if ('reason' in whole) return undefinedBecause(whole.reason, numberOf(part));
  if ('reason' in part) return undefinedBecause(part.reason, null, whole.value);
  // A negative number of concluded cases (more pending than in total) is no base for a rate either.
  if (whole.value <= 0) return undefinedBecause('zero_denominator', part.value, whole.value);
  const interval = wilson(part.value, whole.value);
  return {
    value: (part.value / whole.value) * factor,
    numerator: part.value,
    denominator: whole.value,
    low: interval && interval.low * factor,
    high: interval && interval.high * factor,
    reason: null,
  };
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

function evaluate(indicator: Indicator, count: Count): Outcome {
  const factor = FACTORS[indicator.unit] ?? 1;
  switch (indicator.kind) {
    case 'rate':
      return ratio(count(indicator.part), count(indicator.whole), factor);
    case 'count': {
      const one = count(indicator.part);
      return 'value' in one ? plain(one.value, null, null) : undefinedBecause(one.reason);
    }
    case 'gap': {
      const [first, second] = [indicator.first, indicator.second].map(({ part, whole }) =>
        ratio(count(part), count(whole), 100),
      );
      const reason = first?.reason ?? second?.reason ?? null;
      return reason === null ? plain((first?.value ?? 0) - (second?.value ?? 0), null, null) : undefinedBecause(reason);
    }
    case 'concentration':
      return concentration(indicator.parts.map(count), count(indicator.whole));
  }
}

const same = (a: Outcome, b: Outcome) =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator && a.reason === b.reason;

/** The outcome under every reading of the ambiguous cells, if all agree. */
function agreed(indicator: Indicator, report: Measured, cells: readonly CellId[]): Outcome {
  const ambiguous = cells.some((id) => report.cells[id]?.basis === 'ambiguous');
  const readings = ambiguous && report.readings.length > 0 ? report.readings : [{}];
  const [first, ...others] = readings.map((reading) => evaluate(indicator, (terms) => amount(terms, report, reading)));
  if (first === undefined || others.some((other) => !same(first, other))) return undefinedBecause('ambiguous');
  return first;
}

/**
 * The indicators of one report by key (`I03`, `I06.deny_secret`), every key always. Values are not rounded; an undefined
 * one is null with its reason, never 0. `unsound` where the sums of a table that it draws on fail.
 */
export function computeIndicators(report: Report): Record<string, IndicatorValue> {
  const unsound = unsoundTables(report);
  const values: Record<string, IndicatorValue> = {};
  for (const indicator of INDICATORS) {
    const cells = cellsOfTerms(termsOf(indicator), report.form);
    const outcome = cells === null ? undefinedBecause('other_form') : agreed(indicator, report, cells);
    const { value, numerator, denominator, low, high, reason } = outcome;
    const drawsOnUnsound = [...unsound].some((table) => cells?.some((id) => id.startsWith(`${table}.`)));
    values[keyOf(indicator)] = {
      value,
      unit: indicator.unit,
      numerator,
      denominator,
      low,
      high,
      reason,
      unsound: drawsOnUnsound,
    };
  }
  return values;
}
