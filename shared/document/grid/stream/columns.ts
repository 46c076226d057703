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

/** More ways are not tried. */
const WAYS = 7_000;

/**
 * Place of the column of each band below its headings, in which a heading and its values stand above one another and no
 * column reaches into the next; null if there are several ways to say which, or none.
 */
export function placesOf(bands: readonly Band[], headings: readonly Band[]): number[] | null {
  if (bands.length === headings.length) {
    return bands.map((_, at) => at);
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
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const ways = (of: number, chosen: number) =>
  Array.from({ length: chosen }).reduce<number>((product, _, at) => (product * (of - at)) / (at + 1), 1);

const DIGITS = /^[+-]?[\d,]*\.?\d*$/;
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
