import { FORMS } from '../../../form/forms.ts';
import type { Heading } from '../../../form/model.ts';
import type { GridCell } from '../../model.ts';
import { labelOf } from '../labels.ts';
import { bandsOf, beginLeft, placesOf, textOfCell } from './columns.ts';
import type { FoundLabel } from './labels.ts';
import { isValue, rowsOf, type StreamRow } from './rows.ts';
import type { Snippet } from './snippets.ts';

type Row = readonly {
  readonly text: string;
  readonly page: number;
  readonly columnSpan?: number;
}[];

/** Rows as cells of a grid, each cell in the column after the last. */
export function cellsOf(rows: readonly Row[]): GridCell[] {
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, page, columnSpan = 1 }): GridCell => {
      const own = column;
      column += columnSpan;
      return {
        row,
        column: own,
        rowSpan: 1,
        columnSpan,
        text,
        place: { start: null, end: null, page },
      };
    });
  });
}

const keyOf = ({ label }: Heading): string => labelOf(label.zh);

/** Official wordings of headings by all wordings of them. */
const wordingsOf = (headings: readonly Heading[]): ReadonlyMap<string, string> =>
  new Map(
    headings.flatMap((one) => [one.label.zh, ...one.variants].map((text) => [labelOf(text), keyOf(one)] as const)),
  );

const cells = (texts: readonly string[], page: number): Row => texts.map((text) => ({ text, page }));
const rowOf = ({ label, texts }: StreamRow): Row => cells([label.text, ...texts], label.page);

/** A table made of words: its rows, and the headings that went into it. */
export interface Made {
  readonly rows: readonly Row[];
  readonly headings: readonly FoundLabel[];
}

const MIDDLE_COLUMNS = 5;

/** Table 3: seven columns on all pages. */
export function table3(labels: readonly FoundLabel[], all: readonly FoundLabel[], words: readonly Snippet[]): Made {
  const keys = FORMS.v2021.table3.columns.map(keyOf);
  const official = wordingsOf(FORMS.v2021.table3.columns);
  const [first] = labels;
  const above = all.filter(({ key, last }) => official.has(key) && last < (first?.first ?? 0) && first !== undefined);
  const lowest = Math.max(...above.map(({ last }) => last));
  const near = above.filter((one) => lowest - one.last <= one.size * HEAD).sort((a, b) => a.left - b.left);
  const headings = near.map(({ key }) => official.get(key)).join() === keys.join() ? near : [];
  const page = first?.page ?? 1;
  const head: Row[] = [
    [...cells(['', ''], page), { text: '法人或其他组织', page, columnSpan: MIDDLE_COLUMNS }, ...cells([''], page)],
    cells(['', ...headings.map(({ text }) => text)], page),
  ];
  const rows = rowsOf(labels, words, headings, keys.length);
  return {
    rows: [...(headings.length === 0 ? [] : head), ...rows.map(rowOf)],
    headings,
  };
}

/** Highest head of a table, in parts of the font size. */
const HEAD = 8;

/** Headings side by side directly above a row. */
function headingsAbove(label: FoundLabel, headings: readonly FoundLabel[]): FoundLabel[] {
  const above = headings.filter(({ last }) => last < label.first);
  const lowest = above.reduce<FoundLabel | null>((low, one) => (low === null || one.last > low.last ? one : low), null);
  const isBeside = ({ first, last }: FoundLabel) =>
    lowest !== null && first <= lowest.last + lowest.size / 2 && last >= lowest.first - lowest.size / 2;
  return above.filter(isBeside).sort((a, b) => a.left - b.left);
}

/** Table 2: each block under headings of its own. */
export function table2(labels: readonly FoundLabel[], all: readonly FoundLabel[], words: readonly Snippet[]): Made {
  const known = wordingsOf(
    Object.values(FORMS).flatMap(({ table2: blocks }) => blocks.flatMap(({ columns }) => columns)),
  );
  const headings = all.filter(({ key }) => known.has(key));
  const blocks = Map.groupBy(labels, (label) => headingsAbove(label, headings)[0] ?? null);
  const made = [...blocks].flatMap(([heading, block]): Made[] => {
    const [label] = block;
    const own = heading === null || label === undefined ? [] : headingsAbove(label, headings);
    const rows = own.length === 0 ? [] : rowsOf(block, words, own, own.length);
    const head = cells(['信息内容', ...own.map(({ text }) => text)], label?.page ?? 1);
    const article: Row = [{ text: '', page: label?.page ?? 1, columnSpan: own.length + 1 }];
    return rows.length === 0 ? [] : [{ rows: [article, head, ...rows.map(rowOf)], headings: own }];
  });
  return {
    rows: made.flatMap(({ rows }) => rows),
    headings: made.flatMap((one) => one.headings),
  };
}

const TABLE4_CELLS = 15;
export const TABLE4_HEADING = labelOf('结果纠正');

/** Furthest distance of the first line of values below their headings, and of two lines, in parts of the font size. */
const BELOW = 4.5;
const LINE = 2.1;

/** The lines of values directly below headings, to the next line that holds anything else. */
function linesBelow(headings: readonly FoundLabel[], words: readonly Snippet[]): Snippet[] {
  const lowest = Math.max(...headings.map(({ last }) => last));
  const size = Math.max(...headings.map((one) => one.size));
  const below = words.filter(({ baseline }) => baseline > lowest + size * 0.4).sort((a, b) => a.baseline - b.baseline);
  let end = lowest + size * (BELOW - LINE);
  const found: Snippet[] = [];
  for (const word of below) {
    if (!isValue(word) || word.baseline > end + size * LINE) {
      break;
    }
    found.push(word);
    end = Math.max(end, word.baseline);
  }
  const other = below.find((word) => !found.includes(word));
  const cut = (other?.baseline ?? Number.POSITIVE_INFINITY) - size * 0.4;
  return found.filter(({ baseline }) => baseline < cut);
}

/** The fifteen headings of table 4, which stand side by side; null if that is not what is there. */
function headings4(all: readonly FoundLabel[]): readonly [FoundLabel, ...FoundLabel[]] | null {
  const keys = wordingsOf(FORMS.v2021.table4.columns);
  const anchor = all.find(({ key }) => key === TABLE4_HEADING);
  const isBeside = ({ key, first, last }: FoundLabel, { first: top, last: bottom, size }: FoundLabel) =>
    keys.has(key) && first <= bottom + size / 2 && last >= top - size / 2;
  const found = anchor === undefined ? [] : all.filter((one) => isBeside(one, anchor)).sort((a, b) => a.left - b.left);
  const [leftmost, ...others] = found;
  return leftmost === undefined || found.length !== TABLE4_CELLS ? null : [leftmost, ...others];
}

/** The cells of one row in columns of their own; null where what stands there may be more than one row. */
function rowOfValues(
  values: readonly Snippet[],
  headings: readonly FoundLabel[],
  fromLeft: boolean | undefined,
): string[] | null {
  const bands = bandsOf(values);
  const places = placesOf(bands, headings, fromLeft);
  const columns = bands.map((band) => values.filter(({ left, right }) => left >= band.left && right <= band.right));
  const texts = columns.map((lines) => textOfCell(lines, lines));
  const heights = new Set(columns.map((lines) => lines.length));
  const isOneRow = heights.size > 1 || heights.has(1);
  return places === null || new Set(places).size < places.length || !isOneRow || texts.includes(null)
    ? null
    : headings.map((_, at) => texts[places.indexOf(at)] ?? '');
}

/**
 * Table 4: fifteen headings and the values below them; null if that is not what is there. `headings3` are those of table
 * 3, which tell how headings stand in their columns: those of table 4 are all of one length.
 */
export function table4(
  all: readonly FoundLabel[],
  words: readonly Snippet[],
  headings3: readonly FoundLabel[],
): (Made & { values: Snippet[] }) | null {
  const headings = headings4(all);
  const values = headings === null ? [] : linesBelow(headings, words);
  const row = headings === null ? null : rowOfValues(values, headings, beginLeft(headings3) || undefined);
  if (headings === null || row === null) {
    return null;
  }
  const [{ page }] = headings;
  const head: Row = [
    { text: '行政复议', page, columnSpan: 5 },
    { text: '行政诉讼', page, columnSpan: 10 },
  ];
  const names = headings.map(({ text }) => text);
  return { rows: [head, cells(names, page), cells(row, page)], headings, values };
}
