import { damaged, tooLargeInside } from '../faults.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { COLUMNS, positionOf, ROWS } from './reference.ts';
import { valueText, type Workbook } from './values.ts';

/** A cell that says something. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Cells merged into one; both ends belong to it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet shows; nothing of it is filled up. */
export interface Sheet {
  /** By row, then by column. */
  readonly cells: readonly FilledCell[];
  readonly merges: readonly Merge[];
}

/** More than any report has. */
export const CELLS = 50_000;
const MERGES = 20_000;

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Whether a column is hidden, from the ranges that the sheet lists. */
function hiddenColumns(root: XmlElement): (column: number) => boolean {
  const ranges = elementsOf(childOf(root, 'cols') ?? root)
    .filter(({ name, attributes }) => name === 'col' && isOn(attributes.hidden))
    .map(({ attributes }) => [Number(attributes.min) - 1, Number(attributes.max) - 1] as const);
  return (column) => ranges.some(([first, last]) => column >= first && column <= last);
}

/** The place after the one before, or the one that is named, which must lie behind it. */
function placeOf(named: number | null | undefined, before: number, most: number): number {
  const place = named ?? before + 1;
  if (!Number.isInteger(place) || place <= before || place >= most) {
    throw damaged(`a row or column ${place + 1} behind ${before + 1}`);
  }
  return place;
}

function mergesOf(root: XmlElement): Merge[] {
  const elements = elementsOf(childOf(root, 'mergeCells') ?? root).filter(({ name }) => name === 'mergeCell');
  if (elements.length > MERGES) {
    throw tooLargeInside(`${elements.length} merged cells`);
  }
  return elements.flatMap(({ attributes }) => {
    const [first, last] = (attributes.ref ?? '').split(':').map(positionOf);
    return first == null || last == null
      ? []
      : [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
  });
}

/** Reads what a sheet shows: no hidden rows and columns. The extent that it claims is not believed. */
export function readSheet(root: XmlElement, workbook: Workbook): Sheet {
  const isHidden = hiddenColumns(root);
  const cells: FilledCell[] = [];
  let row = -1;
  for (const line of elementsOf(childOf(root, 'sheetData') ?? root).filter(({ name }) => name === 'row')) {
    const named = line.attributes.r;
    row = placeOf(named === undefined ? undefined : Number(named) - 1, row, ROWS);
    const hidden = isOn(line.attributes.hidden);
    let column = -1;
    for (const cell of elementsOf(line).filter(({ name }) => name === 'c')) {
      column = placeOf(positionOf(cell.attributes.r)?.column, column, COLUMNS);
      const text = hidden || isHidden(column) ? '' : valueText(cell, workbook).trim();
      if (text !== '') {
        cells.push({ row, column, text });
      }
    }
    if (cells.length > CELLS) {
      throw tooLargeInside(`${cells.length} cells`);
    }
  }
  return { cells, merges: mergesOf(root) };
}
