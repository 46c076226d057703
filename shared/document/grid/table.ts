import { least } from './extent.ts';
import { LABELS, labelOf } from './labels.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { numbersOf } from './numbers.ts';
import { type Box, centreX, centreY, contains, type Glyph } from './sheet.ts';
import { around, type Line, linesOfText, textOfLine } from './words.ts';

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

const boxOf = ({ xs, ys }: Lattice, { row, column, rowSpan, columnSpan }: LatticeCell): Box => ({
  left: xs[column] ?? 0,
  top: ys[row] ?? 0,
  right: xs[column + columnSpan] ?? 0,
  bottom: ys[row + rowSpan] ?? 0,
});

/** Part of the font size by which a line runs through a character. */
const THROUGH = 0.08;

/** The characters of each cell: those whose centre it holds; a number that overflows stays whole. */
function contentsOf(lattice: Lattice, glyphs: readonly Glyph[]): Map<LatticeCell, Glyph[]> {
  const { xs, ys, cells } = lattice;
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
  // What is cut off at the edges of a cell belongs to it, wherever it stands.
  const cellAround = ({ cell: clip }: Glyph) => {
    const cell = clip && at(clip);
    return cell && contains(boxOf(lattice, cell), clip) ? cell : undefined;
  };
  const homes = glyphs.map((glyph) => cellAround(glyph) ?? at(glyph));
  const late: number[] = [];
  // A line between two digits parts two numbers, one through a digit is overflown by a number.
  const crosses = ({ left, right, size }: Glyph) =>
    xs.some((x) => x > left + size * THROUGH && x < right - size * THROUGH);
  for (const digits of numbersOf(glyphs, ({ cell }) => cell === undefined)) {
    const number = digits.map(({ glyph }) => glyph);
    const whole = at(around(number));
    const isOne = number.every(({ run }) => run === number[0]?.run) || number.some(crosses);
    if (whole !== undefined && isOne) {
      for (const { at: place } of digits) {
        if (homes[place] === undefined) {
          late.push(place);
        }
        homes[place] = whole;
      }
    }
  }
  return byHome(glyphs, homes, late);
}

/** Characters by the cell that is their home; those that were given one late stand last. */
function byHome(
  glyphs: readonly Glyph[],
  homes: readonly (LatticeCell | undefined)[],
  late: readonly number[],
): Map<LatticeCell, Glyph[]> {
  const contents = new Map<LatticeCell, Glyph[]>();
  const isLate = new Set(late);
  const early = [...glyphs.keys()].filter((place) => !isLate.has(place));
  for (const place of [...early, ...late]) {
    const [glyph, home] = [glyphs[place], homes[place]];
    if (glyph !== undefined && home !== undefined) {
      const content = contents.get(home);
      if (content === undefined) {
        contents.set(home, [glyph]);
      } else {
        content.push(glyph);
      }
    }
  }
  return contents;
}

/** White space on both sides of a cell together, in points: as much as its fullest line leaves, and within these. */
const PADDING = { least: 12, most: 24 };
/**
 * Widths of a digit, of a full-width one, and of a Chinese character with the punctuation that may not begin a line, in
 * parts of the font size.
 */
const DIGIT = 0.6;
const WIDE_DIGIT = 1;
const CHARACTER = 2;

const DIGITS = /^[\d.,+\-０-９．，＋－]+$/;
const WIDE = /^[０-９]/;
const CHINESE = /^[\p{Script=Han}\p{Punctuation}]+$/u;

const slackOf = ({ left, right }: Line, width: number) => width - (right - left);

/** The padding of a table's cells. */
function paddingOf(contents: readonly { readonly lines: readonly Line[]; readonly width: number }[]): number {
  const slacks = contents.flatMap(({ lines, width }) => lines.map((line) => slackOf(line, width)));
  const smallest = least(slacks.filter((slack) => slack >= 0));
  return Math.min(Math.max(smallest, PADDING.least), PADDING.most);
}

/** Text of a cell: its lines. A label of the form, and what its narrow cell wraps, a number or words, is joined again. */
function textIn(lines: readonly Line[], width: number, padding: number): string {
  const texts = lines.map(textOfLine);
  if (texts.length < 2) {
    return texts.join('');
  }
  if (LABELS().has(labelOf(texts.join('')))) {
    return texts.join('');
  }
  const isFull = (at: number, next: number) => {
    const line = lines[at];
    return line !== undefined && slackOf(line, width) < padding + line.size * next;
  };
  const widthOf = (text: string) => (WIDE.test(text) ? WIDE_DIGIT : DIGIT);
  const isNumber = texts.every((text, at) => {
    const next = texts[at + 1];
    return DIGITS.test(text) && (next === undefined || isFull(at, widthOf(next)));
  });
  return texts.reduce((whole, text, at) => {
    const isWords = CHINESE.test((texts[at - 1] ?? '').slice(-1) + text.slice(0, 1)) && isFull(at - 1, CHARACTER);
    return at === 0 ? text : whole + (isNumber || isWords ? '' : '\n') + text;
  }, '');
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
  const contents = contentsOf(lattice, withoutWatermark(glyphs));
  const printed = lattice.cells.map((cell) => ({
    cell,
    lines: linesOfText(contents.get(cell) ?? []),
    width: (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0),
  }));
  const padding = paddingOf(printed);
  const cells = printed.map(
    ({ cell, lines, width }): TableCell => ({ ...cell, text: textIn(lines, width, padding), page }),
  );
  return {
    page,
    lastPage: page,
    xs,
    rows: ys.length - 1,
    cells,
    left,
    top,
    right,
    bottom,
  };
}
