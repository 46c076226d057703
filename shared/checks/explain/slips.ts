import type { ChangeReason } from '../model.ts';

/** What may have happened to the values of one row of table 3 (domain specification D.4). */

/** The values of a row as they should be; null for the one that its sum decides. */
export type Slots = readonly (number | null)[];

export interface Slip {
  readonly why: ChangeReason;
  readonly slots: Slots;
}

/** Every value one slot off: a blank was lost, or a label was counted as a value. */
function* shifts(values: readonly number[]): Generator<Slip> {
  yield { why: 'values-shifted', slots: [...values.slice(1), null] };
  yield { why: 'values-shifted', slots: [null, ...values.slice(0, -1)] };
}

/** One number that fell into two slots: 1 and 1 for 11; the values beside it were pushed aside. */
function* merges(values: readonly number[]): Generator<Slip> {
  for (const [index, first] of values.slice(0, -1).entries()) {
    if (first === 0) continue;
    const whole = Number(`${first}${values[index + 1]}`);
    yield { why: 'values-split', slots: [...values.slice(0, index), whole, ...values.slice(index + 2), null] };
    yield { why: 'values-split', slots: [null, ...values.slice(0, index), whole, ...values.slice(index + 2)] };
  }
}

/** Two numbers that ran together in one slot: 11 for 1 and 1; the outermost value beside them was lost. */
function* splits(values: readonly number[]): Generator<Slip> {
  for (const [index, value] of values.entries()) {
    const digits = String(value);
    for (let cut = 1; cut < digits.length; cut += 1) {
      const pair = [Number(digits.slice(0, cut)), Number(digits.slice(cut))];
      yield { why: 'values-merged', slots: [...values.slice(0, index), ...pair, ...values.slice(index + 1, -1)] };
      yield { why: 'values-merged', slots: [...values.slice(1, index), ...pair, ...values.slice(index + 1)] };
    }
  }
}

function* swaps(values: readonly number[]): Generator<Slip> {
  for (const [index, second] of values.slice(1).entries()) {
    const first = values.slice(index, index + 1);
    yield { why: 'columns-swapped', slots: [...values.slice(0, index), second, ...first, ...values.slice(index + 2)] };
  }
}

export const add = (slots: Slots) => slots.reduce<number>((sum, slot) => sum + (slot ?? 0), 0);

/** Fills the open slot so that the applicants add up to the total; null if no whole number ≥ 0 does. */
export function completed(slots: Slots): readonly number[] | null {
  const open = slots.indexOf(null);
  const applicants = slots.slice(0, -1);
  const value = open === slots.length - 1 ? add(applicants) : (slots.at(-1) ?? 0) - add(applicants);
  const full = slots.map((slot) => slot ?? value);
  return full.every((slot) => Number.isSafeInteger(slot) && slot >= 0) ? full : null;
}

/** The applicants add up to the total. */
export const isBalanced = (values: readonly number[]) => add(values.slice(0, -1)) === values.at(-1);

/**
 * The rows that slips may have made these values of, each with its sum as it should be. A row that adds up has at most two
 * columns exchanged: everything else would have upset its own sum.
 */
export function* slipsOf(
  values: readonly number[],
): Generator<{ readonly why: ChangeReason; readonly full: readonly number[] }> {
  const upset = isBalanced(values) ? [] : [...shifts(values), ...merges(values), ...splits(values)];
  const seen = new Set([values.join()]);
  for (const { why, slots } of [...upset, ...swaps(values)]) {
    const full = slots.length === values.length ? completed(slots) : null;
    if (full === null || !isBalanced(full) || seen.has(full.join())) continue;
    seen.add(full.join());
    yield { why, full };
  }
}
