import type { CellId } from '../../form/model.ts';
import { type Excess, keyOf } from './search.ts';
import { changeInFailures, type ErrorSystem, type Suspect, violated, without } from './system.ts';

/** Cells that make all sums hold once corrected, and what that costs. */
export interface Cheapest {
  readonly set: readonly Excess[];
  readonly cost: number;
}

interface Move {
  readonly suspect: Suspect;
  readonly excess: number;
  readonly gain: number;
}

/**
 * The least that mending sums costs: sums of one family share no cell, so each failing one takes a cell of its own.
 */
function boundOf({ families }: ErrorSystem, least: readonly number[]): (wrong: readonly number[]) => number {
  const names = [...new Set(families)];
  const numbers = families.map((family) => names.indexOf(family));
  const costs = new Float64Array(names.length);
  return (wrong) => {
    let most = 0;
    costs.fill(0);
    for (const sum of wrong) {
      const family = numbers[sum] ?? 0;
      costs[family] = (costs[family] ?? 0) + (least[sum] ?? 0);
      most = Math.max(most, costs[family] ?? 0);
    }
    return most;
  };
}

/** Cells that would mend one of the failing sums entirely, those first that mend most; a sum of one cell leaves no choice. */
function movesOf(system: ErrorSystem, residuals: readonly number[], wrong: readonly number[]): Move[] {
  const forced = wrong.find((sum) => system.members[sum]?.length === 1);
  const moves = (forced === undefined ? wrong : [forced]).flatMap((sum) =>
    (system.members[sum] ?? []).flatMap(([suspect, sign]): Move[] => {
      const excess = sign * (residuals[sum] ?? 0);
      const rest = suspect.value - excess;
      if (rest < 0 || !Number.isSafeInteger(rest)) return [];
      return [{ suspect, excess, gain: -changeInFailures(residuals, suspect.signature, excess) }];
    }),
  );
  return moves.sort((a, b) => b.gain - a.gain);
}

/** The steps in which the cost is allowed to grow until something is found, and how far above the least it may. */
const WIDENING = 0.5;
const WIDEST = 8;

/** Costs are sums of tenths: what is further beyond the limit is so in whatever order it is added up, and not remembered. */
const ROUNDING = 1e-6;

/** A table that costs more than this to mend for certain is beyond mending: it is not searched. */
const HOPELESS = 10;

/**
 * The integer program of D.2 step 8, min Σ cost · changed over H(x − e) = 0, x − e ≥ 0, by branch and bound: the cells of
 * a cheapest answer close no ring, so one of the failing sums holds just one of them, which that sum gives its excess.
 * Null if none was found within `steps` tried cells.
 */
export function cheapestSet(system: ErrorSystem, costOf: (id: CellId) => number, steps = 2500): Cheapest | null {
  const cost = new Map([...system.suspects.keys()].map((id) => [id, costOf(id)]));
  const least = system.members.map((members) => Math.min(...members.map(([{ cell }]) => cost.get(cell) ?? 0)));
  let best: Cheapest | null = null;
  let left = steps;
  const bound = boundOf(system, least);
  let limit = bound(violated(system.residuals));
  const widest = limit + WIDEST;
  let seen = new Set<string>();
  const descend = (residuals: readonly number[], set: readonly Excess[], spent: number): void => {
    const wrong = violated(residuals);
    if (spent + bound(wrong) > Math.min(limit, best?.cost ?? limit)) return;
    if (wrong.length === 0) {
      best = { set, cost: spent };
      return;
    }
    for (const { suspect, excess } of movesOf(system, residuals, wrong)) {
      left -= 1;
      if (left < 0) return;
      const { cell, signature } = suspect;
      if (set.some((one) => one.cell === cell)) continue;
      const [after, total] = [without(residuals, signature, excess), spent + (cost.get(cell) ?? 0)];
      if (total + bound(violated(after)) > limit + ROUNDING) continue;
      const next = [...set, { cell, excess }];
      const key = keyOf(next);
      if (seen.has(key)) continue;
      seen.add(key);
      descend(after, next, total);
    }
  };
  while (best === null && limit <= Math.min(widest, HOPELESS)) {
    seen = new Set();
    descend(system.residuals, [], 0);
    limit += WIDENING;
  }
  return best;
}
