import type { Bilingual } from '../text/bilingual.ts';

export type IndicatorUnit = '%' | '‰' | 'per100' | '件' | 'points' | 'index' | 'score' | 'ratio';

/** `up` higher is better, `down` lower is better, `none` descriptive. */
export type Direction = 'up' | 'down' | 'none';

/** An official evaluation or law, scholarship, a comparable project, or our own definition. */
export type IndicatorSource = 'official' | 'scholarship' | 'peer' | 'own';

export type UndefinedReason =
  | 'zero_denominator'
  | 'blank'
  | 'cell_absent'
  | 'ambiguous'
  | 'other_form'
  | 'other_report_missing'
  | 'date_unknown'
  | 'not_applicable'
  | 'not_stated';

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

export interface IndicatorDefinition {
  readonly id: string;
  readonly name: Bilingual;
  readonly formula: string;
  readonly unit: IndicatorUnit;
  readonly direction: Direction;
  readonly source: IndicatorSource;
  /** When it is undefined, in words. */
  readonly undefinedWhen: Bilingual;
  /** Suffixes of a family (`deny_secret` of `I06.deny_secret`); empty for a single indicator. */
  readonly members: readonly string[];
}
