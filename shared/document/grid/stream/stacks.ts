import type { FoundLabel, Lines } from './labels.ts';
import type { Snippet } from './snippets.ts';

/** How the cells of a row stand beside its label, which may have more lines than they. */
type Alignment = 'top' | 'middle' | 'bottom';

/** A range of a line in which values stand above one another: a column. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** Parts of the font size. */
const SAME_LINE = 0.4;
/** Furthest distance of two lines of one cell. */
const LINE = 2.1;

const near = (a: number, b: number, size: number) => Math.abs(a - b) <= size * SAME_LINE;

/** Where a cell of one line stands. */
const lineOf: Readonly<Record<Alignment, (label: Lines) => number>> = {
  top: ({ first }) => first,
  middle: ({ first, last }) => (first + last) / 2,
  bottom: ({ last }) => last,
};

const ALIGNMENTS: readonly Alignment[] = ['middle', 'top', 'bottom'];

/** How the values beside labels of several lines stand; null if no such label tells. */
export function alignmentOf(labels: readonly FoundLabel[], values: readonly Snippet[]): Alignment | null {
  const tall = labels.filter(({ first, last, size, parts }) => last - first > size && parts.length === 1);
  const count = (alignment: Alignment) =>
    tall.reduce(
      (sum, label) =>
        sum + values.filter(({ baseline }) => near(baseline, lineOf[alignment](label), label.size)).length,
      0,
    );
  const [best] = ALIGNMENTS.map((alignment) => ({
    alignment,
    votes: count(alignment),
  })).sort((a, b) => b.votes - a.votes);
  return best === undefined || best.votes === 0 ? null : best.alignment;
}

/** Whether the lines of a cell, from the top, stand beside those of a label as its alignment wants it. */
function standsBeside(label: Lines, lines: readonly Snippet[], alignment: Alignment): boolean {
  const [first, last, size] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0, lines[0]?.size ?? 0];
  switch (alignment) {
    case 'top':
      return near(first, label.first, size);
    case 'middle':
      return near((first + last) / 2, (label.first + label.last) / 2, size);
    case 'bottom':
      return near(last, label.last, size);
  }
}

const follow = (lines: readonly Snippet[]) =>
  lines.every((line, at) => {
    const distance = line.baseline - (lines[at - 1]?.baseline ?? line.baseline);
    return at === 0 || (distance > line.size * SAME_LINE && distance <= line.size * LINE);
  });

/** The lines of one column between the labels above and below a row: nothing else can be its cell there. */
function within(lines: readonly Snippet[], labels: readonly FoundLabel[], at: number): Snippet[] {
  const above = labels[at - 1]?.last ?? Number.NEGATIVE_INFINITY;
  const below = labels[at + 1]?.first ?? Number.POSITIVE_INFINITY;
  return lines.filter(
    ({ baseline, size }) => baseline > above + size * SAME_LINE && baseline < below - size * SAME_LINE,
  );
}

const beside = ({ first, last }: Lines, { baseline, size }: Snippet) =>
  baseline >= first - size * SAME_LINE && baseline <= last + size * SAME_LINE;

/**
 * All runs of lines that may be the cell beside a label, the shortest first: they hold all lines that stand beside it. A
 * single line beside the label is its own however it is aligned, as in a row that a page break cut.
 */
function runsFor(lines: readonly Snippet[], label: FoundLabel, alignment: Alignment): (readonly Snippet[])[] {
  const must = lines.filter((line) => beside(label, line));
  const runs = lines.flatMap((_, from) => lines.slice(from).map((__, more) => lines.slice(from, from + more + 1)));
  const fitting = runs.filter(
    (run) =>
      follow(run) &&
      must.every((line) => run.includes(line)) &&
      ((must.length === 1 && run.length === 1) ||
        [label, ...label.parts].some((lines) => standsBeside(lines, run, alignment))),
  );
  return fitting.sort((a, b) => a.length - b.length);
}

/** A line further from a label than this is none of its row. */
const isNear = (label: FoundLabel, { baseline, size }: Snippet) =>
  baseline > label.first - size * LINE && baseline < label.last + size * LINE;

const isAbove = (upper: FoundLabel | undefined, lower: FoundLabel | undefined) =>
  upper === undefined || lower === undefined || upper.last < lower.first;

/**
 * Lines of the cells of one column by row, from the top. A cell takes more lines than stand beside its label where they
 * are no other's; null where a line may be of another row or of none.
 */
export function cellsInColumn(
  lines: readonly Snippet[],
  labels: readonly FoundLabel[],
  alignment: Alignment,
): (readonly Snippet[] | null)[] {
  const runs = labels.map((label, at) => runsFor(within(lines, labels, at), label, alignment));
  const isBare = labels.map((label, at) => !within(lines, labels, at).some((line) => beside(label, line)));
  const cells = runs.map(([shortest], at) => shortest ?? (isBare[at] ? [] : null));
  const owned = (line: Snippet) => cells.filter((cell) => cell?.includes(line)).length;
  for (const [at, options] of runs.entries()) {
    const longer = options.findLast((run) => run.every((line) => cells[at]?.includes(line) || owned(line) === 0));
    cells[at] = longer ?? cells[at] ?? null;
  }
  const astray = lines.filter((line) => owned(line) !== 1);
  return cells.map((cell, at) => {
    const [before, label, after] = [labels[at - 1], labels[at], labels[at + 1]];
    const isApart = label !== undefined && isAbove(before, label) && isAbove(label, after);
    return isApart && !astray.some((line) => isNear(label, line)) ? cell : null;
  });
}
