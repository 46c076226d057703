import type { Block, Grid, Paragraph } from '../model.ts';
import { least } from './extent.ts';
import type { Item, Layout } from './layout.ts';
import { withoutMargins } from './margins.ts';
import { continues, stitched } from './stitch.ts';
import { withStreamTables } from './stream/stream.ts';
import type { Table } from './table.ts';
import { type Line, textOfLine } from './words.ts';

/** Parts of the font size. */
const INDENT = 1.2;
const SHORT_OF_MARGIN = 2.5;
const LINE_GAP = 1.6;
/** Ends of lines of one margin differ by less, in points: punctuation hangs. */
const SAME_MARGIN = 8;

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Share of the lines that end at the margin; a line in a wide table ends beyond it. */
const AT_MARGIN = 0.1;

/** The margins that most text keeps: those of lines outside tables. */
function marginsOf(items: readonly Item[]): Margins {
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const ends = lines.map(({ right }) => right).sort((a, b) => b - a);
  const fewest = Math.max(2, ends.length * AT_MARGIN);
  const isShared = (right: number) => ends.filter((end) => Math.abs(end - right) <= SAME_MARGIN).length >= fewest;
  return {
    left: least(lines.map(({ left }) => left)),
    right: ends.find(isShared) ?? ends[0] ?? 0,
  };
}

/** Whether a line goes on with the paragraph of the line before it, which ended at the margin. */
function goesOn(before: Line, line: Line, margins: Margins, samePage: boolean): boolean {
  const distance = line.baseline - before.baseline;
  const near = samePage ? distance <= Math.max(line.size, line.bottom - line.top) * (1 + LINE_GAP) : true;
  return (
    near &&
    Math.abs(line.size - before.size) < before.size * 0.1 &&
    margins.right - before.right < before.size * SHORT_OF_MARGIN &&
    line.left - margins.left < line.size * INDENT
  );
}

const placeOn = (page: number) => ({ start: null, end: null, page });

function gridOf({ cells, page }: Table): Grid {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: 'grid',
    place: placeOn(page),
    cells: sorted.map(({ page: own, ...cell }) => ({
      ...cell,
      place: placeOn(own),
    })),
  };
}

/** Tables of one page after another that are one table, made one. */
function stitchTables(items: readonly Item[]): Item[] {
  const done: Item[] = [];
  for (const item of items) {
    const last = done.at(-1);
    if (item.kind === 'table' && last?.kind === 'table' && continues(last.table, item.table)) {
      done[done.length - 1] = {
        kind: 'table',
        table: stitched(last.table, item.table),
      };
    } else {
      done.push(item);
    }
  }
  return done;
}

/** The paragraphs and grids that the pages of a document hold, in reading order. */
export function blocksOf(layouts: readonly Layout[]): Block[] {
  const items = withStreamTables(withoutMargins(layouts)).flatMap((layout) => layout.items);
  const margins = marginsOf(items);
  const blocks: Block[] = [];
  let before: Extract<Item, { kind: 'line' }> | null = null;
  for (const item of stitchTables(items)) {
    if (item.kind !== 'line') {
      blocks.push(item.kind === 'table' ? gridOf(item.table) : item.grid);
      before = null;
      continue;
    }
    const text = textOfLine(item.line);
    const last = blocks.at(-1);
    if (
      before !== null &&
      last?.kind === 'paragraph' &&
      goesOn(before.line, item.line, margins, before.page === item.page)
    ) {
      const paragraph: Paragraph = { ...last, text: last.text + text };
      blocks[blocks.length - 1] = paragraph;
    } else {
      blocks.push({ kind: 'paragraph', text, place: placeOn(item.page) });
    }
    before = item;
  }
  return blocks;
}
