import type { Block, Document, Format, GridCell, Paragraph, Place } from '../model.ts';
import { decodeText } from './decode.ts';

interface Line {
  readonly text: string;
  readonly start: number;
}

const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (const line of text.split(LINE_END)) {
    yield { text: line, start };
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
}

/** What stands between white space, with its place; at the end of the white space if there is nothing else. */
function trimmed(text: string, start: number): { text: string; place: Place } {
  const inner = text.trim();
  const from = inner.length === text.length ? start : start + (text.length - text.trimStart().length);
  return { text: inner, place: { start: from, end: from + inner.length, page: null } };
}

/** A pipe, also full-width, or a line of box drawing used as one. */
const PIPE = /[|\uff5c\u2502\u2503]/;
const OTHER_PIPE = /[\uff5c\u2502\u2503]/;
const SEPARATOR_ROW = /^[\s|\uff5c:+-]*-{3,}[\s|\uff5c:+-]*$/;

/** Several tabs behind the first word: cells copied from a table, where an empty one is a tab, too. */
const isTabbed = (text: string): boolean => text.includes('\t') && text.trimStart().split('\t', 3).length === 3;

function partsOf(text: string): readonly string[] {
  if (OTHER_PIPE.test(text)) {
    return text.split(PIPE);
  }
  return text.includes('|') ? text.split('|') : `${text}\t`.split('\t');
}

function cellsOf(line: Line, row: number): GridCell[] {
  let start = line.start;
  const end = start + line.text.length;
  const parts = partsOf(line.text);
  return parts.map((part, column) => {
    const { text, place } = trimmed(part, start);
    start = Math.min(end, start + part.length + 1);
    return { row, column, rowSpan: 1, columnSpan: 1, text, place };
  });
}

/** Lines with pipes or tabs that follow each other, blank lines aside, as one grid of one row a line. */
function gridOf(lines: readonly Line[]): Block[] {
  const cells = lines.flatMap(cellsOf);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) {
    return [];
  }
  return [{ kind: 'grid', cells, place: { start: first.start, end: last.start + last.text.length, page: null } }];
}

function paragraphOf(line: Line): Paragraph {
  return { kind: 'paragraph', ...trimmed(line.text, line.start) };
}

/** Markdown by its content: a separator row of a table, or at least two headings. */
function textFormat(text: string, hasSeparatorRow: boolean): Extract<Format, 'txt' | 'md'> {
  return hasSeparatorRow || (text.match(/^#{1,6}[^\S\n]+\S/gm)?.length ?? 0) >= 2 ? 'md' : 'txt';
}

/**
 * Reads plain text or markdown. A line with pipes, or with several tabs, becomes a grid row whose cells stand between
 * them (so that a pipe at the beginning or end leaves an empty cell; behind the last tab stands a cell, and an empty one
 * behind it as behind a closing pipe); markdown separator rows are left out; every other line that is
 * not blank becomes a paragraph. Throws ReadingError as `decodeText` does.
 */
export function readText(bytes: Uint8Array): Document {
  const text = decodeText(bytes);
  const blocks: Block[] = [];
  let rows: Line[] = [];
  let hasSeparatorRow = false;
  for (const line of linesOf(text)) {
    if (PIPE.test(line.text) || isTabbed(line.text)) {
      if (SEPARATOR_ROW.test(line.text)) {
        hasSeparatorRow = true;
      } else {
        rows.push(line);
      }
    } else if (line.text.trim() !== '') {
      blocks.push(...gridOf(rows), paragraphOf(line));
      rows = [];
    }
  }
  blocks.push(...gridOf(rows));
  return { format: textFormat(text, hasSeparatorRow), text, blocks };
}
