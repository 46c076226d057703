import type { LocalRow } from '../report.ts';
import { valuesOf } from './entries.ts';
import type { FoundRow } from './found.ts';
import { isValue } from './token.ts';

/** The rows of one table by id: what the form asks for, and what else stands there. */
export interface PickedRows {
  readonly found: ReadonlyMap<string, FoundRow>;
  /** Other rows with the same label and other values. */
  readonly rivals: ReadonlyMap<string, readonly FoundRow[]>;
  /** Rows with values that the form does not have. */
  readonly local: readonly LocalRow[];
  /** Ids in the order of the source. */
  readonly sequence: readonly string[];
}

const numbers = (row: FoundRow) =>
  valuesOf(row.slots)
    .map(({ text }) => text)
    .join('|');

/** The same label may stand twice: a repeated heading, a page break, a table of another year. */
function pickOne(rows: readonly FoundRow[]): { row: FoundRow | undefined; rivals: FoundRow[] } {
  const filled = rows.filter(({ slots }) => slots.some(isValue));
  const withCells = rows.find(({ slots }) => slots.length > 0);
  const [row] = filled;
  return {
    row: row ?? withCells ?? rows[0],
    rivals: row === undefined ? [] : filled.slice(1).filter((other) => numbers(other) !== numbers(row)),
  };
}

/** Sorts the rows found of one table. `ids` are the rows of the form in force. */
export function pickRows(rows: readonly FoundRow[], ids: readonly string[]): PickedRows {
  const byId = Map.groupBy(rows, ({ mark }) => mark?.id ?? '');
  const found = new Map<string, FoundRow>();
  const rivals = new Map<string, readonly FoundRow[]>();
  for (const id of ids) {
    const picked = pickOne(byId.get(id) ?? []);
    if (picked.row !== undefined) {
      found.set(id, picked.row);
      rivals.set(id, picked.rivals);
    }
  }
  const inForm = new Set(ids);
  return {
    found,
    rivals,
    local: rows
      .filter(({ mark, slots }) => !inForm.has(mark?.id ?? '') && slots.some(isValue))
      .map(({ label, slots }) => ({
        label: label.text,
        values: valuesOf(slots).map(({ value }) => value?.number ?? null),
      })),
    sequence: rows
      .filter((row) => row.mark !== null && found.get(row.mark.id) === row)
      .map(({ mark }) => mark?.id ?? ''),
  };
}

/** How sure it is that the row is the one its label was taken for. */
export const isWeak = (row: FoundRow): boolean => row.how !== 'whole';

/** Whether ids stand in the order of the form. */
export function inOrderOf(order: readonly string[], sequence: readonly string[]): boolean {
  const places = sequence.map((id) => order.indexOf(id));
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1));
}
