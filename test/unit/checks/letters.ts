import { type ErrorSystem, errorSystem, type SignedSum } from '../../../shared/checks/explain/system.ts';

/** A system of sums over cells of one letter: `['a+b-s', 2]` comes to 2 and should come to nothing. */
export function letters(
  values: Readonly<Record<string, number>>,
  ...sums: readonly (readonly [terms: string, residual: number, family?: string])[]
): ErrorSystem {
  return errorSystem(
    (id) => values[id] ?? 0,
    sums.map(
      ([terms, residual, family = 'B01']): SignedSum => ({
        family,
        residual,
        terms: [...terms.matchAll(/([+-]?)(\w)/g)].map(([, sign, cell = '']) => [cell, sign === '-' ? -1 : 1] as const),
      }),
    ),
  );
}
