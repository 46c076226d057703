import type { Report } from '../../reading/report.ts';
import { type BlankEquation, isFillable } from '../blanks.ts';
import { cellOf, isLost, presentIds } from '../cells.ts';
import type { AssessedEquation } from '../equations.ts';
import type { Change, Corrections, CorrectionVerdict, Explanation, Mending } from '../model.ts';
import { sumsOf } from '../sums.ts';
import { anchorsOf } from './anchors.ts';
import { type Case, candidatesOf, fillings, ofTables } from './candidates.ts';
import { costsOf } from './cost.ts';
import { ranked } from './rank.ts';
import { table2Corrections } from './table2.ts';
import { acrossYears } from './years.ts';

/** More equally good explanations than this are no help to anybody. */
const MOST = 20;

/** What is known of one set of equations that hang together. */
interface Part {
  readonly verdict: CorrectionVerdict;
  /** The best, those within the margin beside it. */
  readonly near: readonly Mending[];
  /** The checks that each candidate mends: the failing equations of the set. */
  readonly mends: readonly string[];
}

const idsOf = (equations: readonly BlankEquation[]) =>
  equations.filter(({ residual }) => residual !== 0).map(({ equation }) => equation.id);

/** The blanks that have to hold something, group by group. */
function filledParts(one: Case, groups: ReturnType<typeof sumsOf>['groups']): Part[] {
  const { form } = one.report;
  const dropped = groups.length === 1 ? ofTables(one) : [];
  return groups.map((group) => {
    const part = {
      ...ranked(form, one.costs.compared([...fillings(one, group), ...dropped])),
      mends: idsOf(group.equations),
    };
    return group.solutions.complete ? part : { ...part, verdict: 'ambiguous' };
  });
}

/** Steps 4 to 9 of D.2 for one set of equations; nothing where they hold. */
function explainCase(one: Case): Part[] {
  const failing = one.equations.filter(({ residual }) => residual !== 0);
  if (failing.length === 0) return [];
  const groups = sumsOf(one.report).groups.filter(
    (group) => isFillable(group) && group.equations.some((equation) => failing.some((one) => one === equation)),
  );
  const fillable = new Set<BlankEquation>(groups.flatMap((group) => group.equations));
  if (failing.every((equation) => fillable.has(equation))) return filledParts(one, groups);
  return [{ ...ranked(one.report.form, candidatesOf(one)), mends: idsOf(one.equations) }];
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
  const corrected = changes.map(({ cell, to }): [string, Report['cells'][string]] => [
    cell,
    { ...cellOf(report, cell), value: to, raw: String(to), semantic: to === 0 ? 'zero' : 'number' },
  ]);
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(corrected) } };
}

function partsOf(report: Report, previous: Report | null): Part[] {
  const { assessed } = sumsOf(report);
  const sets = independentSets([...assessed.values()]);
  const table2 = table2Corrections(report, previous);
  const ofTable2: Part[] = table2.length === 0 ? [] : [{ verdict: 'located', near: table2, mends: [] }];
  if (sets.every((set) => set.every(({ residual }) => residual === 0))) return ofTable2;
  const costs = costsOf(report, anchorsOf(report, previous));
  return [...sets.flatMap((equations) => explainCase({ report, previous, costs, equations })), ...ofTable2];
}

/** How many explanations of each part are told: what a part leaves of its share is another's. */
function shares(parts: readonly Part[]): readonly number[] {
  const told = parts.map(() => 0);
  for (let left = MOST; left > 0; ) {
    const open = parts.flatMap(({ near }, index) => ((told[index] ?? 0) < near.length ? [index] : []));
    if (open.length === 0) break;
    for (const index of open.slice(0, left)) told[index] = (told[index] ?? 0) + 1;
    left -= Math.min(left, open.length);
  }
  return told;
}

/**
 * Points at the wrong cell (domain specification D): the smallest sets of changes that make the sums of tables 3 and 4
 * hold, ranked by how likely such a slip is, given what the text and last year's report say. Nothing is applied.
 *
 * @param previous last year's report of the same agency, where it is known
 * @param resolved all failing checks that changes mend, given the sums that they mend
 */
export function explain(
  report: Report,
  previous: Report | null,
  resolved: (changes: readonly Change[], sums: readonly string[]) => readonly string[],
): Corrections {
  const parts = partsOf(report, previous);
  const told = shares(parts);
  const explanations = parts.flatMap(({ near, mends }, index) =>
    near.slice(0, told[index]).map((one): Explanation => ({ ...one, resolves: resolved(one.changes, mends) })),
  );
  const further = parts.reduce((sum, { near }) => sum + near.length, 0) - explanations.length;
  const years = acrossYears(report, previous);
  const whole = isAssessable(report) ? 'consistent' : 'not_assessable';
  return {
    verdict: WORST_FIRST.find((one) => parts.some((part) => part.verdict === one)) ?? whole,
    explanations,
    ...(further > 0 && { further }),
    ...(years !== undefined && { acrossYears: years }),
  };
}
