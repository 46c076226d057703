import type { CellId } from '../../form/model.ts';
import { fill, onlyFilling } from '../blanks.ts';
import type { AssessedEquation } from '../equations.ts';
import { type SignedSum, signedSum } from './system.ts';

/** Sums that may be wrong although blanks may hold anything: the blanks are eliminated from them. */

type Combination = Map<CellId, number>;

interface Combined {
  readonly family: string;
  readonly terms: Combination;
  readonly residual: number;
}

/** `sum` with `other` added `factor` times. */
function plus(sum: Combined, other: Combined, factor: number): Combined {
  const terms = new Map(sum.terms);
  for (const [cell, coefficient] of other.terms) {
    const value = (terms.get(cell) ?? 0) + factor * coefficient;
    if (value === 0) terms.delete(cell);
    else terms.set(cell, value);
  }
  return { family: 'combined', terms, residual: sum.residual + factor * other.residual };
}

/** One blank less: the shortest sum that holds it takes it out of the others, and leaves nothing of itself. */
function eliminate(sums: readonly Combined[], blank: CellId): readonly Combined[] {
  const [pivot] = sums.filter(({ terms }) => terms.has(blank)).sort((a, b) => a.terms.size - b.terms.size);
  if (pivot === undefined) return sums;
  const unit = pivot.terms.get(blank) ?? 1;
  return sums.map((sum) => {
    const coefficient = sum.terms.get(blank) ?? 0;
    return coefficient === 0 ? sum : plus(sum, pivot, -coefficient / unit);
  });
}

/** What the sums say of the filled cells alone, whatever stands in the blanks. */
export function withoutBlanks(equations: readonly AssessedEquation[]): readonly SignedSum[] {
  const blanks = new Set(equations.flatMap((one) => one.blanks));
  let sums: readonly Combined[] = equations.map(signedSum).map((one) => ({ ...one, terms: new Map(one.terms) }));
  for (const blank of blanks) sums = eliminate(sums, blank);
  return sums.flatMap(({ family, terms, residual }) => {
    const signs = [...terms].filter((one): one is [CellId, 1 | -1] => Math.abs(one[1]) === 1);
    return signs.length === terms.size && terms.size > 0 ? [{ family, terms: signs, residual }] : [];
  });
}

/** The only way to fill the blanks once the residuals are these; null if there is none or more than one. */
export function fillingOf(
  equations: readonly AssessedEquation[],
  residuals: readonly number[],
): readonly (readonly [CellId, number])[] | null {
  const group = fill(
    equations.map((one, index) => ({ ...one, residual: residuals[index] ?? 0 })),
    2,
    200,
  );
  const filling = onlyFilling(group);
  return filling && [...filling].filter(([, value]) => value > 0);
}
