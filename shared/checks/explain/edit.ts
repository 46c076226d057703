import type { ChangeReason } from '../model.ts';

/** Why a value may have become another, and what that costs beside the cost of the cell (D.2). */
export interface Edit {
  readonly why: ChangeReason;
  readonly cost: number;
}

const differing = (a: string, b: string) => [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));

/** Two digits next to each other changed places: 12 for 21. */
function isSwap(a: string, b: string): boolean {
  const [first = 0, second, ...more] = differing(a, b);
  if (a.length !== b.length || second !== first + 1 || more.length > 0) return false;
  return a[first] === b[second] && a[second] === b[first];
}

/** Whether leaving out one digit of `longer` gives `shorter`. */
const isOneLonger = (longer: string, shorter: string) =>
  [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);

/** Errors of typing: a digit swapped, added, dropped or changed. */
function slipOfDigits(from: string, to: string): ChangeReason | null {
  if (isSwap(from, to)) return 'digits-swapped';
  if (isOneLonger(from, to)) return 'digit-added';
  if (isOneLonger(to, from)) return 'digit-dropped';
  return from.length === to.length && differing(from, to).length === 1 ? 'digit-changed' : null;
}

/** The likeliest way from the number that should stand there (`to`) to the one that does (`from`). */
export function editBetween(from: number | null, to: number, neighbours: readonly (number | null)[]): Edit {
  if (from === null) return { why: 'blank-filled', cost: 0 };
  const slip = from >= 0 ? slipOfDigits(String(from), String(to)) : null;
  if (slip !== null) return { why: slip, cost: 0 };
  if (neighbours.includes(from)) return { why: 'copied-from-neighbour', cost: 0.1 };
  return Math.abs(from - to) <= 2 ? { why: 'off-by-little', cost: 0.2 } : { why: 'other-value', cost: 0.3 };
}
