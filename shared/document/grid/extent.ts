/** The least of some values, of which there may be more than a call takes arguments; infinite for none. */
export const least = (values: readonly number[]): number =>
  values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);

/** The greatest of them; negative infinity for none. */
export const greatest = (values: readonly number[]): number =>
  values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
