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

const rowsByForm = new Map<FormVersion, ReadonlyMap<string, readonly CellId[]>>();

function rowsOfTable3(form: FormVersion): ReadonlyMap<string, readonly CellId[]> {
  const rows = new Map<string, CellId[]>();
  for (const { id, table, row } of cellsOfForm(form).values()) {
    if (table === 't3') rows.set(row, [...(rows.get(row) ?? []), id]);
  }
  return rows;
}

/** The ids of a row of table 3 in the order of its columns. Not put together anew: looking up a new string costs most. */
export function idsOfRow(form: FormVersion, row: string): readonly CellId[] {
  const rows = rowsByForm.get(form) ?? rowsOfTable3(form);
  rowsByForm.set(form, rows);
  return rows.get(row) ?? [];
}

export const tableOf = (id: CellId): TableId => (id.startsWith('t2') ? 't2' : id.startsWith('t3') ? 't3' : 't4');

/** Why cells of a table are absent: the whole table is, or a part of it. */
export const whyAbsent = (report: Report, table: TableId): NotAssessed =>
  report.evidence.tables[table].present ? 'cell_absent' : 'table_absent';

/** The cells of a report sorted by what nearly every rule asks of them. */
interface Sorted {
  readonly present: Readonly<Record<TableId, readonly CellId[]>>;
  readonly ambiguous: ReadonlySet<CellId>;
}

const sortedByReport = new WeakMap<Report, Sorted>();

function sort(report: Report): Sorted {
  const present: Record<TableId, CellId[]> = { t2: [], t3: [], t4: [] };
  const ambiguous = new Set<CellId>();
  for (const { id, table } of cellsOfForm(report.form).values()) {
    const { basis } = cellOf(report, id);
    if (basis !== 'absent') present[table].push(id);
    if (basis === 'ambiguous') ambiguous.add(id);
  }
  return { present, ambiguous };
}

/** Once a report. */
function sorted(report: Report): Sorted {
  const known = sortedByReport.get(report) ?? sort(report);
  sortedByReport.set(report, known);
  return known;
}

/** The ids of a table that the source holds; empty where the table is not there. */
export const presentIds = (report: Report, table: TableId): readonly CellId[] => sorted(report).present[table];

/** The value of a cell under one reading of the ambiguous cells. */
export type Values = (id: CellId) => number | null;

/**
 * Judges under every reading of the ambiguous cells (domain specification C.0): a verdict holds only if all readings
 * give it, else nothing can be said.
 */
export function underEveryReading(report: Report, ids: readonly CellId[], judge: (values: Values) => Outcome): Outcome {
  const asRead: Values = (id) => cellOf(report, id).value;
  const { ambiguous } = sorted(report);
  if (!ids.some((id) => ambiguous.has(id))) return judge(asRead);
  const outcomes = report.readings.map((reading) => judge((id) => reading[id] ?? asRead(id)));
  const first = outcomes[0];
  const agreed = first !== undefined && outcomes.every((outcome) => outcome.status === first.status);
  return agreed ? first : { part: first?.part ?? null, status: 'na', reason: 'position_unknown', cells: ids };
}
