import type { ChangeReason } from '../model.ts';

/** What may have happened to the values of one row of table 3 (domain specification D.4). */

/** The values of a row as they should be; null for the one that its sum decides. */
export type Slots = readonly (number | null)[];

export interface Slip {
  readonly why: ChangeReason;
  readonly slots: Slots;
}

/** Every value one slot off: a blank was lost, or a label was counted as a value. */
const shifts = (values: readonly number[]): Slip[] => [
  { why: 'values-shifted', slots: [...values.slice(1), null] },
  { why: 'values-shifted', slots: [null, ...values.slice(0, -1)] },
];

/** One number that fell into two slots: 1 and 1 for 11; the values beside it were pushed aside. */
const merges = (values: readonly number[]): Slip[] =>
  values.slice(1).flatMap((second, index) => {
    const [first] = values.slice(index);
    if (first === 0) return [];
    const rest = values.toSpliced(index, 2, Number(`${first}${second}`));
    return [
      { why: 'values-split', slots: [...rest, null] },
      { why: 'values-split', slots: [null, ...rest] },
    ];
  });

/** Two numbers that ran together in one slot: 11 for 1 and 1; the outermost value beside them was lost. */
const splits = (values: readonly number[]): Slip[] =>
  values.flatMap((value, index) => {
    const digits = String(value);
    return [...digits].slice(1).flatMap((_, cut): Slip[] => {
      const both = values.toSpliced(index, 1, Number(digits.slice(0, cut + 1)), Number(digits.slice(cut + 1)));
      const [first, last] = [both.slice(1), both.slice(0, -1)];
      if (index === 0) return [{ why: 'values-merged', slots: last }];
      if (index === values.length - 1) return [{ why: 'values-merged', slots: first }];
      return [
        { why: 'values-merged', slots: last },
        { why: 'values-merged', slots: first },
      ];
    });
  });

/** Two columns beside each other exchanged. */
const swaps = (values: readonly number[]): Slip[] =>
  values.slice(1).flatMap((second, index) => {
    const [first = 0] = values.slice(index);
    return first === second ? [] : [{ why: 'columns-swapped', slots: values.toSpliced(index, 2, second, first) }];
  });

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
 *
 * @param fits which rows are worth completing
 */
export function* slipsOf(
  values: readonly number[],
  fits: (slots: Slots) => boolean = () => true,
): Generator<{ readonly why: ChangeReason; readonly full: readonly number[] }> {
  const upset = isBalanced(values) ? [] : [...shifts(values), ...merges(values), ...splits(values)];
  const seen = new Set<string>();
  for (const { why, slots } of [...upset, ...swaps(values)]) {
    const full = fits(slots) ? completed(slots) : null;
    if (full === null || !isBalanced(full) || seen.has(full.join())) continue;
    seen.add(full.join());
    yield { why, full };
  }
}
