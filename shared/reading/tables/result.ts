import type { CellId } from '../../form/model.ts';
import type { Cell, TableShape } from '../report.ts';
import { ABSENT_CELL, sharedBy } from './cells.ts';
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

export type Changes = Pick<TableResult, 'cells' | 'ambiguities'>;

export const NO_CHANGES: Changes = { cells: new Map(), ambiguities: [] };

/** The numbers of a row as they stand; null for what is no plain number. */
const plainNumbers = ({ slots }: Pick<FoundRow, 'slots'>) =>
  valuesOf(slots).map(({ value }) => (value?.unit === null ? value.number : null));

/** A cell for which other places give other values. */
const contested = (cell: Cell, others: readonly number[]): Cell => ({
  ...cell,
  basis: 'ambiguous',
  confidence: sharedBy(cell.value, [cell.value, ...others]),
  alternatives: [...new Set(others)].filter((other) => other !== cell.value).sort((a, b) => a - b),
});

/**
 * What stands more than once with different values: nothing says which is meant, so the cells that differ are
 * ambiguous, the first being one reading, the others one each; or absent where one of them is no plain number. `rivals`
 * holds a value for each of the ids.
 */
export function contest(
  ids: readonly CellId[],
  cells: readonly Cell[],
  rivals: readonly (readonly (number | null)[])[],
): Changes {
  const own = cells.map(({ value, basis }) => (basis === 'read' ? value : null));
  const vectors = [own, ...rivals];
  if (vectors.some((vector) => vector.length !== ids.length || vector.includes(null))) {
    return { cells: new Map(ids.map((id) => [id, ABSENT_CELL])), ambiguities: [] };
  }
  const open = ids.flatMap((id, at) => (rivals.some((vector) => vector[at] !== own[at]) ? [{ id, at }] : []));
  const column = (at: number) => rivals.map((vector) => vector[at] ?? 0);
  const values = vectors.map((vector) => open.map(({ at }) => vector[at] ?? 0));
  return {
    cells: new Map(open.map(({ id, at }) => [id, contested(cells[at] ?? ABSENT_CELL, column(at))])),
    ambiguities: open.length === 0 ? [] : [{ cells: open.map(({ id }) => id), values }],
  };
}

/** The cells of rows whose label stands more than once; the second rows are one reading together. */
export function rivalReadings(
  cells: ReadonlyMap<CellId, Cell>,
  { rivals }: PickedRows,
  cellIds: (row: string) => readonly CellId[],
): Changes {
  const rows = [...rivals].filter(([, others]) => others.length > 0);
  if (rows.length === 0) {
    return NO_CHANGES;
  }
  const ids = rows.flatMap(([row]) => cellIds(row));
  const most = Math.max(0, ...rows.map(([, others]) => others.length));
  const even = rows.every(([, others]) => others.length === most);
  const numbers = Array.from({ length: most }, (_, at) =>
    rows.flatMap(([, others]) => others.slice(at, at + 1).flatMap(plainNumbers)),
  );
  return contest(
    ids,
    ids.map((id) => cells.get(id) ?? ABSENT_CELL),
    even ? numbers : [[null]],
  );
}

/** What a table gives once its contested cells are known: these take no part in what else is ambiguous. */
export function withRivals(
  cells: ReadonlyMap<CellId, Cell>,
  ambiguities: readonly Ambiguity[],
  rivals: Changes,
): Changes {
  if (rivals.cells.size === 0) {
    return { cells, ambiguities };
  }
  const rest = ambiguities.map(({ cells: ids, values }) => {
    const kept = ids.flatMap((id, at) => (rivals.cells.has(id) ? [] : [at]));
    return {
      cells: kept.flatMap((at) => ids.slice(at, at + 1)),
      values: values.map((vector) => kept.map((at) => vector[at] ?? 0)),
    };
  });
  return {
    cells: new Map([...cells, ...rivals.cells]),
    ambiguities: [...rest.filter(({ cells: ids }) => ids.length > 0), ...rivals.ambiguities],
  };
}
