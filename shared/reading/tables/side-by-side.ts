import type { Form } from '../../form/model.ts';
import type { Slots } from './breaks.ts';
import type { FoundRow, Scan } from './found.ts';
import { isValue } from './token.ts';

/** Years that stand side by side. */
const YEARS = 2;
/** Fewest rows from which a table is twice as wide. */
const ROWS = 3;
const CELLS_OF_TABLE4 = 15;

/** Empty cells that merged labels may leave in front of the values. */
const LEADING = 4;

/** The cells of both years; null unless there are exactly so many and each holds a value. */
function halves<T extends Slots>(row: T, count: number): readonly T[] | null {
  const { slots } = row;
  return slots.length === YEARS * count && slots.every(isValue)
    ? [
        { ...row, slots: slots.slice(0, count) },
        { ...row, slots: slots.slice(count) },
      ]
    : null;
}

/** The columns of a row in the form; null for a row that is not in it. */
function columnsOf({ mark }: FoundRow, form: Form): number | null {
  if (mark?.role !== 'row') {
    return null;
  }
  if (mark.table === 't3') {
    return form.table3.columns.length;
  }
  return form.table2.find(({ rows }) => rows.some(({ id }) => id === mark.id))?.columns.length ?? null;
}

/** A row of which half the cells are another year's: as two rows where both are complete, else unknown. */
function split(row: FoundRow, form: Form): readonly FoundRow[] {
  const count = columnsOf(row, form);
  return count === null ? [row] : (halves(row, count) ?? [{ ...row, slots: [], doubtful: true }]);
}

/**
 * Two years side by side on the lines of table 3 (layout 27): each row becomes two rows with the same label, which
 * contest each other, for nothing says which is which. Where a cell is missing or blank nothing of the row is known.
 */
export function splitYears(scan: Scan, form: Form): Scan {
  const count = form.table3.columns.length;
  const beyond = ({ mark, slots }: FoundRow) => mark?.table === 't3' && slots.findLastIndex(isValue) >= count + LEADING;
  const wide = scan.rows.filter((row) => beyond(row) && row.slots.length <= YEARS * count + 1);
  if (wide.length < ROWS) {
    return scan;
  }
  return {
    ...scan,
    rows: scan.rows.flatMap((row) => split(row, form)),
    table4: scan.table4.flatMap((run) => halves(run, CELLS_OF_TABLE4) ?? []),
  };
}
