import type { CheckResult } from '../../../shared/checks/model.ts';
import type { Surroundings } from '../../../shared/checks/surroundings.ts';
import { validate } from '../../../shared/checks/validate.ts';
import type { Report } from '../../../shared/reading/report.ts';

/** The result of one check, with what is known outside the report; nothing where it was not filed. */
export function resultOf(id: string, report: Report, known: Partial<Surroundings> = {}): CheckResult {
  const found = validate(report, known).checks.find((check) => check.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}
