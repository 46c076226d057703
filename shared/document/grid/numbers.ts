import type { Glyph } from './sheet.ts';

/** Digits without more than this part of the font size between them are one number; of two strings, without less. */
const TOUCHING = 0.12;
export const TOUCHING_STRINGS = 0.04;
const SAME_BASELINE = 0.2;

const follows = (left: Glyph, right: Glyph) =>
  Math.abs(left.baseline - right.baseline) <= right.size * SAME_BASELINE &&
  Math.abs(right.left - left.right) <= right.size * (left.run === right.run ? TOUCHING : TOUCHING_STRINGS);

/** Whether a character is one of a number: a digit, or one of `+,-.`. */
export function isDigit({ text }: Glyph): boolean {
  const unit = text.charCodeAt(0);
  return text.length === 1 && ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x2b && unit <= 0x2e));
}

/**
 * Tells whether two digits may be of one number: those of one string, or of two strings of one character each. Two
 * strings of several digits are two numbers, however near they stand.
 */
export function sameNumber(glyphs: readonly Glyph[]): (a: Glyph, b: Glyph) => boolean {
  const single = singleAmong(glyphs, isDigit);
  return (a, b) => a.run === b.run || !isDigit(a) || !isDigit(b) || (single(a) && single(b));
}

/** Tells which characters are the only ones of their string among those that count; counted when it is first asked. */
export function singleAmong(glyphs: readonly Glyph[], counts: (glyph: Glyph) => boolean): (glyph: Glyph) => boolean {
  let lengths: Map<number, number> | null = null;
  return ({ run }) => {
    if (lengths === null) {
      lengths = new Map();
      for (const glyph of glyphs) {
        if (counts(glyph)) {
          lengths.set(glyph.run, (lengths.get(glyph.run) ?? 0) + 1);
        }
      }
    }
    return lengths.get(run) === 1;
  };
}

/** A digit with its place among the characters. */
export interface Digit {
  readonly glyph: Glyph;
  readonly at: number;
}

/** Numbers as the characters that make them: digits that touch, among those that count. */
export function numbersOf(glyphs: readonly Glyph[], counts: (glyph: Glyph) => boolean = () => true): Digit[][] {
  const digits: Digit[] = [];
  for (const [at, glyph] of glyphs.entries()) {
    if (isDigit(glyph) && counts(glyph)) {
      digits.push({ glyph, at });
    }
  }
  const together = sameNumber(digits.map(({ glyph }) => glyph));
  digits.sort(({ glyph: a }, { glyph: b }) => Math.round(a.baseline) - Math.round(b.baseline) || a.left - b.left);
  const numbers: Digit[][] = [];
  let number: Digit[] = [];
  for (const digit of digits) {
    const last = number.at(-1)?.glyph;
    if (last !== undefined && together(last, digit.glyph) && follows(last, digit.glyph)) {
      number.push(digit);
    } else {
      number = [digit];
      numbers.push(number);
    }
  }
  return numbers;
}
