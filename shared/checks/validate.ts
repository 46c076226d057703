import type { Report } from '../reading/report.ts';
import { evaluate, evaluateRule, type Finding, isFailing, severityOf } from './evaluate.ts';
import { explain, withChanges } from './explain/explain.ts';
import { fingerprintOf } from './fingerprint.ts';
import { messageOf } from './messages.ts';
import type { Change, CheckContext, CheckResult, Corrections, Validation } from './model.ts';
import { ruleset } from './ruleset.ts';
import { assessableOf, statusOf } from './status.ts';
import { ALONE, type Surroundings } from './surroundings.ts';

const SUMS: readonly string[] = ['B01', 'B02', 'B03', 'C01'];

/** Which of the failing checks changes mend: the sums they were made for, and what other rules say of the report then. */
function resolvedBy(
  failing: readonly Finding[],
  context: CheckContext,
  changes: readonly Change[],
  sums: readonly string[],
): string[] {
  const rules = [...new Set(failing.map((finding) => finding.rule))].filter((rule) => !SUMS.includes(rule.id));
  const corrected = withChanges(context.report, changes);
  const again = rules.flatMap((rule) => evaluateRule(rule, { ...context, report: corrected }));
  const passing = again.filter(({ outcome }) => outcome.status === 'pass').map(({ id }) => id);
  const mended = new Set([...sums, ...passing]);
  return failing.map(({ id }) => id).filter((id) => mended.has(id));
}

const difference = (left: number | null, right: number | null) =>
  left === null || right === null ? null : Math.round((left - right) * 1e6) / 1e6;

function resultOf(finding: Finding, report: Report, corrections: Corrections): CheckResult {
  const { id, outcome } = finding;
  const { left = null, right = null } = outcome;
  const fingerprint = fingerprintOf(finding, report);
  return {
    id,
    severity: severityOf(finding),
    status: outcome.status,
    left,
    right,
    difference: difference(left, right),
    assumesBlankIsZero: outcome.assumesBlankIsZero ?? false,
    reason: outcome.status === 'na' ? (outcome.reason ?? 'not_applicable') : null,
    cells: outcome.cells ?? [],
    message: messageOf(finding, report, corrections),
    ...(fingerprint === null ? {} : { fingerprint }),
  };
}

/**
 * All that validation says of a report: every check of the catalogue, where an error probably sits, and the status.
 *
 * @param known what is known outside the report; nothing in a bare check
 */
export function validate(report: Report, known: Partial<Surroundings> = {}): Validation {
  const context: CheckContext = { ...ALONE, ...known, report };
  const findings = evaluate(context);
  const failing = findings.filter(isFailing);
  const corrections = explain(report, context.previous, (changes, sums) => resolvedBy(failing, context, changes, sums));
  const checks = findings.map((finding) => resultOf(finding, report, corrections));
  return { status: statusOf(checks), checks, assessable: assessableOf(checks), corrections, ruleset: ruleset() };
}
