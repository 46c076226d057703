import type { Fact } from './facts.ts';

/**
 * How much these facts of one filing tell: grows with every fact that is added and every check that is replaced, and never
 * falls, so that of two readings of the same filing the one that knows more is the newer.
 */
export const knownBy = (facts: readonly Fact[]): number =>
  facts.reduce((sum, fact) => sum + (fact.fact === 'mail' ? 0 : 1) + (fact.fact === 'checked' ? fact.stamp : 0), 0);

/** How many of the uploads were read: with each of them, and only then, the newest readable report may be another. */
export const readingsIn = (facts: readonly Fact[]): number => facts.filter(({ fact }) => fact === 'parsed').length;
