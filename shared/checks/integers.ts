import { type LinearEquation, reduced } from './elimination.ts';

export interface Solutions {
  /** Assignments of whole numbers ≥ 0, one number a variable. */
  readonly found: readonly (readonly number[])[];
  /** Whether there are no others than those found. */
  readonly complete: boolean;
}

interface Bounds {
  readonly low: number[];
  readonly high: number[];
}

/** How often each equation may narrow before giving up: two unbounded variables can push each other up for ever. */
const ROUNDS = 60;

interface Range {
  readonly least: number;
  readonly most: number;
  readonly openBelow: number;
  readonly openAbove: number;
}

/** The range of one term; the side that a variable without upper bound leaves open counts apart. */
function rangeOfTerm(coefficient: number, low: number, high: number): Range {
  const far = Number.isFinite(high) ? coefficient * high : 0;
  const open = Number.isFinite(high) ? 0 : 1;
  return coefficient > 0
    ? { least: coefficient * low, most: far, openBelow: 0, openAbove: open }
    : { least: far, most: coefficient * low, openBelow: open, openAbove: 0 };
}

function rangeOfEquation({ terms }: LinearEquation, { low, high }: Bounds): Range {
  let [least, most, openBelow, openAbove] = [0, 0, 0, 0];
  for (const [variable, coefficient] of terms) {
    const range = rangeOfTerm(coefficient, low[variable] ?? 0, high[variable] ?? 0);
    least += range.least;
    most += range.most;
    openBelow += range.openBelow;
    openAbove += range.openAbove;
  }
  return { least, most, openBelow, openAbove };
}

/** Narrows the bounds of one variable by one equation; true if they moved. */
function narrow(equation: LinearEquation, index: number, all: Range, bounds: Bounds): boolean {
  const [variable, coefficient] = equation.terms[index] ?? [0, 1];
  const [low, high] = [bounds.low[variable] ?? 0, bounds.high[variable] ?? 0];
  const own = rangeOfTerm(coefficient, low, high);
  const most = all.openBelow > own.openBelow ? Number.POSITIVE_INFINITY : equation.target - (all.least - own.least);
  const least = all.openAbove > own.openAbove ? Number.NEGATIVE_INFINITY : equation.target - (all.most - own.most);
  const [from, to] =
    coefficient > 0 ? [least / coefficient, most / coefficient] : [most / coefficient, least / coefficient];
  const newLow = Math.max(low, Math.ceil(from - 1e-9));
  const newHigh = Math.min(high, Math.floor(to + 1e-9));
  bounds.low[variable] = newLow;
  bounds.high[variable] = newHigh;
  return newLow !== low || newHigh !== high;
}

/** The equations, and in which of them each variable stands. */
interface System {
  readonly equations: readonly LinearEquation[];
  readonly standing: readonly (readonly number[])[];
}

function systemOf(equations: readonly LinearEquation[], variables: number): System {
  const standing = Array.from({ length: variables }, (): number[] => []);
  equations.forEach(({ terms }, index) => {
    for (const [variable] of terms) standing[variable]?.push(index);
  });
  return { equations, standing };
}

/** Narrows the bounds by the given equations and by all that this moves; false if no value is left for some variable. */
function propagate({ equations, standing }: System, bounds: Bounds, from: readonly number[]): boolean {
  const queue = new Set(from);
  let left = ROUNDS * equations.length;
  for (const index of queue) {
    queue.delete(index);
    left -= 1;
    if (left < 0) return true;
    const equation = equations[index];
    if (equation === undefined) continue;
    let range = rangeOfEquation(equation, bounds);
    for (let term = 0; term < equation.terms.length; term += 1) {
      if (!narrow(equation, term, range, bounds)) continue;
      const [variable] = equation.terms[term] ?? [0];
      if ((bounds.low[variable] ?? 0) > (bounds.high[variable] ?? 0)) return false;
      range = rangeOfEquation(equation, bounds);
      for (const other of standing[variable] ?? []) queue.add(other);
    }
  }
  return true;
}

/** The undecided variable with the fewest values left; −1 if all are decided. */
function narrowest({ low, high }: Bounds): number {
  let best = -1;
  let width = Number.POSITIVE_INFINITY;
  low.forEach((from, variable) => {
    const own = (high[variable] ?? 0) - from;
    if (own > 0 && (best === -1 || own < width)) [best, width] = [variable, own];
  });
  return best;
}

/** The least value, the greatest, then those between. */
function* valuesBetween(low: number, high: number): Generator<number> {
  yield low;
  if (Number.isFinite(high)) yield high;
  for (let value = low + 1; value < high; value += 1) yield value;
}

const satisfied = ({ terms, target }: LinearEquation, values: readonly number[]) =>
  Math.abs(terms.reduce((sum, [variable, coefficient]) => sum + coefficient * (values[variable] ?? 0), 0) - target) <
  1e-9;

/** Tries values depth-first within the bounds, until `limit` solutions are found or `steps` values tried. */
function search(system: System, start: Bounds, limit: number, steps: number): Solutions {
  const found: number[][] = [];
  let left = steps;
  let complete = true;
  const descend = (bounds: Bounds): void => {
    const variable = narrowest(bounds);
    if (variable === -1) {
      if (system.equations.every((equation) => satisfied(equation, bounds.low))) found.push([...bounds.low]);
      return;
    }
    for (const value of valuesBetween(bounds.low[variable] ?? 0, bounds.high[variable] ?? 0)) {
      if (found.length >= limit || left <= 0) {
        complete = false;
        return;
      }
      left -= 1;
      const next = { low: [...bounds.low], high: [...bounds.high] };
      next.low[variable] = value;
      next.high[variable] = value;
      if (propagate(system, next, system.standing[variable] ?? [])) descend(next);
    }
  };
  descend(start);
  return { found, complete };
}

/**
 * Whole numbers ≥ 0 that satisfy all equations, at most `limit` solutions, within a budget of `steps` tried values (no
 * clock: the same report gives the same answer everywhere).
 */
export function wholeSolutions(
  equations: readonly LinearEquation[],
  variables: number,
  limit: number,
  steps = 2000,
): Solutions {
  const none: Solutions = { found: [], complete: true };
  const derived = reduced(equations, variables);
  if (derived === null) return none;
  const bounds: Bounds = {
    low: new Array<number>(variables).fill(0),
    high: new Array<number>(variables).fill(Number.POSITIVE_INFINITY),
  };
  const whole = systemOf([...equations, ...derived], variables);
  if (!propagate(whole, bounds, [...whole.equations.keys()])) return none;
  return search(systemOf(equations, variables), bounds, limit, steps);
}
