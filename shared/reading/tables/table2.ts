import type { CellDefinition, CellId, ColumnDefinition, Form } from '../../form/model.ts';
import type { AmountUnit, Cell } from '../report.ts';
import { ABSENT_CELL } from './cells.ts';
import { columnsOfRow } from './columns2.ts';
import { entriesOf, valuesOf } from './entries.ts';
import type { FoundRow, Scan } from './found.ts';
import { inOrderOf, pickRows } from './pick-rows.ts';
import { type Ambiguity, isPresent, rivalReadings, type TableResult, withRivals } from './result.ts';
import { type RowReading, readRow2 } from './row2.ts';

/** What is known of the text as a whole. */
export interface TextTraits {
  /** Repeated lines were taken out: only rows with all their values can be read. */
  readonly deduplicated: boolean;
  /** Blank cells of table 3 leave no trace, so those of table 2 hardly do. */
  readonly closesRanks: boolean;
  /** Blank cells of table 3 stand in their places, so those of table 2 do too. */
  readonly showsBlanks: boolean;
}

interface RowDefinition {
  readonly id: string;
  readonly columns: readonly ColumnDefinition[];
  readonly cells: readonly CellDefinition[];
}

interface ReadRow extends RowDefinition {
  readonly reading: RowReading;
  readonly found: number;
  readonly foreign: readonly string[];
}

const byForm = new WeakMap<Form, readonly RowDefinition[]>();

/** The rows of the form; looked up once for each form. */
function definitionsOf(form: Form, cells: ReadonlyMap<CellId, CellDefinition>): readonly RowDefinition[] {
  let rows = byForm.get(form);
  if (rows === undefined) {
    rows = form.table2.flatMap(({ columns, rows: labels }) =>
      labels.map(({ id }) => ({
        id,
        columns,
        cells: columns.flatMap((column) => cells.get(`${form.table2Prefix}.${id}.${column.id}`) ?? []),
      })),
    );
    byForm.set(form, rows);
  }
  return rows;
}

function ambiguityOf({ cells, reading }: ReadRow): Ambiguity[] {
  const open = cells.flatMap(({ id }, at) => (reading.cells[at]?.basis === 'ambiguous' ? [{ id, at }] : []));
  const values = reading.readings.map((numbers) => open.map(({ at }) => numbers[at] ?? 0));
  return open.length === 0 ? [] : [{ cells: open.map(({ id }) => id), values }];
}

function readRow(
  row: FoundRow,
  definition: RowDefinition,
  form: Form,
  { breaks, unitLines }: Scan,
  traits: TextTraits,
): ReadRow {
  const { columns, cells } = definition;
  const layout = columnsOfRow(row, form.version, columns);
  const entries = entriesOf(row, layout.slots, breaks);
  const found = valuesOf(row.slots).length;
  const lost = traits.deduplicated && found !== layout.slots;
  const reading = lost
    ? { cells: [], readings: [], odd: true }
    : readRow2({
        row,
        columns,
        definitions: cells,
        layout,
        entries,
        unitLines,
        closesRanks: traits.closesRanks,
        showsBlanks: traits.showsBlanks,
      });
  return { ...definition, reading, found, foreign: layout.foreign };
}

/** Where the units of the amounts are stated that hold a number. */
function unitsOf(rows: readonly ReadRow[], cells: ReadonlyMap<CellId, Cell>): Readonly<Record<CellId, AmountUnit>> {
  return Object.fromEntries(
    rows.flatMap(({ cells: definitions, reading: { unit } }) => {
      const amount = definitions.find(({ kind }) => kind === 'amount');
      const known = amount !== undefined && typeof cells.get(amount.id)?.value === 'number';
      return unit !== undefined && known ? [[amount.id, unit]] : [];
    }),
  );
}

/** Reads table 2 of either form. */
export function readTable2(
  form: Form,
  definitions: ReadonlyMap<CellId, CellDefinition>,
  scan: Scan,
  traits: TextTraits,
): TableResult {
  const expected = definitionsOf(form, definitions);
  const order = expected.map(({ id }) => id);
  const inTable = scan.rows.filter(({ table }) => table === 't2');
  const picked = pickRows(inTable, order);
  const present = isPresent(picked, order.length, traits.deduplicated);
  const rows = expected.flatMap((definition) => {
    const row = picked.found.get(definition.id);
    return row === undefined || !present ? [] : [readRow(row, definition, form, scan, traits)];
  });
  const cells = new Map<CellId, Cell>(
    rows.flatMap(({ cells: ids, reading }) => ids.map(({ id }, at) => [id, reading.cells[at] ?? ABSENT_CELL] as const)),
  );
  const idsOf = (row: string) => (expected.find(({ id }) => id === row)?.cells ?? []).map(({ id }) => id);
  return {
    ...withRivals(cells, rows.flatMap(ambiguityOf), rivalReadings(cells, picked, idsOf)),
    shape: {
      table: 't2',
      present,
      rowsExpected: order.length,
      rowsFound: rows.length,
      inOrder: inOrderOf(order, picked.sequence),
      oddRows: rows
        .filter(({ reading }) => reading.odd)
        .map(({ id, columns, found }) => ({ row: id, expected: columns.length, found })),
      extraRows: picked.local.map(({ label }) => label),
      localRows: picked.local,
      units: unitsOf(rows, cells),
      extraColumns: [...new Set(rows.flatMap(({ foreign }) => foreign))],
    },
  };
}
