/**
 * All ways to put values, in their order, into `count` places with 0 in those left free. Ways that give the same
 * numbers are one; those that fill the left come first.
 */
export function placements(values: readonly number[], count: number): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  const place = (prefix: readonly number[], next: number) => {
    const free = count - prefix.length - (values.length - next);
    if (prefix.length === count) {
      found.set(prefix.join(), found.get(prefix.join()) ?? prefix);
      return;
    }
    const value = values[next];
    if (value !== undefined) {
      place([...prefix, value], next + 1);
    }
    if (free > 0) {
      place([...prefix, 0], next);
    }
  };
  if (values.every((value) => value === 0)) {
    return values.length <= count ? [Array<number>(count).fill(0)] : [];
  }
  if (values.length <= count) {
    place([], 0);
  }
  return [...found.values()].sort(leftmostFirst);
}

/** Orders rows of numbers by how far left their values stand. */
export function leftmostFirst(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}
