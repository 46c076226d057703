import type { Block, GridCell } from '../model.ts';
import { gridCell, isFilled, type Page, type ReadCell, readCell } from './cells.ts';
import type { Element } from './parse.ts';
import { captions, formTable } from './table-model.ts';

/** Reads the flow of an element's content into blocks. */
export type ReadFlow = (element: Element) => readonly Block[];

/** Longest label of the form with its note. */
const LABEL_LENGTH = 119;
/** A row with more filled cells holds data, even if one of them has a long note. */
const FILLED_OF_LAYOUT = 2;

/** Whether a cell holds a sentence, or what is too long for a label. */
const isProse = ({ lines }: ReadCell): boolean =>
  lines?.some(({ text }) => text.length > LABEL_LENGTH || text.includes('。')) === true;

/** Whether a row lays out parts of the page and is no row of data: it holds a table, or hardly more than prose. */
function isLayout(row: readonly ReadCell[]): boolean {
  const filled = row.filter(isFilled);
  return filled.some(({ lines }) => lines === null) || (filled.length <= FILLED_OF_LAYOUT && filled.some(isProse));
}

/** A heading or a short line over the full width of a table that lays out a page. */
const isLine = (row: readonly ReadCell[], width: number): boolean => {
  const [only, ...others] = row.filter(isFilled);
  return only !== undefined && others.length === 0 && only.cell.columnSpan >= width;
};

function gridOf(rows: readonly (readonly ReadCell[])[]): Block[] {
  const filled = rows.flat().some(isFilled);
  const cells: GridCell[] = filled ? rows.flat().map(gridCell) : [];
  const [first, last] = [cells[0], cells.at(-1)];
  return first === undefined || last === undefined
    ? []
    : [{ kind: 'grid', cells, place: { start: first.place.start, end: last.place.end, page: null } }];
}

/**
 * A table as blocks in reading order. Rows of data follow each other in a grid, whose columns are those of the whole
 * table; rows that lay out parts of the page are dissolved into these, and so is a table of one column.
 */
export function readTable(table: Element, page: Page, readFlow: ReadFlow): readonly Block[] {
  const { rows, width } = formTable(table, page.survey.leftOut);
  const blocks: Block[] = captions(table, page.survey.leftOut).flatMap(readFlow);
  if (width <= 1) {
    return [...blocks, ...rows.flat().flatMap(({ element }) => readFlow(element))];
  }
  const read = rows.map((row) => row.map((cell) => readCell(cell, page)));
  const layout = new Set(read.filter(isLayout));
  let data: (readonly ReadCell[])[] = [];
  for (const row of read) {
    if (layout.has(row) || (layout.size > 0 && isLine(row, width))) {
      blocks.push(...gridOf(data), ...row.flatMap(({ cell }) => readFlow(cell.element)));
      data = [];
    } else {
      data.push(row);
    }
  }
  return [...blocks, ...gridOf(data)];
}
