import type { TableId } from '../../../form/model.ts';
import type { Grid } from '../../model.ts';
import { labelOf } from '../labels.ts';
import { type Item, type Layout, topOf } from '../layout.ts';
import { around, type Line, type Word } from '../words.ts';
import { type FoundLabel, labelsIn } from './labels.ts';
import { isValue, wordsBeside } from './rows.ts';
import { type Snippet, snippetsOf } from './snippets.ts';
import { cellsOf, type Made, TABLE4_HEADING, table2, table3, table4 } from './tables.ts';
import { isPartOfLabel, rowLabels } from './wording.ts';

/** Fewest row labels of a table that show that it stands there. */
const FEWEST: Readonly<Record<TableId, number>> = { t2: 2, t3: 5, t4: 1 };

/** Tables that are ruled: their labels stand in cells. */
function ruledTables(layouts: readonly Layout[]): ReadonlySet<TableId> {
  const counts = { t2: 0, t3: 0, t4: 0 };
  for (const item of layouts.flatMap(({ items }) => items)) {
    for (const { text } of item.kind === 'table' ? item.table.cells : []) {
      const key = labelOf(text);
      const table = key === TABLE4_HEADING ? 't4' : rowLabels().get(key);
      if (table !== undefined) {
        counts[table]++;
      }
    }
  }
  return new Set((['t2', 't3', 't4'] as const).filter((table) => counts[table] >= FEWEST[table]));
}

/** A page's items without some words. */
function without({ sheet, items }: Layout, taken: ReadonlySet<Word>): Layout {
  const kept = items.flatMap((item): Item[] => {
    if (item.kind !== 'line' || !item.line.words.some((word) => taken.has(word))) {
      return [item];
    }
    const words = item.line.words.filter((word) => !taken.has(word));
    const line: Line = { ...item.line, ...around(words), words };
    return words.length === 0 ? [] : [{ ...item, line }];
  });
  return { sheet, items: kept };
}

/** A page's items with a grid where its first word stood. */
function withGrid({ sheet, items }: Layout, grid: Grid, top: number): Layout {
  const at = items.findIndex((item) => topOf(item) > top);
  const before = at < 0 ? items.length : at;
  return {
    sheet,
    items: [...items.slice(0, before), { kind: 'grid', grid, top }, ...items.slice(before)],
  };
}

interface Found extends Made {
  readonly anchor: Snippet;
  /** What must not be read as anything else: the words of its rows, of those too that are not certain. */
  readonly taken: readonly Snippet[];
}

/** Fewest characters of a part of a label. */
const FEWEST_CHARACTERS = 3;
/** Such parts and their values stand so near to the rows, in parts of the font size. */
const AROUND = 5;

/**
 * Words of a table that must not be read as rows without values: all between its first and its last row, and parts of
 * labels and values around them.
 */
function remains(table: 't2' | 't3', labels: readonly FoundLabel[], words: readonly Snippet[]): Snippet[] {
  const first = Math.min(...labels.map((label) => label.first));
  const last = Math.max(...labels.map((label) => label.last));
  const isBetween = ({ baseline }: Snippet) => baseline >= first - 1 && baseline <= last + 1;
  const isPart = (word: Snippet) =>
    word.baseline >= first - word.size * AROUND &&
    word.baseline <= last + word.size * AROUND &&
    (isValue(word) || isPartOfLabel(word.text, FEWEST_CHARACTERS));
  return table === 't2' ? [] : words.filter((word) => isBetween(word) || isPart(word));
}

/** Whether a label stands left of another one's lines: it names a group of rows, as (六)其他处理 does in the form of 2021. */
const isGroup = (label: FoundLabel, labels: readonly FoundLabel[]) =>
  labels.some(
    ({ left, first, last, size }) =>
      left >= label.right - 1 && first <= label.last + size / 2 && last >= label.first - size / 2,
  );

function rowTable(table: 't2' | 't3', all: readonly FoundLabel[], words: readonly Snippet[]): Found[] {
  const own = all.filter(({ key }) => rowLabels().get(key) === table);
  const labels = own.filter((label) => !isGroup(label, own));
  const anchor = labels[0]?.snippets[0];
  if (anchor === undefined || labels.length < FEWEST[table]) {
    return [];
  }
  const made = (table === 't3' ? table3 : table2)(labels, all, words);
  const used = [...labels, ...made.headings].flatMap(({ snippets }) => snippets);
  const taken = [...used, ...wordsBeside(labels, words), ...remains(table, labels, words)];
  return made.rows.length === 0 ? [] : [{ ...made, anchor, taken }];
}

function fourthTable(all: readonly FoundLabel[], words: readonly Snippet[], headings3: readonly FoundLabel[]): Found[] {
  const made = table4(all, words, headings3);
  const anchor = all.find(({ key }) => key === TABLE4_HEADING)?.snippets[0];
  if (made === null || anchor === undefined) {
    return [];
  }
  return [
    {
      ...made,
      anchor,
      taken: [...made.values, ...made.headings.flatMap(({ snippets }) => snippets)],
    },
  ];
}

/** Pages with grids in the place of their words. */
function replaced(layouts: readonly Layout[], found: readonly Found[]): Layout[] {
  const taken = new Set(found.flatMap((one) => one.taken.map(({ word }) => word)));
  return layouts.map((layout) =>
    found
      .filter(({ anchor }) => anchor.page === layout.sheet.page)
      .reduce(
        (page, { rows, anchor }) => {
          const place = { start: null, end: null, page: anchor.page };
          return withGrid(page, { kind: 'grid', cells: cellsOf(rows), place }, anchor.word.top);
        },
        without(layout, taken),
      ),
  );
}

/**
 * Puts grids in the place of the tables that no lines rule: labels of the form, in whatever lines they are broken, and
 * the values beside them, by the columns in which those stand. What has no certain place is left out.
 */
export function withStreamTables(layouts: readonly Layout[]): Layout[] {
  const ruled = ruledTables(layouts);
  if (ruled.size === 3) {
    return [...layouts];
  }
  const words = snippetsOf(layouts);
  const labels = labelsIn(words);
  const second = ruled.has('t2') ? [] : rowTable('t2', labels, words);
  const third = ruled.has('t3') ? [] : rowTable('t3', labels, words);
  const rows = [...second, ...third];
  const done = new Set(rows.flatMap(({ taken }) => taken));
  const fourth = ruled.has('t4')
    ? []
    : fourthTable(
        labels,
        words.filter((word) => !done.has(word)),
        third.flatMap(({ headings }) => headings),
      );
  return replaced(layouts, [...rows, ...fourth]);
}
