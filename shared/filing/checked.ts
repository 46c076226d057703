import type { Severity, Validation } from '../checks/model.ts';
import { packMeasures } from '../indicators/kept.ts';
import type { Report } from '../reading/report.ts';
import { answerableIn } from './answers.ts';
import type { CheckedFact } from './facts.ts';

/** A validation with how much was known of the neighbours when it was made (docs/store.md). */
export interface StampedValidation extends Validation {
  readonly stamp: number;
}

/** The small fact that stands for a validation in lists and histories. */
export function checkedFact(version: string, report: Report, validation: StampedValidation, at: Date): CheckedFact {
  const failed = validation.checks.filter(({ status }) => status === 'fail');
  const count = (severity: Severity) => failed.filter((check) => check.severity === severity).length;
  return {
    fact: 'checked',
    version,
    at: at.toISOString(),
    ruleset: validation.ruleset,
    stamp: validation.stamp,
    status: validation.status,
    failing: { E: count('E'), W: count('W'), I: count('I') },
    failingChecks: failed.map(({ id }) => id),
    answerable: answerableIn(failed),
    measures: packMeasures(report, validation.checks),
  };
}
