import type { CellId, TableId } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import { type BlankGroup, blankGroups } from './blanks.ts';
import { cellOf, isDoubtful, isLost, isUnfilled, isWords, whyAbsent } from './cells.ts';
import { type AssessedEquation, type Equation, equationsOfForm } from './equations.ts';
import type { NotAssessed } from './model.ts';

/** All equations of a report: those that can be assessed, and why the others cannot. */
export interface Sums {
  readonly assessed: ReadonlyMap<string, AssessedEquation>;
  readonly reasons: ReadonlyMap<string, NotAssessed>;
  readonly groups: readonly BlankGroup[];
}

function whyNotAssessed(report: Report, ids: readonly CellId[], table: TableId): NotAssessed | null {
  const cells = ids.map((id) => cellOf(report, id));
  if (cells.some(isLost)) return 'position_unknown';
  if (cells.some((cell) => cell.basis === 'absent')) return whyAbsent(report, table);
  return cells.some((cell) => isWords(cell) || isDoubtful(cell)) ? 'parse_low_confidence' : null;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

function assess(report: Report, equation: Equation): AssessedEquation {
  const sum = (ids: readonly CellId[]) => rounded(ids.reduce((all, id) => all + (cellOf(report, id).value ?? 0), 0));
  const [left, right] = [sum(equation.positive), sum(equation.negative)];
  const blanks = equation.cells.filter((id) => isUnfilled(cellOf(report, id)));
  return { equation, left, right, residual: rounded(left - right), blanks };
}

function compute(report: Report): Sums {
  const assessed = new Map<string, AssessedEquation>();
  const reasons = new Map<string, NotAssessed>();
  for (const equation of equationsOfForm(report.form)) {
    const reason = whyNotAssessed(report, equation.cells, equation.table);
    if (reason === null) assessed.set(equation.id, assess(report, equation));
    else reasons.set(equation.id, reason);
  }
  return { assessed, reasons, groups: blankGroups([...assessed.values()]) };
}

const cache = new WeakMap<Report, Sums>();

/** The sums of a report; computed once a report, since several rules and the explanation ask for them. */
export function sumsOf(report: Report): Sums {
  let sums = cache.get(report);
  if (sums === undefined) {
    sums = compute(report);
    cache.set(report, sums);
  }
  return sums;
}
