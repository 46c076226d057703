import { OTHER_FIGURE } from './catalogue.ts';
import type { Stated } from './stated.ts';

/**
 * Keeps one of the statements that say the same: the first that asserts it, or else the first. Statements that differ in
 * value, scope or kind of bound are all kept, for the checks to see.
 */
export function withoutRepeats(all: readonly Stated[]): Stated[] {
  const kept = new Map<string, Stated>();
  for (const one of all) {
    const { id, scope, value, qualifier, includesCarryIn } = one.figure;
    const bound = qualifier === 'over' || qualifier === 'under' || qualifier === 'garbled' ? qualifier : 'exact';
    const key =
      id === OTHER_FIGURE
        ? `${one.line}:${one.numberStart}:${qualifier}`
        : [id, scope, value, bound, includesCarryIn].join();
    const before = kept.get(key);
    if (before === undefined || (!before.asserted && one.asserted)) {
      kept.set(key, one);
    }
  }
  const chosen = new Set(kept.values());
  return all.filter((one) => chosen.has(one));
}
