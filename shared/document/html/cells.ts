import type { GridCell } from '../model.ts';
import { fragmentOf } from './fragment.ts';
import type { Line } from './lines.ts';
import { contentStart } from './parse.ts';
import type { Survey } from './survey.ts';
import type { TableCell } from './table-model.ts';
import { Walk } from './walk.ts';

/** A page's source with what is known of its elements. */
export interface Page {
  readonly source: string;
  readonly survey: Survey;
}

/** A cell with its lines; null for one that holds a table of its own. */
export interface ReadCell {
  readonly cell: TableCell;
  readonly lines: readonly Line[] | null;
}

export function readCell(cell: TableCell, { source, survey }: Page): ReadCell {
  if (survey.holdsTable.has(cell.element)) {
    return { cell, lines: null };
  }
  const walk = new Walk(source, survey.leftOut, null);
  walk.nodes(cell.element.childNodes);
  return { cell, lines: walk.lines.take() };
}

export const isFilled = ({ lines }: ReadCell): boolean => lines === null || lines.length > 0;

export function gridCell({ cell, lines }: ReadCell): GridCell {
  const { element, row, column, rowSpan, columnSpan } = cell;
  const { text, place, offsets } = fragmentOf(lines ?? [], contentStart(element));
  const grid = { row, column, rowSpan, columnSpan, text, place };
  return offsets === undefined ? grid : { ...grid, offsets };
}
