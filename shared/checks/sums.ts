import type { CellId, TableId } from '../form/model.ts';
import type { Cell, Report } from '../reading/report.ts';
import { type BlankGroup, blankGroups } from './blanks.ts';
import { cellOf, isDoubtful, isLost, isUnfilled, isWords, whyAbsent } from './cells.ts';
import { type AssessedEquation, type Equation, equationsOfForm } from './equations.ts';
import type { NotAssessed } from './model.ts';

/** All equations of a report: those that can be assessed, and why the others cannot. */
export interface Sums {
  readonly assessed: ReadonlyMap<string, AssessedEquation>;
  readonly reasons: ReadonlyMap<string, NotAssessed>;
  readonly groups: readonly BlankGroup[];
  /** Those assessed in sets that share no cell: table 3, then each block of table 4. */
  readonly sets: readonly [table3: readonly AssessedEquation[], ...blocks: (readonly AssessedEquation[])[]];
}

function whyNotAssessed(report: Report, cells: readonly Cell[], table: TableId): NotAssessed | null {
  if (cells.some(isLost)) return 'position_unknown';
  if (cells.some((cell) => cell.basis === 'absent')) return whyAbsent(report, table);
  return cells.some((cell) => isWords(cell) || isDoubtful(cell)) ? 'parse_low_confidence' : null;
}

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;

const sum = (values: readonly number[]) => rounded(values.reduce((all, value) => all + value, 0));

function assess(report: Report, equation: Equation): AssessedEquation | NotAssessed {
  const cells: Cell[] = [];
  const blanks: CellId[] = [];
  for (const id of equation.cells) {
    const cell = cellOf(report, id);
    cells.push(cell);
    if (isUnfilled(cell)) blanks.push(id);
  }
  const reason = whyNotAssessed(report, cells, equation.table);
  if (reason !== null) return reason;
  const values = cells.map(({ value }) => value ?? 0);
  const [left, right] = [sum(values.slice(0, equation.positive.length)), sum(values.slice(equation.positive.length))];
  return { equation, values, left, right, residual: rounded(left - right), blanks };
}

function compute(report: Report): Sums {
  const assessed = new Map<string, AssessedEquation>();
  const reasons = new Map<string, NotAssessed>();
  for (const equation of equationsOfForm(report.form)) {
    const found = assess(report, equation);
    if (typeof found === 'string') reasons.set(equation.id, found);
    else assessed.set(equation.id, found);
  }
  const all = [...assessed.values()];
  const ofTable = (table: Equation['table']) => all.filter(({ equation }) => equation.table === table);
  const sets: Sums['sets'] = [ofTable('t3'), ...ofTable('t4').map((one) => [one])];
  return { assessed, reasons, groups: blankGroups(all), sets };
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
