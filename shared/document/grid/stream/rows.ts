import { bandsOf, placesOf, textOfCell } from './columns.ts';
import type { FoundLabel } from './labels.ts';
import type { Snippet } from './snippets.ts';
import { alignmentOf, type Band, cellsInColumn } from './stacks.ts';
import { UNIT, VALUE } from './wording.ts';

/** A row label with what stands in its cells; '' where nothing does. */
export interface StreamRow {
  readonly label: FoundLabel;
  readonly texts: readonly string[];
}

/** A value, or a line of one that its column wraps. */
const LINE_OF_VALUE = /^(?:[+＋－-]?[\d０-９][\d０-９,，]*[.．]?|[.．][\d０-９]+)$/;

export const isValue = ({ text }: Snippet): boolean => VALUE.test(text) || LINE_OF_VALUE.test(text);

/** Words between the first and the last row, and so many parts of the font size around them, are those of its rows. */
const AROUND = 2.1;

const areaOf = (labels: readonly FoundLabel[]) => {
  const size = Math.max(...labels.map((label) => label.size));
  return {
    top: Math.min(...labels.map(({ first }) => first)) - size * AROUND,
    bottom: Math.max(...labels.map(({ last }) => last)) + size * AROUND,
  };
};

/** The words right of a table's labels beside its rows. */
export function wordsBeside(labels: readonly FoundLabel[], words: readonly Snippet[]): Snippet[] {
  const { top, bottom } = areaOf(labels);
  const ofLabels = new Set(labels.flatMap(({ snippets }) => snippets));
  const right = (word: Snippet) => labels.some((label) => isAbreast(label, word) && word.left >= label.right - 1);
  return words.filter(
    (word) => !ofLabels.has(word) && word.baseline >= top && word.baseline <= bottom && (isValue(word) || right(word)),
  );
}

const isAbreast = ({ first, last }: FoundLabel, { baseline, size }: Snippet) =>
  baseline >= first - size * 0.4 && baseline <= last + size * 0.4;

/** Part of the font size that strings of one number may be apart or overlap: a font may set 1 and 1 closer. */
const TOUCHING = 0.06;
const DIGITS = /^[+＋－-]?[\d０-９,，.．]+$/;

/** Values from the top; what several strings print of one number is one. */
function joinedNumbers(values: readonly Snippet[]): Snippet[] {
  const lines: Snippet[] = [];
  for (const next of values.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      last.baseline === next.baseline &&
      Math.abs(next.left - last.right) <= next.size * TOUCHING &&
      DIGITS.test(last.text + next.text);
    if (goesOn) {
      lines[lines.length - 1] = { ...last, text: last.text + next.text, right: next.right };
    } else {
      lines.push(next);
    }
  }
  return lines;
}

/** White space that programs put between digits and Chinese characters, in parts of the font size. */
const BEFORE_UNIT = 0.4;

/** Words with units joined to the numbers that they stand behind. */
function withUnits(words: readonly Snippet[]): Snippet[] {
  const joined: Snippet[] = [];
  for (const next of words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = joined.at(-1);
    const near = last?.baseline === next.baseline && next.left - last.right <= next.size * BEFORE_UNIT;
    if (last !== undefined && near && UNIT.test(next.text) && /[\d０-９]$/.test(last.text)) {
      joined[joined.length - 1] = { ...last, text: last.text + next.text, right: next.right };
    } else {
      joined.push(next);
    }
  }
  return joined;
}

/** Values of one column, and its place among all. */
interface Column {
  readonly place: number;
  readonly values: readonly Snippet[];
}

/** The texts of the cells of each column by row, null where they are not certain. */
function columnTexts(labels: readonly FoundLabel[], values: readonly Snippet[], columns: readonly Column[]) {
  const alignment = alignmentOf(labels, values) ?? 'middle';
  return columns.map(({ values: column }) =>
    cellsInColumn(column, labels, alignment).map((lines) => (lines === null ? null : textOfCell(lines, column))),
  );
}

/** Columns by the bands in which the values stand above one another; null if it is not certain which columns these are. */
function columnsByBands(
  values: readonly Snippet[],
  bands: readonly Band[],
  headings: readonly Band[],
  count: number,
): Column[] | null {
  const inOrder = bands.length === count ? bands.map((_, at) => at) : null;
  const places = headings.length === count ? placesOf(bands, headings) : inOrder;
  const within = ({ left, right }: Band) => values.filter((one) => one.left >= left && one.right <= right);
  const inColumn = (place: number) => bands.filter((_, at) => places?.[at] === place).flatMap(within);
  return places === null ? null : [...new Set(places)].map((place) => ({ place, values: inColumn(place) }));
}

/** Columns by the order of values: words stand left and numbers right in a wide column, but every line has all its values. */
function columnsByOrder(lines: readonly (readonly Snippet[])[], count: number): Column[] | null {
  const sorted = lines.map((line) => line.toSorted((a, b) => a.left - b.left));
  const column = (place: number) => sorted.flatMap((line) => line.slice(place, place + 1));
  return lines.length > 0 && lines.every(({ length }) => length === count)
    ? Array.from({ length: count }, (_, place) => ({ place, values: column(place) }))
    : null;
}

/** Whether a word reaches over two words of another line: numbers of several cells that touch, which tell no columns. */
const bridges = (word: Snippet, lines: readonly (readonly Snippet[])[]) =>
  lines.some((line) => line.filter(({ left, right }) => left < word.right - 1 && word.left < right - 1).length > 1);

/**
 * Reads the rows of a table without lines: which value belongs to which label and to which of `count` columns, whose
 * headings may be known. A row is left out if one of its values may be another's or part of a number, or if other words
 * stand among its values; all rows are, if it is not certain which columns the values stand in.
 */
export function rowsOf(
  labels: readonly FoundLabel[],
  words: readonly Snippet[],
  headings: readonly Band[],
  count: number,
): StreamRow[] {
  const beside = withUnits(wordsBeside(labels, words));
  const leftmost = Math.min(...labels.map(({ right }) => right));
  const values = joinedNumbers(beside.filter((word) => isValue(word) && word.left >= leftmost - 1));
  const lines = [...Map.groupBy(values, ({ baseline }) => Math.round(baseline)).values()];
  const bridging = values.filter((word) => bridges(word, lines));
  const foreign = [...bridging, ...beside.filter((word) => !isValue(word))];
  const bands = bandsOf(values.filter((word) => !bridging.includes(word)));
  const columns = columnsByBands(values, bands, headings, count) ?? columnsByOrder(lines, count);
  if (columns === null) {
    return [];
  }
  const columnsOfTexts = columnTexts(labels, values, columns);
  const textsOf = (row: number) => {
    const texts = Array<string>(count).fill('');
    for (const [at, { place }] of columns.entries()) {
      const text = columnsOfTexts[at]?.[row] ?? null;
      if (text === null) {
        return null;
      }
      texts[place] = text;
    }
    return texts;
  };
  return labels.flatMap((label, row) => {
    const disturbed = foreign.some((word) => isAbreast(label, word) && word.left >= label.right - 1);
    const texts = disturbed ? null : textsOf(row);
    return texts === null ? [] : [{ label, texts }];
  });
}
