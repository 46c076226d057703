import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf } from '../cells.ts';
import type { AssessedEquation } from '../equations.ts';

/** A sum that must come to nothing: Σ sign · cell, and what it comes to instead. */
export interface SignedSum {
  /** Sums of one family share no cell. */
  readonly family: string;
  readonly terms: readonly (readonly [cell: CellId, sign: 1 | -1])[];
  readonly residual: number;
}

/** One column of the matrix H of D.2: where a cell stands in the sums, and with which sign. */
export type Signature = readonly (readonly [sum: number, sign: 1 | -1])[];

/** A cell that may be to blame. */
export interface Suspect {
  readonly cell: CellId;
  /** What stands in it, 0 for a blank. */
  readonly value: number;
  readonly signature: Signature;
}

/** Sums that may contradict each other, and the cells that may be to blame. */
export interface ErrorSystem {
  readonly families: readonly string[];
  readonly residuals: readonly number[];
  readonly suspects: ReadonlyMap<CellId, Suspect>;
  /** The cells of each sum with their signs. */
  readonly members: readonly (readonly (readonly [suspect: Suspect, sign: 1 | -1])[])[];
}

export const signedSum = ({ equation, residual }: AssessedEquation): SignedSum => ({
  family: equation.family,
  terms: [...equation.positive.map((id) => [id, 1] as const), ...equation.negative.map((id) => [id, -1] as const)],
  residual,
});

export function errorSystem(numberOf: (id: CellId) => number, sums: readonly SignedSum[]): ErrorSystem {
  const suspects = new Map<CellId, Suspect & { readonly signature: [number, 1 | -1][] }>();
  const members = sums.map(({ terms }, index) =>
    terms.map(([cell, sign]) => {
      const suspect = suspects.get(cell) ?? { cell, value: numberOf(cell), signature: [] };
      suspects.set(cell, suspect);
      suspect.signature.push([index, sign]);
      return [suspect, sign] as const;
    }),
  );
  const [families, residuals] = [sums.map((one) => one.family), sums.map((one) => one.residual)];
  return { families, residuals, suspects, members };
}

const remembered = new WeakMap<readonly AssessedEquation[], ErrorSystem>();

/** The system of sums of a report, one of its sets; put together once, for the explanation and for B09. */
export function systemOf(report: Report, equations: readonly AssessedEquation[]): ErrorSystem {
  const numberOf = (id: CellId) => cellOf(report, id).value ?? 0;
  const system = remembered.get(equations) ?? errorSystem(numberOf, equations.map(signedSum));
  remembered.set(equations, system);
  return system;
}

/** Indices of the sums that do not hold. */
export function violated(residuals: readonly number[]): number[] {
  const found: number[] = [];
  for (let index = 0; index < residuals.length; index += 1) if (residuals[index] !== 0) found.push(index);
  return found;
}

/** How many sums fail more (or, below 0, less) once the cell is made smaller by `excess`. */
export function changeInFailures(residuals: readonly number[], signature: Signature, excess: number): number {
  let change = 0;
  for (const [sum, sign] of signature) {
    const residual = residuals[sum] ?? 0;
    if (residual === 0) change += 1;
    else if (residual === sign * excess) change -= 1;
  }
  return change;
}

/** The residuals once the cell is made smaller by `excess`. */
export function without(residuals: readonly number[], signature: Signature, excess: number): number[] {
  const next = [...residuals];
  for (const [sum, sign] of signature) next[sum] = (next[sum] ?? 0) - sign * excess;
  return next;
}

/** The residuals once cells hold other values. */
export function residualsWith({ residuals, suspects }: ErrorSystem, values: Iterable<readonly [CellId, number]>) {
  const next = [...residuals];
  for (const [cell, to] of values) {
    const suspect = suspects.get(cell);
    if (suspect === undefined) continue;
    for (const [sum, sign] of suspect.signature) next[sum] = (next[sum] ?? 0) + sign * (to - suspect.value);
  }
  return next;
}
