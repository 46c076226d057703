import type { Glyph } from './sheet.ts';

const NUMERIC = /^[\d.,+-]$/;
/** Digits without more than this part of the font size between them are one number; of two strings, without less. */
const TOUCHING = 0.12;
export const TOUCHING_STRINGS = 0.04;
const SAME_BASELINE = 0.2;

const follows = (left: Glyph, right: Glyph) =>
  Math.abs(left.baseline - right.baseline) <= right.size * SAME_BASELINE &&
  Math.abs(right.left - left.right) <= right.size * (left.run === right.run ? TOUCHING : TOUCHING_STRINGS);

export const isDigit = ({ text }: Glyph): boolean => NUMERIC.test(text);

/**
 * Tells whether two digits may be of one number: those of one string, or of two strings of one character each. Two
 * strings of several digits are two numbers, however near they stand.
 */
export function sameNumber(glyphs: readonly Glyph[]): (a: Glyph, b: Glyph) => boolean {
  const lengths = new Map<number, number>();
  for (const { run } of glyphs.filter(isDigit)) {
    lengths.set(run, (lengths.get(run) ?? 0) + 1);
  }
  const single = (glyph: Glyph) => lengths.get(glyph.run) === 1;
  return (a, b) => a.run === b.run || !isDigit(a) || !isDigit(b) || (single(a) && single(b));
}

/** Numbers as the characters that make them: digits that touch. */
export function numbersOf(glyphs: readonly Glyph[]): Glyph[][] {
  const digits = glyphs.filter(isDigit);
  const inOrder = digits.toSorted((a, b) => Math.round(a.baseline) - Math.round(b.baseline) || a.left - b.left);
  const together = sameNumber(digits);
  const numbers: Glyph[][] = [];
  for (const glyph of inOrder) {
    const last = numbers.at(-1)?.at(-1);
    if (last !== undefined && together(last, glyph) && follows(last, glyph)) {
      numbers.at(-1)?.push(glyph);
    } else {
      numbers.push([glyph]);
    }
  }
  return numbers;
}
