import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import type { ComparedReport, Measure } from '../group/member.ts';
import { unsoundTables } from '../soundness.ts';

/**
 * A whole report as it is compared with that of another year: the cells that hold a certain number.
 *
 * @param indicators of its text and checks, as far as they were computed
 * @returns null if it was not read what year it reports
 */
export function comparedReport(
  report: Report,
  indicators: Readonly<Record<string, Measure>> = {},
): ComparedReport | null {
  const { form, scope, year } = report;
  if (year === null) return null;
  const cells: Record<CellId, number> = {};
  for (const [id, { value, basis }] of Object.entries(report.cells)) {
    if (value !== null && basis !== 'ambiguous') cells[id] = value;
  }
  return { form, scope, year, cells, unsound: unsoundTables(report), indicators };
}
