import { cellsOfForm } from '../form/forms.ts';
import type { CellId, FormVersion, TableId } from '../form/model.ts';
import type { Cell, Report } from '../reading/report.ts';
import type { NotAssessed, Outcome } from './model.ts';

/** Below this a value is not held against the agency: our reading is the first suspect. */
const LEAST_CONFIDENCE = 0.5;

const NOT_THERE: Cell = {
  value: null,
  raw: null,
  semantic: 'absent',
  basis: 'absent',
  confidence: 0,
  source: null,
  alternatives: [],
};

export const cellOf = (report: Report, id: CellId): Cell => report.cells[id] ?? NOT_THERE;

/** The value follows from the equations, or several fit: its own place was lost. */
export const isLost = (cell: Cell) => cell.basis === 'inferred' || cell.basis === 'ambiguous';

/** The slot is there and holds no number: empty, `/`, `-` or 无. */
export const isUnfilled = (cell: Cell) => cell.value === null && cell.semantic !== 'text' && cell.semantic !== 'absent';

/** Something stands in the slot that is no number. */
export const isWords = (cell: Cell) => cell.semantic === 'text';

export const isDoubtful = (cell: Cell) => cell.value !== null && cell.confidence < LEAST_CONFIDENCE;

/** The number that was read in its own place, without doubt; null where there is none. */
export function numberRead(report: Report, id: CellId): number | null {
  const cell = cellOf(report, id);
  return isLost(cell) || isDoubtful(cell) ? null : cell.value;
}

const idsByTable = new Map<string, readonly CellId[]>();

/** The ids of one table, in the order of the form. */
function idsOfTable(form: FormVersion, table: TableId): readonly CellId[] {
  const key = `${form} ${table}`;
  let ids = idsByTable.get(key);
  if (ids === undefined) {
    ids = [...cellsOfForm(form).values()].filter((cell) => cell.table === table).map((cell) => cell.id);
    idsByTable.set(key, ids);
  }
  return ids;
}

const rowsByForm = new Map<FormVersion, ReadonlyMap<string, readonly CellId[]>>();

/** The ids of a row of table 3 in the order of its columns. Not put together anew: looking up a new string costs most. */
export function idsOfRow(form: FormVersion, row: string): readonly CellId[] {
  const rows = rowsByForm.get(form) ?? Map.groupBy(idsOfTable(form, 't3'), (id) => id.split('.')[1] ?? '');
  rowsByForm.set(form, rows);
  return rows.get(row) ?? [];
}

export const tableOf = (id: CellId): TableId => (id.startsWith('t2') ? 't2' : id.startsWith('t3') ? 't3' : 't4');

/** Why cells of a table are absent: the whole table is, or a part of it. */
export const whyAbsent = (report: Report, table: TableId): NotAssessed =>
  report.evidence.tables[table].present ? 'cell_absent' : 'table_absent';

const presentByReport = new WeakMap<Report, Map<TableId, readonly CellId[]>>();

/** The ids of a table that the source holds; empty where the table is not there. Nearly every rule asks for them. */
export function presentIds(report: Report, table: TableId): readonly CellId[] {
  const known = presentByReport.get(report) ?? new Map<TableId, readonly CellId[]>();
  presentByReport.set(report, known);
  const ids = known.get(table) ?? idsOfTable(report.form, table).filter((id) => cellOf(report, id).basis !== 'absent');
  known.set(table, ids);
  return ids;
}

/** The value of a cell under one reading of the ambiguous cells. */
export type Values = (id: CellId) => number | null;

/**
 * Judges under every reading of the ambiguous cells (domain specification C.0): a verdict holds only if all readings
 * give it, else nothing can be said.
 */
export function underEveryReading(report: Report, ids: readonly CellId[], judge: (values: Values) => Outcome): Outcome {
  const asRead: Values = (id) => cellOf(report, id).value;
  if (!ids.some((id) => cellOf(report, id).basis === 'ambiguous')) return judge(asRead);
  const outcomes = report.readings.map((reading) => judge((id) => reading[id] ?? asRead(id)));
  const first = outcomes[0];
  const agreed = first !== undefined && outcomes.every((outcome) => outcome.status === first.status);
  return agreed ? first : { part: first?.part ?? null, status: 'na', reason: 'position_unknown', cells: ids };
}
