import type { CellId } from '../form/model.ts';
import { type Solutions, wholeSolutions } from './integers.ts';

/** What a sum with blanks asks of them: the positive ones less the others amount to what is missing. */
export interface BlankEquation {
  readonly equation: { readonly id: string; readonly positive: readonly CellId[] };
  /** Left − right with the blanks read as 0. */
  readonly residual: number;
  readonly blanks: readonly CellId[];
}

/** Equations that share blank cells, directly or through each other, and the ways to fill those cells. */
export interface BlankGroup {
  readonly equations: readonly BlankEquation[];
  readonly blanks: readonly CellId[];
  readonly solutions: Solutions;
}

/** More ways than this to fill the blanks are as good as any number. */
const WAYS = 8;

/** Sets of equations joined by the blanks they touch. */
function joined(equations: readonly BlankEquation[]): BlankEquation[][] {
  let groups: { readonly equations: BlankEquation[]; readonly blanks: Set<CellId> }[] = [];
  for (const equation of equations) {
    const touching = groups.filter((group) => equation.blanks.some((id) => group.blanks.has(id)));
    const [joint = { equations: [], blanks: new Set<CellId>() }, ...others] = touching;
    for (const other of others) {
      joint.equations.push(...other.equations);
      for (const id of other.blanks) joint.blanks.add(id);
    }
    joint.equations.push(equation);
    for (const id of equation.blanks) joint.blanks.add(id);
    groups = [...groups.filter((group) => !touching.includes(group)), joint];
  }
  return groups.map((group) => group.equations);
}

/** The ways to fill the blanks of these equations, at most `limit` of them within a budget of `steps` tried numbers. */
export function fill(equations: readonly BlankEquation[], limit = WAYS, steps?: number): BlankGroup {
  const blanks = [...new Set(equations.flatMap((one) => one.blanks))];
  const number = new Map(blanks.map((id, index) => [id, index]));
  const linear = equations.map(({ equation, residual, blanks: own }) => ({
    terms: own.map((id) => [number.get(id) ?? 0, equation.positive.includes(id) ? 1 : -1] as const),
    target: -residual,
  }));
  return { equations, blanks, solutions: wholeSolutions(linear, blanks.length, limit, steps) };
}

/** The groups of equations with blanks of which at least one does not hold when the blanks are read as 0. */
export function blankGroups(equations: readonly BlankEquation[]): BlankGroup[] {
  return joined(equations.filter((one) => one.blanks.length > 0))
    .filter((group) => group.some((one) => one.residual !== 0))
    .map((group) => fill(group));
}

/**
 * Whether whole numbers ≥ 0 in the blanks satisfy all equations that touch them (domain specification C.0). A search
 * that ran out of steps has not proved the contrary: nobody is blamed for it.
 */
export const isFillable = ({ solutions }: BlankGroup) => solutions.found.length > 0 || !solutions.complete;

/** The only way to fill the blanks; null if there are several or none. */
export function onlyFilling({ blanks, solutions }: BlankGroup): ReadonlyMap<CellId, number> | null {
  const [first, second] = solutions.found;
  if (first === undefined || second !== undefined || !solutions.complete) return null;
  return new Map(blanks.map((id, index) => [id, first[index] ?? 0]));
}
