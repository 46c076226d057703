import { tooLargeInside } from '../faults.ts';
import type { Block, Grid, GridCell, Paragraph, Place } from '../model.ts';
import { TEXT_LIMIT } from '../text/decode.ts';
import { withoutUnusedColumns } from './columns.ts';
import type { Flow, FlowCell, FlowTable } from './model.ts';

const NOWHERE: Place = { start: null, end: null, page: null };

/** Shortest text with a full stop that is prose: the longest label of the form has no full stop. */
const PROSE = 80;
const FIGURE = /^[\d\s.,+/%-]+$/;

/** A table of one cell is a frame around its content. */
const isFrame = (table: FlowTable): boolean => table.cells.length === 1;

/** The content without frames around its parts; most has none, and most cells are asked. */
const unframed = (content: readonly Flow[]): readonly Flow[] =>
  content.some((part) => part.kind === 'table' && isFrame(part))
    ? content.flatMap((part) =>
        part.kind === 'table' && isFrame(part) ? unframed(part.cells[0]?.content ?? []) : [part],
      )
    : content;

/** The text of a cell without tables in it, a line for each paragraph. */
export function cellText(content: readonly Flow[]): string {
  let text: string | null = null;
  for (const part of content) {
    if (part.kind === 'paragraph') {
      text = text === null ? part.text : `${text}\n${part.text}`;
    }
  }
  return text?.trim() ?? '';
}

interface Filled extends FlowCell {
  readonly text: string;
  readonly holdsTable: boolean;
}

const filled = (cell: FlowCell): Filled => {
  const content = unframed(cell.content);
  return { ...cell, content, text: cellText(content), holdsTable: content.some(({ kind }) => kind === 'table') };
};

/** A row that lays out a page instead of holding data: tables in its cells, or prose and no figure beside it. */
function isLayout(row: readonly Filled[]): boolean {
  const alone = row.filter(({ text }) => text !== '').length === 1;
  const prose = row.some(({ text }) => (alone || text.length >= PROSE) && text.includes('。'));
  return row.some(({ holdsTable }) => holdsTable) || (prose && !row.some(({ text }) => FIGURE.test(text)));
}

/** Rows under each other as one grid; as paragraphs where no two cells stand side by side. */
function gridOf(rows: readonly (readonly Filled[])[]): Block[] {
  if (rows.every((row) => row.filter(({ text }) => text !== '').length < 2)) {
    return rows.flat().flatMap(({ content }) => blocksOf(content));
  }
  const top = Math.min(...rows.flatMap((row) => row.map((cell) => cell.row)));
  const bottom = Math.max(...rows.flatMap((row) => row.map((cell) => cell.row)));
  const cells = rows.flat().map(
    ({ row, column, rowSpan, columnSpan, text }): GridCell => ({
      row: row - top,
      column,
      rowSpan: Math.min(rowSpan, bottom - row + 1),
      columnSpan,
      text,
      place: NOWHERE,
    }),
  );
  const grid: Grid = { kind: 'grid', cells: withoutUnusedColumns(cells), place: NOWHERE };
  return [grid];
}

function tableBlocks(table: FlowTable): Block[] {
  const blocks: Block[] = [];
  let rows: Filled[][] = [];
  const flush = () => {
    blocks.push(...(rows.length === 0 ? [] : gridOf(rows)));
    rows = [];
  };
  for (const row of Map.groupBy(table.cells.map(filled), (cell) => cell.row).values()) {
    if (isLayout(row)) {
      flush();
      blocks.push(...row.flatMap(({ content }) => blocksOf(content)));
    } else {
      rows.push(row);
    }
  }
  flush();
  return blocks;
}

/** Each line that is not blank as a paragraph of its own: writers break lines where others begin paragraphs. */
const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, place: NOWHERE }));

/**
 * The blocks of a document in reading order. A table becomes a grid; rows of it that only lay out a page (with tables or
 * prose in their cells) are taken apart, cell by cell.
 */
export function blocksOf(flow: readonly Flow[]): Block[] {
  return unframed(flow).flatMap((part) => (part.kind === 'paragraph' ? paragraphsOf(part.text) : tableBlocks(part)));
}

/** As `blocksOf`, for a whole document; throws ReadingError `too-large` where its text is longer than any report. */
export function documentBlocks(flow: readonly Flow[]): Block[] {
  const blocks = blocksOf(flow);
  const length = blocks.reduce(
    (sum, block) =>
      sum + (block.kind === 'paragraph' ? block.text.length : block.cells.reduce((n, { text }) => n + text.length, 0)),
    0,
  );
  if (length > TEXT_LIMIT) {
    throw tooLargeInside(`${length} characters`);
  }
  return blocks;
}
