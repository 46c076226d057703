import type { Lattice, LatticeCell } from './lattice.ts';
import { numbersOf } from './numbers.ts';
import { type Box, centreX, centreY, type Glyph } from './sheet.ts';
import { around, linesOfText, textOfLine } from './words.ts';

/** A cell of a table with its text. */
export interface TableCell extends LatticeCell {
  readonly text: string;
  readonly page: number;
}

/** A table as it stands on a page, or on several after stitching. */
export interface Table extends Box {
  readonly page: number;
  readonly lastPage: number;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly TableCell[];
}

/** Last index whose value is not above `at`. */
function slot(values: readonly number[], at: number): number {
  const next = values.findIndex((value) => value > at);
  return Math.min(next < 0 ? values.length - 2 : Math.max(0, next - 1), values.length - 2);
}

/** Which cell each character belongs to: the one that holds its centre; a number that overflows stays whole. */
function cellsByGlyph({ xs, ys, cells }: Lattice, glyphs: readonly Glyph[]): Map<Glyph, LatticeCell> {
  const columns = xs.length - 1;
  const boxes: LatticeCell[] = [];
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        boxes[row * columns + column] = cell;
      }
    }
  }
  const at = (box: Box) => boxes[slot(ys, centreY(box)) * columns + slot(xs, centreX(box))];
  const found = new Map<Glyph, LatticeCell>();
  for (const glyph of glyphs) {
    const cell = at(glyph);
    if (cell !== undefined) {
      found.set(glyph, cell);
    }
  }
  for (const number of numbersOf(glyphs)) {
    const whole = at(around(number));
    if (whole !== undefined && number.some((glyph) => found.get(glyph) !== whole)) {
      for (const glyph of number) {
        found.set(glyph, whole);
      }
    }
  }
  return found;
}

/** White space on both sides of a cell together, in points, at most. */
const PADDING = 12;

/** Text of a cell: its lines; a number that its narrow cell wraps is joined again. */
function textIn(glyphs: readonly Glyph[], width: number): string {
  const lines = linesOfText(glyphs);
  const texts = lines.map(textOfLine);
  const full = lines.slice(0, -1).every(({ left, right, size }) => width - (right - left) < PADDING + size * 0.6);
  const wrapped = texts.length > 1 && full && texts.every((text) => /^[\d.,+-]+$/.test(text));
  return texts.join(wrapped ? '' : '\n');
}

/** Characters of a watermark are that much larger than the usual ones. */
const OVERSIZE = 2.5;

function withoutWatermark(glyphs: readonly Glyph[]): readonly Glyph[] {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return glyphs.filter(({ size }) => size <= usual * OVERSIZE);
}

/** Puts the characters inside a lattice into its cells. */
export function tableOf(lattice: Lattice, glyphs: readonly Glyph[], page: number): Table {
  const { xs, ys, left, top, right, bottom } = lattice;
  const inside = withoutWatermark(glyphs);
  const places = cellsByGlyph(lattice, inside);
  const contents = new Map<LatticeCell, Glyph[]>();
  for (const [glyph, cell] of places) {
    const content = contents.get(cell);
    if (content === undefined) {
      contents.set(cell, [glyph]);
    } else {
      content.push(glyph);
    }
  }
  const cells = lattice.cells.map((cell): TableCell => {
    const width = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0);
    return { ...cell, text: textIn(contents.get(cell) ?? [], width), page };
  });
  return { page, lastPage: page, xs, rows: ys.length - 1, cells, left, top, right, bottom };
}
