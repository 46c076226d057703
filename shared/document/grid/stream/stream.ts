import type { TableId } from '../../../form/model.ts';
import type { Grid } from '../../model.ts';
import { labelOf } from '../labels.ts';
import { type Item, type Layout, topOf } from '../layout.ts';
import { around, type Line, type Word } from '../words.ts';
import { type FoundLabel, labelsOn, rowLabels, VALUE } from './labels.ts';
import { rowsOn, type StreamRow } from './rows.ts';
import { cellsOf, table2, table3, table4 } from './tables.ts';

/** Fewest row labels of a table that show that it stands there. */
const FEWEST: Readonly<Record<TableId, number>> = { t2: 2, t3: 5, t4: 1 };
const TABLE4_HEADING = labelOf('结果纠正');

const wordsIn = ({ items }: Layout): Word[] => items.flatMap((item) => (item.kind === 'line' ? item.line.words : []));

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
  return { sheet, items: [...items.slice(0, before), { kind: 'grid', grid, top }, ...items.slice(before)] };
}

interface Found {
  readonly rows: Parameters<typeof cellsOf>[0];
  readonly anchor: { readonly page: number; readonly top: number };
  readonly taken: readonly Word[];
}

/** Values between the first and the last row of a table that belong to no row: they must not follow another label. */
function strayValues(rows: readonly StreamRow[], page: number, words: readonly Word[]): Word[] {
  const box = around(rows.map(({ label }) => label).filter((label) => label.page === page));
  return words.filter(({ text, top, bottom }) => VALUE.test(text) && bottom >= box.top && top <= box.bottom);
}

function rowTable(
  table: 't2' | 't3',
  pages: readonly { page: number; words: readonly Word[]; labels: readonly FoundLabel[] }[],
): Found | null {
  const labels = pages.flatMap((page) => page.labels);
  const rows = pages.flatMap((page) =>
    rowsOn(
      page.labels.filter(({ key }) => rowLabels().has(key)),
      page.words,
    ).filter(({ label }) => rowLabels().get(label.key) === table),
  );
  const [first] = rows;
  if (first === undefined || rows.length < FEWEST[table]) {
    return null;
  }
  const inTable = (label: FoundLabel) => rows.some((row) => row.label === label);
  const stray = table === 't3' ? pages.flatMap(({ page, words }) => strayValues(rows, page, words)) : [];
  const taken = [...rows.flatMap(({ label, values }) => [...label.words, ...values]), ...stray];
  const groups = pages.flatMap(({ page, labels: own }) => {
    const box = around(rows.map(({ label }) => label).filter((label) => label.page === page));
    return own.filter((label) => !inTable(label) && label.bottom >= box.top && label.top <= box.bottom);
  });
  return {
    rows: (table === 't3' ? table3 : table2)(rows, labels),
    anchor: first.label,
    taken: [...taken, ...(table === 't3' ? groups.flatMap(({ words }) => words) : [])],
  };
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
  const pages = layouts.map((layout) => {
    const words = wordsIn(layout);
    return { page: layout.sheet.page, words, labels: labelsOn(layout.sheet.page, words) };
  });
  const found = (['t2', 't3'] as const).flatMap((table) => (ruled.has(table) ? [] : (rowTable(table, pages) ?? [])));
  const done = new Set(found.flatMap(({ taken }) => taken));
  const fourth = ruled.has('t4')
    ? undefined
    : pages.flatMap(({ words, labels }) => {
        const made = table4(
          labels,
          words.filter((word) => VALUE.test(word.text) && !done.has(word)),
        );
        const anchor = labels.find(({ key }) => key === TABLE4_HEADING);
        return made === null || anchor === undefined ? [] : [{ rows: made.rows, anchor, taken: made.values }];
      })[0];
  const all: Found[] = fourth === undefined ? found : [...found, fourth];
  const taken = new Set(all.flatMap((one) => one.taken));
  return layouts.map((layout) =>
    all
      .filter(({ anchor }) => anchor.page === layout.sheet.page)
      .reduce(
        (page, { rows, anchor }) => {
          const place = { start: null, end: null, page: anchor.page };
          return withGrid(page, { kind: 'grid', cells: cellsOf(rows), place }, anchor.top);
        },
        without(layout, taken),
      ),
  );
}
