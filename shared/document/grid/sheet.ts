/** A rectangle in points; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One printed character. `run` names the string that printed it: no string prints numbers of two cells that touch. */
export interface Glyph extends Box {
  readonly text: string;
  readonly baseline: number;
  /** Size of the font in points. */
  readonly size: number;
  readonly run: number;
  /** The rectangle that cuts off its string, where it stands beyond the edges of that. */
  readonly cell?: Box;
}

/** A drawn line parallel to an axis: `at` is its y where it is horizontal, its x where it is vertical. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is printed on a page, turned so that its text stands upright. */
export interface Sheet {
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly horizontal: readonly Stroke[];
  readonly vertical: readonly Stroke[];
  /** Filled areas, whose edges part cells where no line does. */
  readonly panels: readonly Box[];
}

export const centreX = ({ left, right }: Box): number => (left + right) / 2;
export const centreY = ({ top, bottom }: Box): number => (top + bottom) / 2;
export const holds = (box: Box, x: number, y: number): boolean =>
  box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;

/** Edges of a cell and of what cuts off its text differ by no more. */
const SAME_EDGE = 3;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - SAME_EDGE &&
  inner.right <= outer.right + SAME_EDGE &&
  inner.top >= outer.top - SAME_EDGE &&
  inner.bottom <= outer.bottom + SAME_EDGE;
