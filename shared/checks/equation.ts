import type { CellId } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import { isFillable, onlyFilling } from './blanks.ts';
import type { Equation } from './equations.ts';
import type { Outcome } from './model.ts';
import { sumsOf } from './sums.ts';

/** The part of a filling that belongs to one equation, as a value of its message: `t3.new.sum=6,…`. */
const written = (filling: ReadonlyMap<CellId, number>, ids: readonly CellId[]) =>
  ids.map((id) => `${id}=${filling.get(id)}`).join(',');

/**
 * The blank-aware evaluation of one equation (domain specification C.0): `pass` if it holds with blanks read as 0;
 * `fillable` if numbers in the blanks satisfy all equations that touch them; `fail` otherwise; `na` if one of its cells
 * is inferred, ambiguous, absent, unreadable or too doubtful.
 */
export function evaluateEquation(report: Report, equation: Equation): Outcome {
  const { assessed, reasons, groups } = sumsOf(report);
  const { id, part, cells } = equation;
  const found = assessed.get(id);
  if (found === undefined) return { part, status: 'na', reason: reasons.get(id) ?? 'cell_absent', cells };
  const { left, right, residual, blanks } = found;
  const common = { part, left, right, cells, values: { equation: id } };
  if (residual === 0) return { ...common, status: 'pass', assumesBlankIsZero: blanks.length > 0 };
  const group = groups.find((one) => one.equations.some((other) => other.equation.id === id));
  if (group === undefined || !isFillable(group)) return { ...common, status: 'fail' };
  const filling = onlyFilling(group);
  return filling === null
    ? { ...common, status: 'fillable', values: { equation: id, wording: 'several' } }
    : { ...common, status: 'fillable', values: { equation: id, filling: written(filling, blanks) } };
}
