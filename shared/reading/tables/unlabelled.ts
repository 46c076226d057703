import { valuesOf } from './entries.ts';
import type { FoundRow } from './found.ts';
import type { Token } from './token.ts';

/** A row whose values do not stand behind its own label. */
export interface Assigned {
  readonly id: string;
  readonly values: readonly Token[];
}

const chunk = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

/** Columns of a block of numbers that was written down column by column (PDF text). */
const transposed = <T>(items: readonly T[], rows: number): T[][] => {
  const columns = chunk(items, rows);
  return Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column.slice(row, row + 1)));
};

type Adds = (values: readonly Token[]) => boolean;

/** Numbers one a line may run by row or by column; the sums decide, and where both or neither hold nothing is known. */
function orderOf(values: readonly Token[], rows: number, columns: number, adds: Adds): Token[][] | null {
  const byRow = chunk(values, columns);
  if (byRow.every((row) => row.every(({ piece }) => piece === row[0]?.piece))) {
    return byRow;
  }
  const byColumn = transposed(values, rows);
  const [rowsAdd, columnsAdd] = [byRow.every(adds), byColumn.every(adds)];
  const same = values.every(({ value }) => value?.number === values[0]?.value?.number);
  return rowsAdd && (!columnsAdd || same) ? byRow : columnsAdd && !rowsAdd ? byColumn : null;
}

/**
 * Rows without a label of their own (layouts 22, 24, 42): a label that is followed by the values of exactly so many rows
 * as lack theirs, either the rows behind it, whose labels are missing, or those before it, whose labels stand there
 * without values. `order` is the form's order of rows; groups stand in front of their rows.
 */
export function assignUnlabelled(
  order: readonly string[],
  found: ReadonlyMap<string, FoundRow>,
  columns: number,
  adds: Adds,
): readonly Assigned[] {
  const count = (id: string) => valuesOf(found.get(id)?.slots ?? []).length;
  const assigned = new Set<string>();
  return order.flatMap((id, at) => {
    const slots = found.get(id)?.slots ?? [];
    if (slots.length < 2 * columns) {
      return [];
    }
    const values = valuesOf(slots);
    const rows = values.length / columns;
    if (!Number.isInteger(rows) || rows < 2) {
      return [];
    }
    const next = order.findIndex((other, place) => place > at && found.has(other));
    const previous = order.findLastIndex((other, place) => place < at && (count(other) > 0 || assigned.has(other)));
    const after = order.slice(at, next < 0 ? undefined : next);
    const before = order.slice(previous + 1, at + 1);
    const fitting = [after, before].filter((ids) => ids.length === rows);
    const ids = after.length > 1 && before.length > 1 ? undefined : fitting[0];
    const parts = ids === undefined ? null : orderOf(values, rows, columns, adds);
    const rowsOf = (ids ?? []).flatMap((rowId, row) =>
      parts === null ? [] : [{ id: rowId, values: parts[row] ?? [] }],
    );
    for (const { id: rowId } of rowsOf) {
      assigned.add(rowId);
    }
    return rowsOf;
  });
}
