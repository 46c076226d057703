import type { Point } from './matrix.ts';

/** A quarter turn counterclockwise that the text's direction makes: 0 to the right, 1 upwards, 2 left, 3 down. */
export type Turn = 0 | 1 | 2 | 3;

/** A rectangle of a page, in points; y grows upwards. */
export interface Area {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A character that a page prints, in points; y grows upwards. */
export interface Character {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly origin: Point;
  readonly size: number;
  /** Null where it stands askew. */
  readonly turn: Turn | null;
  /** The string that prints it. */
  readonly run: number;
  /** Whether the font does not tell which character it is. */
  readonly unmapped: boolean;
  /** What shows it, where its string is cut off at the edges of a cell; one object for all characters that it shows. */
  readonly clip?: Area | null;
}

/** A line or an area that a page draws, in points; y grows upwards. */
export interface Drawing {
  readonly from: Point;
  readonly to: Point;
  readonly kind: 'line' | 'area';
}

/** What a page of a fixed layout prints, and the box of it that is shown. */
export interface PageContent {
  readonly page: number;
  readonly box: Area;
  readonly characters: readonly Character[];
  readonly drawings: readonly Drawing[];
}

/** Sine of the largest angle that counts as straight. */
const STRAIGHT = 0.05;

/** The turn of a text that runs in the direction (a, b). */
export function turnOf(a: number, b: number): Turn | null {
  const length = Math.hypot(a, b);
  if (length === 0) {
    return 0;
  }
  const [x, y] = [a / length, b / length];
  if (Math.abs(y) < STRAIGHT) {
    return x > 0 ? 0 : 2;
  }
  return Math.abs(x) < STRAIGHT ? (y > 0 ? 1 : 3) : null;
}
