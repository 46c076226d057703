/**
 * All ways to put values, in their order, into `count` places with 0 in those left free. Ways that give the same
 * numbers are one; those that fill the left come first.
 */
export function placements(values: readonly number[], count: number): readonly (readonly number[])[] {
  if (values.length > count) {
    return [];
  }
  const found: (readonly number[])[] = [];
  const vector = Array<number>(count).fill(0);
  const place = (next: number, from: number) => {
    const at = values.findIndex((value, index) => index >= next && value !== 0);
    if (at < 0) {
      found.push([...vector]);
      return;
    }
    // Zeros between two values need a place each, and so do all values behind this one.
    for (let column = from + at - next; column <= count - values.length + at; column++) {
      vector[column] = values[at] ?? 0;
      place(at + 1, column + 1);
      vector[column] = 0;
    }
  };
  place(0, 0);
  return found.sort(leftmostFirst);
}

/** Orders rows of numbers by how far left their values stand. */
export function leftmostFirst(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
