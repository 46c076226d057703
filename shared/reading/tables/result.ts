import type { CellId } from '../../form/model.ts';
import type { Cell, TableShape } from '../report.ts';
import { ABSENT_CELL, ambiguousCell } from './cells.ts';
import { valuesOf } from './entries.ts';
import type { FoundRow } from './found.ts';
import type { PickedRows } from './pick-rows.ts';

/** Cells that are ambiguous together: `values` holds one number for each of them in every reading, preferred first. */
export interface Ambiguity {
  readonly cells: readonly CellId[];
  readonly values: readonly (readonly number[])[];
}

/** What was read of one table; a cell that is not among `cells` is absent. */
export interface TableResult {
  readonly cells: ReadonlyMap<CellId, Cell>;
  readonly ambiguities: readonly Ambiguity[];
  readonly shape: TableShape;
}

/** Rows found from which labels alone are a table: an empty form. */
const LABELS_ALONE = 0.8;

/** Whether the table stands in the source: some row has a place for a value, or the labels of nearly all rows are there. */
export function isPresent({ found }: PickedRows, expected: number, deduplicated: boolean): boolean {
  const hasSlots = [...found.values()].some(({ slots }) => slots.length > 0);
  return hasSlots || (!deduplicated && found.size >= LABELS_ALONE * expected);
}

type Changes = Pick<TableResult, 'cells' | 'ambiguities'>;

/** The numbers of a row as they stand; null for what is no plain number. */
const plainNumbers = (row: FoundRow) =>
  valuesOf(row.slots).map(({ value }) => (value?.unit === null ? value.number : null));

/**
 * Rows whose label stands more than once with different values: nothing says which is meant, so the cells that differ
 * are ambiguous, the first rows being one reading, the second another; or absent where that does not come out even.
 */
export function rivalReadings(
  cells: ReadonlyMap<CellId, Cell>,
  { rivals }: PickedRows,
  cellIds: (row: string) => readonly CellId[],
): Changes {
  const rows = [...rivals].filter(([, others]) => others.length > 0);
  const ids = rows.flatMap(([row]) => cellIds(row));
  const times = rows[0]?.[1].length ?? 0;
  const own = ids.map((id) => cells.get(id)?.value ?? null);
  const others = Array.from({ length: times }, (_, at) =>
    rows.flatMap(([, found]) => found.slice(at, at + 1).flatMap(plainNumbers)),
  );
  const vectors = [own, ...others];
  const even = rows.every(([, found]) => found.length === times);
  if (!even || vectors.some((vector) => vector.length !== ids.length || vector.includes(null))) {
    return { cells: new Map(ids.map((id) => [id, ABSENT_CELL])), ambiguities: [] };
  }
  const open = ids.filter((_, at) => vectors.some((vector) => vector[at] !== own[at]));
  const values = vectors.map((vector) => open.map((id) => vector[ids.indexOf(id)] ?? 0));
  const column = (at: number) => values.map((vector) => vector[at] ?? 0);
  return {
    cells: new Map(open.map((id, at) => [id, ambiguousCell(column(at), null)])),
    ambiguities: open.length === 0 ? [] : [{ cells: open, values }],
  };
}
