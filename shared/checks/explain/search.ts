import type { CellId } from '../../form/model.ts';
import { changeInFailures, type ErrorSystem, type Suspect, violated, without } from './system.ts';

/** A cell and by how much it is too great. */
export interface Excess {
  readonly cell: CellId;
  readonly excess: number;
}

/** No cell stands in more sums of tables 3 and 4 than this. */
const SUMS_OF_A_CELL = 3;

/** What remains once the excess is taken away is a whole number ≥ 0. */
const isPossible = (rest: number) => rest >= 0 && Number.isInteger(rest);

/** Whether an earlier failing equation gives the cell the same excess. */
const isKnown = ({ signature }: Suspect, residuals: readonly number[], index: number, excess: number) =>
  signature.some(([sum, sign]) => sum < index && sign * (residuals[sum] ?? 0) === excess);

/** Calls back for each cell that can be wrong if one of these equations is mended entirely by one of its cells. */
function forEachSuspect(
  { members }: ErrorSystem,
  residuals: readonly number[],
  sums: readonly number[],
  visit: (suspect: Suspect, excess: number) => void,
): void {
  for (const index of sums) {
    for (const [suspect, sign] of members[index] ?? []) {
      const excess = sign * (residuals[index] ?? 0);
      if (isPossible(suspect.value - excess) && !isKnown(suspect, residuals, index, excess)) visit(suspect, excess);
    }
  }
}

/** One cell whose signature matches the residuals exactly (D.1). */
export function singles(system: ErrorSystem, residuals: readonly number[], wrong = violated(residuals)): Excess[] {
  const found: Excess[] = [];
  forEachSuspect(system, residuals, wrong.slice(0, 1), ({ cell, signature }, excess) => {
    if (signature.length !== wrong.length) return;
    if (signature.every(([sum, sign]) => residuals[sum] === sign * excess)) found.push({ cell, excess });
  });
  return found;
}

/** The same for the same cells, in whatever order they were found. */
export const keyOf = (set: readonly Excess[]) =>
  set
    .map(({ cell, excess }) => `${cell} ${excess}`)
    .sort()
    .join();

/** What a search may spend. */
export interface Limits {
  /** No set that must cost more than this. */
  readonly cost: number;
  /** The least that correcting a cell can cost. */
  readonly leastCost: (id: CellId) => number;
  /** Suspects looked at; a count and no clock, so that the same report gives the same answer everywhere. */
  readonly steps: number;
}

const NO_LIMITS: Limits = { cost: Number.POSITIVE_INFINITY, leastCost: () => 0, steps: 20_000 };

/**
 * Every set of `size` cells whose correction makes all equations hold. Depth-first: among the cells of a set at least one
 * stands in an equation that it shares with no other (two cells share at most one equation, and rows and columns close no
 * odd ring), so some violated equation gives its excess; the last cell must then match exactly.
 */
export function wrongCells(system: ErrorSystem, size: number, limits = NO_LIMITS): readonly (readonly Excess[])[] {
  const found = new Map<string, readonly Excess[]>();
  const cheapest = Math.min(...[...system.suspects.keys()].map(limits.leastCost));
  let left = limits.steps;

  const descend = (residuals: readonly number[], chosen: readonly Excess[], spent: number): void => {
    const wrong = violated(residuals);
    const remaining = size - chosen.length;
    if (remaining === 1) {
      for (const last of singles(system, residuals, wrong)) {
        const set = [...chosen, last];
        if (chosen.every((one) => one.cell !== last.cell)) found.set(keyOf(set), set);
      }
      return;
    }
    forEachSuspect(system, residuals, wrong, ({ cell, signature }, excess) => {
      left -= 1;
      if (left < 0) return;
      const failures = wrong.length + changeInFailures(residuals, signature, excess);
      if (failures > (remaining - 1) * SUMS_OF_A_CELL) return;
      const cost = spent + limits.leastCost(cell);
      if (cost + (remaining - 1) * cheapest > limits.cost || chosen.some((one) => one.cell === cell)) return;
      descend(without(residuals, signature, excess), [...chosen, { cell, excess }], cost);
    });
  };
  descend(system.residuals, [], 0);
  return [...found.values()];
}
