import type { Bilingual } from '../text/bilingual.ts';

export type IndicatorUnit =
  | '%'
  | '‰'
  | 'per100'
  | 'per10k'
  | '件'
  | '元'
  | '天'
  | 'points'
  | 'index'
  | 'score'
  | 'percentile'
  | 'ratio';

/** `up` higher is better, `down` lower is better, `none` descriptive. */
export type Direction = 'up' | 'down' | 'none';

/** An official evaluation or law, scholarship, a comparable project, or our own definition. */
export type IndicatorSource = 'official' | 'scholarship' | 'peer' | 'own';

/** Why an indicator has no value. */
export const UNDEFINED_REASONS = [
  'zero_denominator',
  'blank',
  'cell_absent',
  'ambiguous',
  /** An extract holds no number for a cell: it is blank, absent or ambiguous. */
  'no_number',
  'other_form',
  'other_report_missing',
  /** Nothing to compare with: it rose from 0. */
  'from_zero',
  /** The two reports count different agencies. */
  'scope_mismatch',
  /** A number from outside the reports (residents) was not given. */
  'outside_data_missing',
  'date_unknown',
  'not_applicable',
  'not_stated',
  /** The report was not checked, or not measured in this respect. */
  'not_measured',
  /** The group has fewer members than the indicator asks for. */
  'small_group',
] as const;

export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

/** Stands for a reason where there is a value that is not to be relied on. */
export const UNSOUND = 'unsound';

/** One indicator of one report (interfaces section 2); `value` is not rounded. */
export interface IndicatorValue {
  readonly value: number | null;
  readonly unit: IndicatorUnit;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Wilson 95 % interval of a rate, in the unit of `value`; else null. */
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: UndefinedReason | null;
  /** The table's own sums fail: computed, but not to be relied on. */
  readonly unsound: boolean;
}

/**
 * What an indicator is computed from: one `report`; the results of its `checks`; the reports of an agency for several
 * `years`; the reports of a `group` of agencies; a report and data from `outside`.
 */
export type ComputedFrom = 'report' | 'checks' | 'years' | 'group' | 'outside';

/** When small numbers say little. */
export interface SmallNumbers {
  /** Ranked only with at least this denominator, or as a shrunken rate. */
  readonly rankedFrom?: number;
  /** With a smaller denominator the value itself says little. */
  readonly readFrom?: number;
  /** Undefined in a group of fewer reports. */
  readonly groupOf?: number;
}

export interface IndicatorDefinition {
  /** `I03`; a value that stands beside it has a name of its own: `I46.assessable`. */
  readonly id: string;
  readonly name: Bilingual;
  readonly formula: string;
  readonly unit: IndicatorUnit;
  readonly direction: Direction;
  readonly source: IndicatorSource;
  readonly computedFrom: ComputedFrom;
  /** When it is undefined, in words. */
  readonly undefinedWhen: Bilingual;
  readonly smallNumbers: SmallNumbers;
  /** Suffixes of a family (`deny_secret` of `I06.deny_secret`); empty for a single indicator. */
  readonly members: readonly string[];
}
