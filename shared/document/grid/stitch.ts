import { LABELS, labelOf } from './labels.ts';
import type { Table, TableCell } from './table.ts';

/** Outer borders of the parts of one table differ by no more. */
const SAME_EDGE = 4;
const SAME_LINE = 3;

export const continues = (upper: Table, lower: Table): boolean =>
  lower.page === upper.lastPage + 1 &&
  Math.abs(lower.left - upper.left) <= SAME_EDGE &&
  Math.abs(lower.right - upper.right) <= SAME_EDGE;

/** Where the lines of both parts stand; lines of both that are near are one. */
function commonLines(upper: readonly number[], lower: readonly number[]): number[] {
  const others = lower.filter((x) => !upper.some((own) => Math.abs(own - x) <= SAME_LINE));
  return [...upper, ...others].sort((a, b) => a - b);
}

const nearest = (xs: readonly number[], x: number) =>
  xs.reduce((best, one, at) => (Math.abs(one - x) < Math.abs((xs[best] ?? 0) - x) ? at : best), 0);

/** The cells on other columns. */
function onLines(table: Table, xs: readonly number[]): TableCell[] {
  const places = table.xs.map((x) => nearest(xs, x));
  return table.cells.map((cell) => {
    const column = places[cell.column] ?? 0;
    return {
      ...cell,
      column,
      columnSpan: (places[cell.column + cell.columnSpan] ?? 0) - column,
    };
  });
}

const rowOf = (cells: readonly TableCell[], row: number) => cells.filter((cell) => cell.row === row);
const wordsOf = (cells: readonly TableCell[]) => cells.map(({ text }) => labelOf(text)).join('|');

/** Rows at the top of the lower part that repeat the head of the whole table. */
function repeatedRows(upper: readonly TableCell[], lower: readonly TableCell[]): number {
  let rows = 0;
  for (; rows < 4; rows++) {
    const words = wordsOf(rowOf(lower, rows));
    if (!/[^\d|]/.test(words) || words !== wordsOf(rowOf(upper, rows))) {
      break;
    }
  }
  return rows;
}

/** The text that two parts of a cell make, or null if they are no parts of one cell. */
function jointText(above: string, below: string): string | null {
  if (above === '' || below === '') {
    return above + below;
  }
  const label = labelOf(above + below);
  return LABELS().has(label) && !LABELS().has(labelOf(above)) ? above + below : null;
}

const isNumber = (text: string) => /^[+-]?[\d.,]+$/.test(text.trim());

/** Whether one of two rows lacks what the other has: its label, or all its values. */
function complementary(above: readonly TableCell[], below: readonly TableCell[]): boolean {
  const has = (cells: readonly TableCell[], what: (text: string) => boolean) => cells.some(({ text }) => what(text));
  const isLabel = (text: string) => text !== '' && !isNumber(text);
  const [words, numbers] = [has(above, isLabel), has(above, isNumber)];
  return (
    (words && !numbers && has(below, isNumber) && !has(below, isLabel)) || (numbers && !words && has(below, isLabel))
  );
}

/** The row that a page break cut into the last of one page and the first of the next; null if it cut none. */
function rejoined(above: readonly TableCell[], below: readonly TableCell[]): TableCell[] | null {
  const pairs = above.map((cell) => ({
    cell,
    other: below.find(({ column }) => column === cell.column),
  }));
  if (above.length !== below.length || pairs.some(({ cell, other }) => other?.columnSpan !== cell.columnSpan)) {
    return null;
  }
  const texts = pairs.map(({ cell, other }) => jointText(cell.text, other?.text ?? ''));
  const cut =
    pairs.some(({ cell, other }) => cell.text !== '' && (other?.text ?? '') !== '') || complementary(above, below);
  return !cut || texts.includes(null) ? null : above.map((cell, at) => ({ ...cell, text: texts[at] ?? cell.text }));
}

/** Cells that touch the last row, with what they span of it. */
const reaching = (cells: readonly TableCell[], row: number) =>
  cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);

/** Cells of the first row of the lower part whose text goes on with a label that the last row of the upper part begins. */
function cutLabels(last: readonly TableCell[], first: readonly TableCell[]): Map<TableCell, TableCell> {
  const pairs = last.flatMap((above): [TableCell, TableCell][] => {
    const below = first.find(({ column, columnSpan }) => column === above.column && columnSpan === above.columnSpan);
    const isCut = below !== undefined && above.text !== '' && below.text !== '';
    return isCut && jointText(above.text, below.text) !== null ? [[above, below]] : [];
  });
  return new Map(pairs);
}

/** Makes one table of two parts that a page break parted. */
export function stitched(upper: Table, lower: Table): Table {
  const xs = commonLines(upper.xs, lower.xs);
  const above = onLines(upper, xs);
  const below = onLines(lower, xs);
  const skipped = repeatedRows(above, below);
  const first = below.filter((cell) => cell.row === skipped);
  const last = reaching(above, upper.rows - 1);
  const joint = rejoined(last, first);
  const labels = joint === null ? cutLabels(last, first) : new Map<TableCell, TableCell>();
  const from = skipped + (joint === null ? 0 : 1);
  const shift = upper.rows - from;
  const texts = new Map(joint?.map((cell) => [cell.column, cell.text]));
  const taller = new Map(first.filter(({ rowSpan }) => rowSpan > 1).map((cell) => [cell.column, cell.rowSpan - 1]));
  const kept = above.map((cell) => {
    const rest = labels.get(cell);
    if (rest !== undefined) {
      return { ...cell, text: cell.text + rest.text, rowSpan: cell.rowSpan + rest.rowSpan };
    }
    return joint !== null && last.includes(cell)
      ? { ...cell, text: texts.get(cell.column) ?? cell.text, rowSpan: cell.rowSpan + (taller.get(cell.column) ?? 0) }
      : cell;
  });
  const merged = new Set(labels.values());
  const added = below
    .filter((cell) => cell.row >= from && !merged.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  return {
    ...upper,
    lastPage: lower.lastPage,
    bottom: lower.bottom,
    xs,
    rows: lower.rows + shift,
    cells: [...kept, ...added],
  };
}
