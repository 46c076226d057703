import { evaluateEquation } from '../checks/equation.ts';
import { equationsOfForm } from '../checks/equations.ts';
import type { TableId } from '../form/model.ts';
import type { Report } from '../reading/report.ts';

/** The tables whose own sums fail (table 3: B01–B03, table 4: C01): what is computed from them is not to be relied on. */
export function unsoundTables(report: Report): ReadonlySet<TableId> {
  const failing = equationsOfForm(report.form).filter((one) => evaluateEquation(report, one).status === 'fail');
  return new Set(failing.map(({ table }) => table));
}
