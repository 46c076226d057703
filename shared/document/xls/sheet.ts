import type { CellObject, WorkSheet } from '@e965/xlsx';
import { tooLargeInside } from '../faults.ts';
import { numberFormat } from '../xlsx/formats.ts';
import { CELLS, type FilledCell, type Sheet } from '../xlsx/sheet.ts';
import { numberText } from '../xlsx/values.ts';

/** A built-in format that the library has no code for: all of those are dates (27–36, 50–58). */
const UNNAMED = 'yyyy/m/d';

/** What a cell says. A formula counts as the result that was stored with it. */
function textOf({ t, v, w, z }: CellObject, from1904: boolean): string {
  if (t === 'n' && typeof v === 'number') {
    const code = z ?? (w === undefined ? 'General' : UNNAMED);
    return numberText(v, numberFormat(String(code)), from1904);
  }
  if (t === 'b') {
    return v === true ? 'TRUE' : 'FALSE';
  }
  return t === 'z' ? '' : String((t === 'e' ? w : v) ?? '').replace(/\r\n?/g, '\n');
}

/** What a sheet shows: no hidden rows and columns. The extent that it claims is not believed. */
export function sheetOf(sheet: WorkSheet, from1904: boolean): Sheet {
  const rows = (sheet['!data'] ?? []) as readonly (readonly CellObject[])[];
  const cells: FilledCell[] = [];
  // forEach passes over the rows and cells that are not there.
  rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      const hidden = sheet['!rows']?.[row]?.hidden === true || sheet['!cols']?.[column]?.hidden === true;
      const text = hidden ? '' : textOf(cell, from1904).trim();
      if (text !== '') {
        cells.push({ row, column, text });
      }
    });
    if (cells.length > CELLS) {
      throw tooLargeInside(`${cells.length} cells`);
    }
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { cells, merges };
}
