import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import type { BlankGroup } from '../blanks.ts';
import { cellOf } from '../cells.ts';
import type { AssessedEquation } from '../equations.ts';
import type { Change, Mending } from '../model.ts';
import { fillingOf, withoutBlanks } from './blank-cells.ts';
import { type Costs, exact } from './cost.ts';
import { ranked, stillTold } from './rank.ts';
import { askedOf, slipsOfRow, suspectRows } from './rows.ts';
import { type Excess, type Limits, singles, wrongCells } from './search.ts';
import { type ErrorSystem, errorSystem, residualsWith, violated } from './system.ts';
import { changesOf, type Hypothesis } from './table3.ts';
import { tableHypotheses } from './tables.ts';

/** Equations that hang together, with what is known of the cells in them. */
export interface Case {
  readonly report: Report;
  readonly previous: Report | null;
  readonly costs: Costs;
  readonly equations: readonly AssessedEquation[];
  readonly system: ErrorSystem;
}

const COST_OF_FILLED_BLANK = 0.3;
const COST_OF_HYPOTHESIS = 1;

/** A single cell that costs more than this contradicts the text or last year: two cells may be likelier. */
const COST_OF_UNDISPUTED_CELL = 1.3;

/** Suspects that the search for three wrong cells may look at. */
const STEPS = 20_000;

/** A cause of many errors shows in more sums than this; fewer are likelier to be one case that was left out of a row. */
const SUMS_OF_A_PAIR = 2;

/** Sets of wrong cells for which the blanks are worked out. */
const FILLINGS = 24;

const blankFilled = ([cell, to]: readonly [CellId, number]): Change => ({ cell, from: null, to, why: 'blank-filled' });

/** Single cells corrected, and blanks filled beside them. */
function corrected({ report, costs }: Case, set: readonly Excess[], filled: readonly Change[] = []): Mending {
  const costed = set.map(({ cell, excess }) => costs.change(cell, (cellOf(report, cell).value ?? 0) - excess));
  const changes = [...costed.map(({ change }) => change), ...filled];
  const own = costed.reduce((sum, { cost }) => sum + cost, filled.length * COST_OF_FILLED_BLANK);
  return { cost: exact(own + costs.anchored(changes, 'of-several-cells')), changes };
}

/** One cause for several cells. */
function caused({ report, costs }: Case, one: Hypothesis): Mending {
  const changes = changesOf(report, one);
  return { cost: exact(COST_OF_HYPOTHESIS + costs.anchored(changes, 'of-one-cell-too')), changes };
}

const join = (one: Mending, other: Mending): Mending => ({
  cost: exact(one.cost + other.cost),
  changes: [...one.changes, ...other.changes],
});

/** The ways to fill the blanks of a group: the zeros that a blank already stands for are no change. */
export function fillings({ costs }: Case, { blanks, solutions }: BlankGroup): Mending[] {
  return solutions.found.map((values) => {
    const changes = blanks.flatMap((cell, index) => (values[index] ? [blankFilled([cell, values[index]])] : []));
    const cost = exact(changes.length * COST_OF_FILLED_BLANK + costs.anchored(changes, 'of-one-cell-too'));
    return { cost, changes };
  });
}

/** Only where every cell of it stands in a sum that was assessed can a hypothesis be tested. */
const isTestable = ({ suspects }: ErrorSystem, { cells }: Hypothesis) => cells.every(([cell]) => suspects.has(cell));

/** Several rows, or the whole table, put right for one cause. */
export function ofTables(one: Case): Mending[] {
  const { system } = one;
  if (violated(system.residuals).length <= SUMS_OF_A_PAIR) return [];
  return [...tableHypotheses(one.report, one.previous)]
    .filter((cause) => isTestable(system, cause) && violated(residualsWith(system, cause.cells)).length === 0)
    .map((cause) => caused(one, cause));
}

/** One row put right, alone or with one wrong cell elsewhere. */
function ofRows(one: Case): Mending[] {
  const { report, system } = one;
  const wrong = violated(system.residuals);
  return suspectRows(report, system, wrong).flatMap((row) =>
    slipsOfRow(row, askedOf(system, row), 1).flatMap((slip): Mending[] => {
      if (!isTestable(system, slip)) return [];
      const left = residualsWith(system, slip.cells);
      const still = violated(left);
      if (still.length === 0) return [caused(one, slip)];
      if (still.length >= wrong.length) return [];
      const beside = singles(system, left, still).filter(({ cell }) => !slip.cells.some(([own]) => own === cell));
      return beside.map((cell) => join(caused(one, slip), corrected(one, [cell])));
    }),
  );
}

/** Wrong cells among the filled ones, whatever the blanks hold, with the blanks worked out after them. */
function besideBlanks(one: Case): Mending[] {
  if (one.equations.every(({ blanks }) => blanks.length === 0)) return [];
  const system = errorSystem((id) => cellOf(one.report, id).value ?? 0, withoutBlanks(one.equations));
  const alone = wrongCells(system, 1);
  const sets = alone.length > 0 ? alone : wrongCells(system, 2);
  return sets.slice(0, FILLINGS).flatMap((set): Mending[] => {
    const values = set.map(({ cell, excess }) => [cell, (cellOf(one.report, cell).value ?? 0) - excess] as const);
    const filled = fillingOf(one.equations, residualsWith(one.system, values));
    return filled === null ? [] : [corrected(one, set, filled.map(blankFilled))];
  });
}

/** Everything that may have gone wrong in one set of equations beyond blanks: steps 5 to 7 of D.2. */
export function candidatesOf(one: Case): Mending[] {
  const { system } = one;
  const sets = (size: number, limits?: Limits) => wrongCells(system, size, limits).map((set) => corrected(one, set));
  const single = sets(1);
  // No four cells but those of a ring balance each other, so that a single cell has no rival among fewer than three.
  if (single.some(({ cost }) => cost <= COST_OF_UNDISPUTED_CELL)) return one.costs.compared(single);
  const fewer = [...single, ...ofRows(one), ...ofTables(one), ...sets(2), ...besideBlanks(one)];
  const best = ranked(one.report.form, fewer).near[0]?.cost ?? Number.POSITIVE_INFINITY;
  const least = new Map([...system.suspects.keys()].map((id) => [id, one.costs.least(id)]));
  const triples = sets(3, { cost: stillTold(best), leastCost: (id) => least.get(id) ?? 0, steps: STEPS });
  return one.costs.compared([...fewer, ...triples]);
}
