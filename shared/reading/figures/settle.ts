import { OTHER_FIGURE } from './catalogue.ts';
import type { Stated } from './stated.ts';

/**
 * Keeps one of the statements that say the same of a kind: the first that asserts it, or else the first. Statements that
 * differ in value, scope or kind of bound are all kept, for the checks to see; so is every figure outside the closed set.
 */
export function withoutRepeats(all: readonly Stated[]): Stated[] {
  const kept = new Map<string, Stated>();
  for (const one of all) {
    if (one.figure.id === OTHER_FIGURE) {
      continue;
    }
    const key = keyOf(one);
    const before = kept.get(key);
    if (before === undefined || (!before.asserted && one.asserted)) {
      kept.set(key, one);
    }
  }
  const chosen = new Set(kept.values());
  return all.filter((one) => one.figure.id === OTHER_FIGURE || chosen.has(one));
}

/** 未收到, 收到0件 and 均已答复 say a number as plainly as digits do; 多, 近 and damaged ones say something else. */
function keyOf({ figure: { id, scope, value, qualifier, includesCarryIn } }: Stated): string {
  const bound = qualifier === 'over' || qualifier === 'under' || qualifier === 'garbled' ? qualifier : 'exact';
  return [id, scope, value, bound, includesCarryIn].join();
}
