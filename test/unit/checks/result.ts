import type { CheckResult } from '../../../shared/checks/model.ts';
import { validate } from '../../../shared/checks/validate.ts';
import type { Report } from '../../../shared/reading/report.ts';

/** The result of one check of a report that was not filed. */
export function resultOf(id: string, report: Report): CheckResult {
  const found = validate(report).checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}
