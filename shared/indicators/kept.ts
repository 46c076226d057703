import type { CheckResult } from '../checks/model.ts';
import type { Report } from '../reading/report.ts';
import { FURTHER_INDICATORS } from './definitions/further.ts';
import type { Indicator } from './definitions/model.ts';
import { isOfOneReport, keyOf } from './definitions.ts';
import { feeIndicators } from './fees.ts';
import type { Measure } from './group/member.ts';
import { indicatorsOfChecks } from './judged.ts';
import { UNSOUND, type UndefinedReason } from './model.ts';
import { unsoundTables } from './soundness.ts';

/**
 * The indicators that the cells of a report are not enough for: what its text and its checks say. They are kept beside the
 * cells, packed, so that reports can be compared by them. I46 follows from how many checks fail and needs no place.
 */
export const KEPT_INDICATORS: readonly Indicator[] = FURTHER_INDICATORS.filter(
  (one) => isOfOneReport(one) && keyOf(one) !== 'I46',
);

/** `[value, numerator, denominator]`, the last two where there are some; else why there is no value. */
export type PackedMeasure = readonly number[] | UndefinedReason | typeof UNSOUND;

export type PackedMeasures = Readonly<Record<string, PackedMeasure>>;

function packed({ value, numerator, denominator, reason, unsound }: Measure): PackedMeasure {
  if (unsound) return UNSOUND;
  if (value === null) return reason ?? 'not_measured';
  return [value, numerator, denominator].filter((number) => number !== null);
}

function unpacked(one: PackedMeasure): Measure {
  const none = { value: null, numerator: null, denominator: null };
  if (one === UNSOUND) return { ...none, reason: null, unsound: true };
  if (typeof one === 'string') return { ...none, reason: one, unsound: false };
  const [value = null, numerator = null, denominator = null] = one;
  return { value, numerator, denominator, reason: null, unsound: false };
}

/** What is kept of a report and its checks. */
export function packMeasures(report: Report, checks: readonly CheckResult[]): PackedMeasures {
  const values = { ...indicatorsOfChecks(report, checks), ...feeIndicators(report, unsoundTables(report).has('t3')) };
  const known = new Map<string, Measure>(Object.entries(values));
  const kept = KEPT_INDICATORS.map(keyOf).flatMap((key) => {
    const measure = known.get(key);
    return measure === undefined ? [] : [[key, packed(measure)] as const];
  });
  return Object.fromEntries(kept);
}

/** The measures by key that were kept; a key that this version does not know is left as it is. */
export const unpackMeasures = (kept: PackedMeasures): Readonly<Record<string, Measure>> =>
  Object.fromEntries(Object.entries(kept).map(([key, one]) => [key, unpacked(one)]));
