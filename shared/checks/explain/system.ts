import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf } from '../cells.ts';
import type { AssessedEquation } from '../equations.ts';

/** One column of the matrix H of D.2: where a cell stands in the equations, and with which sign. */
export type Signature = readonly (readonly [equation: number, sign: 1 | -1])[];

/** A cell that may be to blame. */
export interface Suspect {
  readonly cell: CellId;
  /** What stands in it, 0 for a blank. */
  readonly value: number;
  readonly signature: Signature;
}

/** Equations that may contradict each other, and the cells that may be to blame. */
export interface ErrorSystem {
  /** Left minus right of each equation, blanks read as 0. */
  readonly residuals: readonly number[];
  readonly suspects: readonly Suspect[];
  /** The cells of each equation with their signs. */
  readonly members: readonly (readonly (readonly [suspect: Suspect, sign: 1 | -1])[])[];
}

export function errorSystem(report: Report, equations: readonly AssessedEquation[]): ErrorSystem {
  const suspects = new Map<CellId, Suspect & { readonly signature: [number, 1 | -1][] }>();
  const signed = ({ equation }: AssessedEquation): (readonly [CellId, 1 | -1])[] => [
    ...equation.positive.map((id) => [id, 1] as const),
    ...equation.negative.map((id) => [id, -1] as const),
  ];
  const members = equations.map((one, index) =>
    signed(one).map(([cell, sign]) => {
      const suspect = suspects.get(cell) ?? { cell, value: cellOf(report, cell).value ?? 0, signature: [] };
      suspects.set(cell, suspect);
      suspect.signature.push([index, sign]);
      return [suspect, sign] as const;
    }),
  );
  return { residuals: equations.map((one) => one.residual), suspects: [...suspects.values()], members };
}

/** Indices of the equations that do not hold. */
export function violated(residuals: readonly number[]): number[] {
  const found: number[] = [];
  residuals.forEach((residual, index) => {
    if (residual !== 0) found.push(index);
  });
  return found;
}

/** How many equations fail more (or, below 0, less) once the cell is made smaller by `excess`. */
export function changeInFailures(residuals: readonly number[], signature: Signature, excess: number): number {
  let change = 0;
  for (const [equation, sign] of signature) {
    const residual = residuals[equation] ?? 0;
    if (residual === 0) change += 1;
    else if (residual === sign * excess) change -= 1;
  }
  return change;
}

/** The residuals once the cell is made smaller by `excess`. */
export function without(residuals: readonly number[], signature: Signature, excess: number): number[] {
  const next = [...residuals];
  for (const [equation, sign] of signature) next[equation] = (next[equation] ?? 0) - sign * excess;
  return next;
}
