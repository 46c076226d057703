import { tooLargeInside } from '../faults.ts';
import type { FlowCell, FlowTable } from '../flow/model.ts';
import { COLUMNS } from './reference.ts';
import type { FilledCell, Merge, Sheet } from './sheet.ts';

/** Most places of a table, empty ones included. */
const PLACES = 200_000;

/** One number for a place in a sheet. */
const placeOf = (row: number, column: number): number => row * COLUMNS + column;

/** Rows that follow each other without an empty one between. */
function contiguous(cells: readonly FilledCell[], merges: readonly Merge[]): FilledCell[][] {
  const bottoms = new Map(merges.map(({ top, left, bottom }) => [placeOf(top, left), bottom]));
  const groups: FilledCell[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    if (cell.row > bottom + 1) {
      groups.push([]);
    }
    groups.at(-1)?.push(cell);
    bottom = Math.max(bottom, cell.row, bottoms.get(placeOf(cell.row, cell.column)) ?? 0);
  }
  return groups;
}

/** Where the cells of a table stand that are covered by a merged one; `spans` the merged ones by their first cell. */
class Merged {
  readonly spans = new Map<number, Merge>();
  readonly #covered = new Set<number>();

  constructor(merges: readonly Merge[], rows: readonly [number, number], columns: readonly [number, number]) {
    for (const { top, left, bottom, right } of merges) {
      const merge = { top, left, bottom: Math.min(bottom, rows[1]), right: Math.min(right, columns[1]) };
      if (top < rows[0] || left < columns[0] || merge.bottom < top || merge.right < left) {
        continue;
      }
      this.spans.set(placeOf(top, left), merge);
      this.#cover(merge);
    }
  }

  covers(row: number, column: number): boolean {
    return this.#covered.has(placeOf(row, column));
  }

  #cover({ top, left, bottom, right }: Merge): void {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== top || column !== left) {
          this.#covered.add(placeOf(row, column));
        }
      }
    }
    if (this.#covered.size > PLACES) {
      throw tooLargeInside(`${this.#covered.size} merged cells`);
    }
  }
}

/** One run of rows as a table with a cell at every place of its columns in use. */
function tableOf(cells: readonly FilledCell[], merges: readonly Merge[]): FlowTable {
  const rows: [number, number] = [cells[0]?.row ?? 0, cells.at(-1)?.row ?? 0];
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  if ((rows[1] - rows[0] + 1) * columns.length > PLACES) {
    throw tooLargeInside(`a table of ${rows[1] - rows[0] + 1} rows`);
  }
  const merged = new Merged(merges, rows, [columns[0] ?? 0, columns.at(-1) ?? 0]);
  const texts = new Map(cells.map(({ row, column, text }) => [placeOf(row, column), text]));
  const placed: FlowCell[] = [];
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (const column of columns.filter((one) => !merged.covers(row, one))) {
      const { bottom = row, right = column } = merged.spans.get(placeOf(row, column)) ?? {};
      const text = texts.get(placeOf(row, column)) ?? '';
      const content = [{ kind: 'paragraph', text } as const];
      placed.push({ row, column, rowSpan: bottom - row + 1, columnSpan: right - column + 1, content });
    }
  }
  return { kind: 'table', cells: placed };
}

/** The tables of a sheet: an empty row ends one. A merged cell counts as far as the table reaches. */
export function tablesOf({ cells, merges }: Sheet): FlowTable[] {
  return contiguous(cells, merges).map((group) => tableOf(group, merges));
}
