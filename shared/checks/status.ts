import type { Assessable, CheckResult, NotAssessed, Severity, Validation } from './model.ts';

/** Reasons that say a table is there but cannot be judged: such a report is at best queried. */
const UNREADABLE: readonly (NotAssessed | null)[] = ['position_unknown', 'cell_absent', 'parse_low_confidence'];

/**
 * Interfaces section 2: `returned` if some E fails; `queried` if some W fails, something is fillable, or an E could not be
 * assessed because cells are lost; `accepted` otherwise.
 */
export function statusOf(checks: readonly CheckResult[]): Validation['status'] {
  const fails = (severity: Severity) => checks.some((one) => one.severity === severity && one.status === 'fail');
  if (fails('E')) return 'returned';
  const unjudged = checks.some((one) => one.severity === 'E' && UNREADABLE.includes(one.reason));
  const fillable = checks.some((one) => one.status === 'fillable');
  return fails('W') || fillable || unjudged ? 'queried' : 'accepted';
}

function countOf(checks: readonly CheckResult[], severity: Severity): Assessable {
  const own = checks.filter((one) => one.severity === severity);
  return { assessed: own.filter((one) => one.status !== 'na').length, of: own.length };
}

/** How many checks of each severity could be assessed. */
export const assessableOf = (checks: readonly CheckResult[]): Validation['assessable'] => ({
  E: countOf(checks, 'E'),
  W: countOf(checks, 'W'),
  I: countOf(checks, 'I'),
});
