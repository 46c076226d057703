import { cellsOfForm } from '../../form/forms.ts';
import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { type BlankGroup, isFillable } from '../blanks.ts';
import { cellOf, isLost, presentIds } from '../cells.ts';
import type { AssessedEquation } from '../equations.ts';
import type { Change, Corrections, CorrectionVerdict, Explanation } from '../model.ts';
import { sumsOf } from '../sums.ts';
import { changeOf, leastCost } from './cost.ts';
import { rowHypotheses } from './rows.ts';
import { type Excess, type Limits, wrongCells } from './search.ts';
import { errorSystem } from './system.ts';

/** Explanations this close to the best one are told beside it (D.2 step 9). */
const MARGIN = 0.5;

/** More equally good explanations than this are no help to anybody. */
const MOST = 50;

/** Suspects that the search for three wrong cells may look at. */
const STEPS = 20_000;

const COST_OF_FILLED_BLANK = 0.3;
const COST_OF_ROW = 1;

type Candidate = Omit<Explanation, 'resolves'>;

/** What is known of one set of equations that hang together. */
interface Part {
  readonly verdict: CorrectionVerdict;
  readonly candidates: readonly Candidate[];
  /** The checks that each candidate mends: the failing equations of the set. */
  readonly mends: readonly string[];
}

const idsOf = (equations: readonly AssessedEquation[]) =>
  equations.filter(({ residual }) => residual !== 0).map(({ equation }) => equation.id);

const exact = (cost: number) => Math.round(cost * 1e6) / 1e6;

function inOrderOfForm(report: Report, changes: readonly Change[]): readonly Change[] {
  const ids = [...cellsOfForm(report.form).keys()];
  const place = new Map(changes.map(({ cell }) => [cell, ids.indexOf(cell)]));
  return [...changes].sort((a, b) => (place.get(a.cell) ?? 0) - (place.get(b.cell) ?? 0));
}

function fromExcesses(report: Report, set: readonly Excess[]): Candidate {
  const costed = set.map(({ cell, excess }) => changeOf(report, cell, (cellOf(report, cell).value ?? 0) - excess));
  return {
    cost: exact(costed.reduce((sum, one) => sum + one.cost, 0)),
    changes: inOrderOfForm(
      report,
      costed.map((one) => one.change),
    ),
  };
}

/** The best candidates and the verdict on them: one best with a gap, several, or none. */
function ranked(candidates: readonly Candidate[], equations: readonly AssessedEquation[]): Part {
  const mends = idsOf(equations);
  const sorted = [...candidates].sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length);
  const best = sorted[0];
  if (best === undefined) return { verdict: 'unlocatable', candidates: [], mends };
  const near = sorted.filter((one) => one.cost < best.cost + MARGIN - 1e-9);
  return { verdict: near.length === 1 ? 'located' : 'ambiguous', candidates: near.slice(0, MOST), mends };
}

/** The ways to fill the blanks of a group: the zeros that a blank already stands for are no change. */
function filled({ equations, blanks, solutions }: BlankGroup): Part {
  const candidates = solutions.found.map((values): Candidate => {
    const changes = blanks.flatMap((cell, index): Change[] => {
      const to = values[index] ?? 0;
      return to === 0 ? [] : [{ cell, from: null, to, why: 'blank-filled' }];
    });
    return { cost: exact(changes.length * COST_OF_FILLED_BLANK), changes };
  });
  const part = ranked(candidates, equations);
  return solutions.complete ? part : { ...part, verdict: 'ambiguous' };
}

function rowCandidates(report: Report, equations: readonly AssessedEquation[]): Candidate[] {
  const failing = equations.filter(({ residual }) => residual !== 0);
  const rows = new Set(
    equations.filter(({ equation }) => equation.family === 'B01').map(({ equation }) => equation.part),
  );
  return rowHypotheses(report, [...rows])
    .filter(({ cells }) => {
      const changed = new Set(cells.map(({ cell }) => cell));
      return failing.every(({ equation }) => equation.cells.some((id) => changed.has(id)));
    })
    .map(({ why, cells }) => ({
      cost: COST_OF_ROW,
      changes: cells.map(({ cell, to }) => ({ cell, from: cellOf(report, cell).value, to, why })),
    }));
}

/** Steps 4 to 9 of D.2 for the failing equations: blanks, one cell, a slipped row or two cells, three cells. */
function explainEquations(report: Report, equations: readonly AssessedEquation[]): Part[] {
  const failing = equations.filter((one) => one.residual !== 0);
  if (failing.length === 0) return [];
  const groups = sumsOf(report).groups.filter(
    (group) => isFillable(group) && group.equations.some((one) => failing.includes(one)),
  );
  const fillable = new Set(groups.flatMap((group) => group.equations));
  if (failing.every((one) => fillable.has(one))) return groups.map(filled);

  const system = errorSystem(report, equations);
  const sets = (size: number, limits?: Limits) =>
    wrongCells(system, size, limits).map((set) => fromExcesses(report, set));
  const single = sets(1);
  if (single.length > 0) return [ranked(single, equations)];
  const fewer = [...rowCandidates(report, equations), ...sets(2)];
  const best = Math.min(...fewer.map((one) => one.cost));
  const least = new Map(system.suspects.map(({ cell }) => [cell, leastCost(report, cell)]));
  const triples = sets(3, { cost: best + MARGIN, leastCost: (id) => least.get(id) ?? 0, steps: STEPS });
  return [ranked([...fewer, ...triples], equations)];
}

const WORST_FIRST: readonly CorrectionVerdict[] = ['unlocatable', 'ambiguous', 'located'];

/** The equations of a report in sets that share no cell: table 3, and each block of table 4. */
function independentSets(equations: readonly AssessedEquation[]): AssessedEquation[][] {
  const table3 = equations.filter(({ equation }) => equation.table === 't3');
  const table4 = equations.filter(({ equation }) => equation.table === 't4');
  return [table3, ...table4.map((one) => [one])];
}

function isAssessable(report: Report): boolean {
  const table3 = presentIds(report, 't3');
  if (table3.length === 0 && presentIds(report, 't4').length === 0) return false;
  return !table3.some((id) => isLost(cellOf(report, id))) && sumsOf(report).assessed.size > 0;
}

/** The report as it would be with the changes; used to see what they mend, never stored or shown as the report. */
export function withChanges(report: Report, changes: readonly Change[]): Report {
  const corrected = changes.map(({ cell, to }): [CellId, Report['cells'][CellId]] => [
    cell,
    { ...cellOf(report, cell), value: to, raw: String(to), semantic: to === 0 ? 'zero' : 'number' },
  ]);
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(corrected) } };
}

/**
 * Points at the wrong cell (domain specification D): the smallest sets of changes that make the sums of tables 3 and 4
 * hold, ranked by how likely such a slip is. Nothing is applied.
 *
 * @param resolved all failing checks that changes mend, given the sums that they mend
 */
export function explain(
  report: Report,
  resolved: (changes: readonly Change[], sums: readonly string[]) => readonly string[],
): Corrections {
  const parts = independentSets([...sumsOf(report).assessed.values()]).flatMap((set) => explainEquations(report, set));
  if (parts.length === 0) return { verdict: isAssessable(report) ? 'consistent' : 'not_assessable', explanations: [] };
  const explanations = parts.flatMap(({ candidates, mends }) =>
    candidates.map((one): Explanation => ({ ...one, resolves: resolved(one.changes, mends) })),
  );
  const verdict = WORST_FIRST.find((one) => parts.some((part) => part.verdict === one)) ?? 'unlocatable';
  return { verdict, explanations };
}
