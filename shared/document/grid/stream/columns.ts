import type { Snippet } from './snippets.ts';
import type { Band } from './stacks.ts';

/** The bands in which values stand above one another. */
export function bandsOf(values: readonly Band[]): Band[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of values.toSorted((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last !== undefined && left < last.right) {
      last.right = Math.max(last.right, right);
    } else {
      bands.push({ left, right });
    }
  }
  return bands;
}

const hull = (a: Band, b: Band): Band => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
});

/** Columns with their headings and values may overlap by no more, in points. */
const OVERLAP = 1;

/** Whether no column reaches into the next. */
const areApart = (columns: readonly Band[]) =>
  columns.every(({ left }, at) => at === 0 || left >= (columns[at - 1]?.right ?? 0) - OVERLAP);

/** All ways to choose `count` places of `from` to `to`, in order. */
function choices(count: number, from: number, to: number): number[][] {
  if (count === 0) {
    return [[]];
  }
  return Array.from({ length: Math.max(0, to - from - count + 1) }, (_, at) => from + at).flatMap((place) =>
    choices(count - 1, place + 1, to).map((rest) => [place, ...rest]),
  );
}

const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

/** In points: between the end of a number and the next column, at most; edges that differ by less are one; so do not. */
const PADDING = 6;
const SAME_EDGE = 1;
const UNLIKE = 2;

/**
 * Places of numbers that end at the right edges of columns whose headings begin at the left edges, as spreadsheets put
 * them: numbers of several lengths, all as far from the heading behind theirs.
 */
function placesByEdges(bands: readonly Band[], headings: readonly Band[]): number[] | null {
  const starts = headings.map(({ left }) => left);
  const [before = 0, last = 0] = starts.slice(-2);
  const ends = [...starts.slice(1), last + last - before];
  const places = bands.map(({ right }) => ends.findIndex((end) => end >= right));
  const gaps = bands.map(({ right }, at) => (ends[places[at] ?? -1] ?? Number.POSITIVE_INFINITY) - right);
  const areLinedUp = Math.max(...gaps) <= PADDING && spread(gaps) < SAME_EDGE;
  const areApart = new Set(places).size === places.length;
  return areLinedUp && areApart && spread(bands.map(width)) > UNLIKE ? places : null;
}

const steps = (edges: readonly number[]) => edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));

/** In points: edges of columns that are as wide as each other differ by less, what is aligned otherwise by more. */
const EVEN = 3;
const UNEVEN = 6;

/** Whether headings of several lengths begin at the left edges of columns of one width. */
export function beginLeft(headings: readonly Band[]): boolean {
  const [lefts, rights] = [headings.map(({ left }) => left), headings.map(({ right }) => right)];
  const middles = headings.map(({ left, right }) => (left + right) / 2);
  const others = [rights, middles].map((edges) => spread(steps(edges)));
  return headings.length > 2 && spread(steps(lefts)) < EVEN && others.every((one) => one > UNEVEN);
}

/**
 * Places of values below headings that begin at the left edges of their columns: no value begins before its column. Words
 * may stand left and numbers right in one.
 */
function placesFromLeft(bands: readonly Band[], headings: readonly Band[]): number[] | null {
  const places = bands.map(({ left }) => headings.findLastIndex((heading) => heading.left <= left + SAME_EDGE));
  const fits = bands.every(({ right }, at) => right < (headings[(places[at] ?? 0) + 1]?.left ?? right + 1) + SAME_EDGE);
  return fits && !places.includes(-1) ? places : null;
}

/** More ways are not tried. */
const WAYS = 7_000;

/**
 * Place of the column of each band below its headings, in which a heading and its values stand above one another and no
 * column reaches into the next; null if there are several ways to say which, or none. `fromLeft` tells that the headings
 * are known to begin at the left edges of their columns; then several bands may be of one column.
 */
export function placesOf(
  bands: readonly Band[],
  headings: readonly Band[],
  fromLeft = beginLeft(headings),
): number[] | null {
  if (fromLeft) {
    return placesFromLeft(bands, headings);
  }
  const below = bands.map((band) =>
    headings.flatMap((heading, at) => (heading.left < band.right && band.left < heading.right ? [at] : [])),
  );
  if (below.every((own, at) => own.length === 1 && (at === 0 || (own[0] ?? 0) > (below[at - 1]?.[0] ?? 0)))) {
    return below.map(([own]) => own ?? 0);
  }
  if (bands.length > headings.length || ways(headings.length, bands.length) > WAYS) {
    return null;
  }
  const fitting = choices(bands.length, 0, headings.length).filter((places) =>
    areApart(headings.map((heading, at) => hull(heading, bands[places.indexOf(at)] ?? heading))),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : placesByEdges(bands, headings);
}

const ways = (of: number, chosen: number) =>
  Array.from({ length: chosen }).reduce<number>((product, _, at) => (product * (of - at)) / (at + 1), 1);

const DIGITS = /^[+＋－-]?[\d０-９,，]*[.．]?[\d０-９]*$/;
/** A line that is wider than the widest of its column by less, in parts of the font size, fits into it. */
const FITS = 0.004;

const width = ({ left, right }: Band) => right - left;

/** Whether a line ends because the next digit does not fit into its column. */
function isWrapped(line: Snippet, next: Snippet | undefined, widest: number): boolean {
  const [digit] = next?.word.glyphs ?? [];
  return digit === undefined || width(line) + width(digit) > widest + line.size * FITS;
}

/**
 * Text of a cell of one line, or of a number whose digits its narrow column wraps. Null where several lines are no such
 * number.
 */
export function textOfCell(lines: readonly Snippet[], column: readonly Snippet[]): string | null {
  const text = lines.map((line) => line.text).join('');
  if (lines.length < 2) {
    return text;
  }
  const widest = Math.max(...column.map(width));
  const full = lines.every((line, at) => isWrapped(line, lines[at + 1], widest));
  return full && DIGITS.test(text) && lines.every((line) => DIGITS.test(line.text)) ? text : null;
}
