import { equationsOfForm } from '../../../shared/checks/equations.ts';
import type { CheckResult, Corrections } from '../../../shared/checks/model.ts';
import { computeIndicators } from '../../../shared/indicators/compute.ts';
import type { AnsweredCheck } from '../../../shared/presentation/answer.ts';
import { publicReport, type Result } from '../../../shared/presentation/result.ts';
import type { Report } from '../../../shared/reading/report.ts';

/** A check that fails, unless told otherwise. */
export const makeCheck = (id: string, overrides: Partial<AnsweredCheck> = {}): AnsweredCheck => ({
  id,
  severity: 'E',
  status: 'fail',
  left: null,
  right: null,
  difference: null,
  assumesBlankIsZero: false,
  reason: null,
  cells: [],
  message: { zh: `检查 ${id} 不通过。`, en: `Check ${id} fails.` },
  ...overrides,
});

/** The check of one of the form's sums, with the report's figures. */
export function sumCheck(report: Report, id: string): CheckResult {
  const equation = equationsOfForm(report.form).find((one) => one.id === id);
  if (equation === undefined) throw new Error(`no equation ${id}`);
  const sum = (ids: readonly string[]) => ids.reduce((all, one) => all + (report.cells[one]?.value ?? 0), 0);
  const [left, right] = [sum(equation.positive), sum(equation.negative)];
  const status = left === right ? 'pass' : 'fail';
  return makeCheck(id, { status, left, right, difference: left - right, cells: equation.cells });
}

export const CONSISTENT: Corrections = { verdict: 'consistent', explanations: [] };

/** The result of an invented report. */
export const makeResult = (report: Report | null, overrides: Partial<Result> = {}): Result => ({
  file: 'report.docx',
  sha256: 'ab'.repeat(32),
  format: 'docx',
  status: report === null ? 'unreadable' : 'accepted',
  error: null,
  report: report && publicReport(report),
  checks: [],
  assessable: report && { E: { assessed: 1, of: 1 }, W: { assessed: 1, of: 1 }, I: { assessed: 1, of: 1 } },
  corrections: report && CONSISTENT,
  indicators: report === null ? {} : computeIndicators(report),
  engine: { version: '0.1.0', ruleset: 'cd'.repeat(32) },
  ...overrides,
});
