import type { Report } from '../../reading/report.ts';
import { type BlankEquation, isFillable } from '../blanks.ts';
import { cellOf, isLost, presentIds } from '../cells.ts';
import type { Change, Corrections, CorrectionVerdict, Explanation, Mending } from '../model.ts';
import { sumsOf } from '../sums.ts';
import { anchorsOf } from './anchors.ts';
import { type Case, candidatesOf, fillings, ofTables } from './candidates.ts';
import { costsOf } from './cost.ts';
import { ranked } from './rank.ts';
import { systemOf } from './system.ts';
import { table2Corrections } from './table2.ts';
import { acrossYears } from './years.ts';

/** More equally good explanations than this are no help to anybody. */
const MOST = 20;

/** What is known of one set of equations that hang together. */
interface Part {
  readonly verdict: CorrectionVerdict;
  /** The best, those within the margin beside it. */
  readonly near: readonly Mending[];
  /** The sums that hold after each candidate: all equations of the set. */
  readonly mends: readonly string[];
}

const idsOf = (equations: readonly BlankEquation[]) => equations.map(({ equation }) => equation.id);

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

/** Steps 4 to 9 of D.2 for one set of equations that do not all hold. */
function explainCase(one: Case): Part[] {
  const failing = one.equations.filter(({ residual }) => residual !== 0);
  const groups = sumsOf(one.report).groups.filter(
    (group) => isFillable(group) && group.equations.some((equation) => failing.some((one) => one === equation)),
  );
  const fillable = new Set<BlankEquation>(groups.flatMap((group) => group.equations));
  if (failing.every((equation) => fillable.has(equation))) return filledParts(one, groups);
  return [{ ...ranked(one.report.form, candidatesOf(one)), mends: idsOf(one.equations) }];
}

const WORST_FIRST: readonly CorrectionVerdict[] = ['unlocatable', 'ambiguous', 'located'];

/** The verdict on a report of which no sum fails. */
function withoutFault(report: Report): CorrectionVerdict {
  const lost = presentIds(report, 't3').some((id) => isLost(cellOf(report, id)));
  return !lost && sumsOf(report).assessed.size > 0 ? 'consistent' : 'not_assessable';
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
  const wrong = sumsOf(report).sets.filter((equations) => equations.some(({ residual }) => residual !== 0));
  const ofSums = wrong.flatMap((equations) => {
    const costs = costsOf(report, anchorsOf(report, previous));
    return explainCase({ report, previous, costs, equations, system: systemOf(report, equations) });
  });
  const table2 = table2Corrections(report, previous);
  const ofTable2: Part[] = table2.length === 0 ? [] : [{ verdict: 'located', near: table2, mends: [] }];
  return [...ofSums, ...ofTable2];
}

/** The explanations that are told, the parts taking turns: what a part leaves of its share is another's. */
function told(parts: readonly Part[]) {
  const all = parts.flatMap(({ near, mends }, part) => near.map((one, turn) => ({ one, mends, part, turn })));
  const chosen = all.sort((a, b) => a.turn - b.turn).slice(0, MOST);
  return chosen.sort((a, b) => a.part - b.part);
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
  const explanations = told(parts).map(
    ({ one, mends }): Explanation => ({ ...one, resolves: resolved(one.changes, mends) }),
  );
  const further = parts.reduce((sum, { near }) => sum + near.length, 0) - explanations.length;
  const years = acrossYears(report, previous);
  return {
    verdict: WORST_FIRST.find((one) => parts.some((part) => part.verdict === one)) ?? withoutFault(report),
    explanations,
    ...(further > 0 && { further }),
    ...(years !== undefined && { acrossYears: years }),
  };
}
