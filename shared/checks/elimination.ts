/** Σ coefficient · variable = target; variables are numbered from 0. */
export interface LinearEquation {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
  readonly target: number;
}

const TINY = 1e-9;

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < TINY;

/** `row` less `factor` times the pivot row, which holds nothing before `from`. */
function subtract(row: Float64Array, pivotRow: Float64Array, factor: number, from: number) {
  for (let i = from; i < row.length; i += 1) row[i] = (row[i] ?? 0) - factor * (pivotRow[i] ?? 0);
}

function toMatrix(equations: readonly LinearEquation[], variables: number): Float64Array[] {
  return equations.map(({ terms, target }) => {
    const row = new Float64Array(variables + 1);
    for (const [variable, coefficient] of terms) row[variable] = (row[variable] ?? 0) + coefficient;
    row[variables] = target;
    return row;
  });
}

function reduceInPlace(rows: Float64Array[], variables: number): void {
  let done = 0;
  for (let variable = 0; variable < variables; variable += 1) {
    const found = rows.findIndex((row, index) => index >= done && Math.abs(row[variable] ?? 0) > TINY);
    const pivot = rows[found];
    if (pivot === undefined) continue;
    rows.splice(found, 1);
    rows.splice(done, 0, pivot);
    const scale = pivot[variable] ?? 1;
    pivot.set(pivot.map((value) => value / scale));
    for (const row of rows) {
      const factor = row[variable] ?? 0;
      if (row !== pivot && Math.abs(factor) > TINY) subtract(row, pivot, factor, variable);
    }
    done += 1;
  }
}

function termsOf(row: Float64Array, variables: number): [variable: number, value: number][] {
  const terms: [number, number][] = [];
  for (let variable = 0; variable < variables; variable += 1) {
    const value = row[variable] ?? 0;
    if (Math.abs(value) > TINY) terms.push([variable, value]);
  }
  return terms;
}

/**
 * The reduced form of a system (Gauss–Jordan): what the equations say together, which none of them may say alone. Null
 * if they contradict each other, or no whole numbers can satisfy one of them.
 */
export function reduced(equations: readonly LinearEquation[], variables: number): LinearEquation[] | null {
  const rows = toMatrix(equations, variables);
  reduceInPlace(rows, variables);
  const derived: LinearEquation[] = [];
  for (const row of rows) {
    const target = row[variables] ?? 0;
    const terms = termsOf(row, variables);
    if (terms.length === 0) {
      if (Math.abs(target) > TINY) return null;
    } else if (terms.every(([, value]) => isWhole(value))) {
      if (!isWhole(target)) return null;
      derived.push({
        terms: terms.map(([variable, value]) => [variable, Math.round(value)]),
        target: Math.round(target),
      });
    }
  }
  return derived;
}
