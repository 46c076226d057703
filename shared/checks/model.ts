import type { CellId, FormVersion } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Surroundings } from './surroundings.ts';

/** E cannot be true of a correct report; W very likely wrong; I worth a look (domain specification C.0). */
export type Severity = 'E' | 'W' | 'I';

export type CheckStatus = 'pass' | 'fail' | 'fillable' | 'na';

/** Why a check could not be assessed. */
export type NotAssessed =
  | 'table_absent'
  | 'cell_absent'
  | 'position_unknown'
  | 'not_stated'
  | 'other_report_missing'
  | 'not_applicable'
  | 'scope_mismatch'
  | 'parse_low_confidence'
  | 'zero_denominator'
  | 'date_unknown'
  | 'no_config'
  | 'other_form'
  | 'blank';

/** What a rule finds; the catalogue adds id, severity and message. */
export interface Outcome {
  /** Part of the family, the `granted` of `B01.granted`; null where the family is one check. */
  readonly part: string | null;
  readonly status: CheckStatus;
  /** Overrides the family's severity where the specification gives two (E/W). */
  readonly severity?: Severity;
  readonly left?: number;
  readonly right?: number;
  readonly assumesBlankIsZero?: boolean;
  readonly reason?: NotAssessed;
  readonly cells?: readonly CellId[];
  /** Named values for the message template of the catalogue. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a check sees: pure data, no clock, no other report unless it is handed in. */
export interface CheckContext extends Surroundings {
  readonly report: Report;
}

export interface CheckDefinition {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  /** Legal or official basis, or the reason. */
  readonly why: Bilingual;
  /** The formula in the notation of the specification. */
  readonly formula: string;
  readonly forms: readonly FormVersion[];
  /** The ids of its instances in one form: `['B01.new', …]`, or `['B04']`. */
  readonly instances: (form: FormVersion) => readonly string[];
  /** One outcome for each instance, in their order. */
  readonly evaluate: (context: CheckContext) => readonly Outcome[];
}

/** One check as it is printed and stored (interfaces section 2). */
export interface CheckResult {
  readonly id: string;
  readonly severity: Severity;
  readonly status: CheckStatus;
  readonly left: number | null;
  readonly right: number | null;
  readonly difference: number | null;
  readonly assumesBlankIsZero: boolean;
  readonly reason: NotAssessed | null;
  readonly cells: readonly CellId[];
  readonly message: Bilingual;
  /** Of a failing W or I, which the agency may answer: the same as long as it rests on the same values (fingerprint.ts). */
  readonly fingerprint?: string;
}

export interface Assessable {
  readonly assessed: number;
  readonly of: number;
}

export type CorrectionVerdict = 'consistent' | 'located' | 'ambiguous' | 'unlocatable' | 'not_assessable';

/** Why a value is thought to have become what it is. */
export type ChangeReason =
  | 'digits-swapped'
  | 'digit-added'
  | 'digit-dropped'
  | 'digit-changed'
  | 'copied-from-neighbour'
  | 'off-by-little'
  | 'other-value'
  | 'blank-filled'
  | 'values-shifted'
  | 'values-split'
  | 'values-merged'
  | 'columns-swapped'
  | 'row-slipped'
  | 'total-misplaced'
  | 'lines-dropped'
  | 'unit-confused'
  | 'last-years-values';

export interface Change {
  readonly cell: CellId;
  readonly from: number | null;
  readonly to: number;
  readonly why: ChangeReason;
}

/** A set of changes that would mend the checks it names; proposed, never applied. */
export interface Explanation {
  readonly cost: number;
  readonly changes: readonly Change[];
  readonly resolves: readonly string[];
}

/** The cheapest corrections of one report after which it agrees with another and adds up. */
export type Mending = Pick<Explanation, 'cost' | 'changes'>;

/**
 * Requests carried over of which the reports of two years tell different numbers (Y01), and what it costs to mend either;
 * null where no way was found. That the requests were counted anew remains a third way.
 */
export interface AcrossYears {
  /** Columns of table 3 in which the two differ. */
  readonly columns: readonly string[];
  readonly here: Mending | null;
  readonly there: Mending | null;
}

export interface Corrections {
  readonly verdict: CorrectionVerdict;
  readonly explanations: readonly Explanation[];
  /** How many explanations as good as those were left off; missing where none was. */
  readonly further?: number;
  /** Missing where last year's report is not known, or agrees. */
  readonly acrossYears?: AcrossYears;
}

/** All that validation says of a report. */
export interface Validation {
  readonly status: 'accepted' | 'queried' | 'returned';
  readonly checks: readonly CheckResult[];
  readonly assessable: Readonly<Record<Severity, Assessable>>;
  readonly corrections: Corrections;
  readonly ruleset: string;
}
