import type { CellDefinition, CellId, Form } from '../../form/model.ts';
import type { Cell, TableShape } from '../report.ts';
import { ABSENT_CELL, ambiguousCell, blankCell, inferredCell, readCell } from './cells.ts';
import { CONFIDENCE } from './confidence.ts';
import { type Entry, holdsValue } from './entries.ts';
import type { Scan } from './found.ts';
import { type LooseReading, readLoose } from './loose3.ts';
import { inOrderOf, isWeak } from './pick-rows.ts';
import type { Placed } from './place.ts';
import { type Ambiguity, isPresent, rivalReadings, type TableResult, withRivals } from './result.ts';
import { type Rows3, rowsOfTable3 } from './rows3.ts';
import { numberIn, type Token } from './token.ts';

type Loose = Extract<Placed, { kind: 'loose' }>;

/** The token that each number of a row stands in: values keep their order, a 0 may stand in none. */
function tokensBehind(vector: readonly number[], values: readonly Token[]): (Token | null)[] {
  const left = values.filter((token) => numberIn(token) !== 0);
  return vector.map((value) => (value === 0 ? null : (left.shift() ?? null)));
}

function looseCells(
  id: string,
  row: Loose,
  reading: LooseReading,
  direct: (cells: readonly (Entry | undefined)[]) => Cell[],
): Cell[] | null {
  switch (reading.kind) {
    case 'direct':
      return row.direct === null ? null : direct(row.direct);
    case 'certain': {
      const vector = reading.vectors.get(id);
      const total = row.values.at(-1) ?? null;
      return (
        vector?.map((value, at) =>
          value === null ? ABSENT_CELL : inferredCell(value, value !== 0 && at === vector.length - 1 ? total : null),
        ) ?? null
      );
    }
    case 'recovered': {
      const at = reading.ids.indexOf(id);
      const vectors = reading.readings.map((rows) => rows[at] ?? []);
      const [preferred = []] = vectors;
      const tokens = tokensBehind(preferred, row.values);
      return preferred.map((value, column) => {
        const values = vectors.map((vector) => vector[column] ?? 0);
        const token = tokens[column] ?? null;
        return values.every((other) => other === value) ? inferredCell(value, token) : ambiguousCell(values, token);
      });
    }
    default:
      return null;
  }
}

class Table3 {
  readonly cells = new Map<CellId, Cell>();
  readonly #form: Form;
  readonly #definitions: ReadonlyMap<string, readonly CellDefinition[]>;
  readonly #rows: Rows3;

  constructor(form: Form, definitions: ReadonlyMap<string, readonly CellDefinition[]>, rows: Rows3) {
    this.#form = form;
    this.#definitions = definitions;
    this.#rows = rows;
  }

  #certainty(id: string): number {
    const row = this.#rows.picked.found.get(id);
    const label = row !== undefined && isWeak(row) ? CONFIDENCE.weakLabel : 1;
    return this.#rows.unlabelled.has(id) ? CONFIDENCE.unlabelled : label;
  }

  #direct(id: string, cells: readonly (Entry | undefined)[]): Cell[] {
    const certainty = this.#certainty(id);
    return (this.#definitions.get(id) ?? []).map((definition, at) => {
      const entry = cells[at];
      return entry === undefined ? ABSENT_CELL : readCell(entry, definition, certainty);
    });
  }

  #set(id: string, cells: readonly Cell[]): void {
    let at = 0;
    for (const definition of this.#definitions.get(id) ?? []) {
      this.cells.set(definition.id, cells[at] ?? ABSENT_CELL);
      at += 1;
    }
  }

  /**
   * Reads every row; `completeOnly` takes only rows that have all their values. A row with surplus values may hold what
   * others lack, so beside one nothing is worked out. Returns how the loose rows were read.
   */
  read(completeOnly: boolean): LooseReading {
    const { rows, columns } = this.#form.table3;
    const { placed } = this.#rows;
    const loose = [...placed.values()].filter((row) => row.kind === 'loose');
    const surplus = [...placed.values()].some((row) => row.kind === 'surplus');
    const empty = !surplus && loose.every(({ values }) => values.length === 0);
    const reading: LooseReading =
      completeOnly || empty || surplus ? { kind: 'unknown' } : readLoose(rows, placed, columns.length);
    for (const [id, row] of placed) {
      if (row.kind === 'placed' && completeOnly && !row.cells.every(holdsValue)) {
        this.#set(id, []);
      } else if (row.kind === 'placed') {
        this.#set(id, this.#direct(id, row.cells));
      } else if (row.kind === 'loose' && empty && !completeOnly) {
        this.#set(
          id,
          columns.map(() => blankCell(null, CONFIDENCE.doubtful)),
        );
      } else if (row.kind === 'loose') {
        this.#set(id, looseCells(id, row, reading, (cells) => this.#direct(id, cells)) ?? []);
      }
    }
    return reading;
  }

  /** The cells that are ambiguous together. */
  ambiguity(reading: LooseReading): Ambiguity[] {
    if (reading.kind !== 'recovered') {
      return [];
    }
    const open = reading.ids.flatMap((rowId, row) =>
      (this.#definitions.get(rowId) ?? []).flatMap(({ id }, at) =>
        this.cells.get(id)?.basis === 'ambiguous' ? [{ id, row, at }] : [],
      ),
    );
    const values = reading.readings.map((rows) => open.map(({ row, at }) => rows[row]?.[at] ?? 0));
    return open.length === 0 ? [] : [{ cells: open.map(({ id }) => id), values }];
  }
}

const byRow = new WeakMap<Form, ReadonlyMap<string, readonly CellDefinition[]>>();

/** The cells of each row, from left to right; looked up once for each form. */
function definitionsOfRows(form: Form, definitions: ReadonlyMap<CellId, CellDefinition>) {
  let rows = byRow.get(form);
  if (rows === undefined) {
    rows = Map.groupBy(
      [...definitions.values()].filter(({ table }) => table === 't3'),
      ({ row }) => row,
    );
    byRow.set(form, rows);
  }
  return rows;
}

function oddRows(placed: ReadonlyMap<string, Placed>, reading: LooseReading, expected: number): TableShape['oddRows'] {
  return [...placed].flatMap(([row, known]) => {
    const whole =
      known.kind === 'placed' ||
      (known.kind === 'loose' && reading.kind === 'direct' && known.direct?.includes(undefined) === false);
    return whole ? [] : [{ row, expected, found: known.values.length }];
  });
}

/**
 * Reads table 3. `deduplicated` tells that repeated lines were taken out of the text, so that only rows with all their
 * values can be read.
 */
export function readTable3(
  form: Form,
  definitions: ReadonlyMap<CellId, CellDefinition>,
  scan: Scan,
  deduplicated: boolean,
): TableResult {
  const rows = rowsOfTable3(form, scan);
  const { picked, placed } = rows;
  const expected = form.table3.rows.length;
  const present = isPresent(picked, expected, deduplicated);
  const table = new Table3(form, definitionsOfRows(form, definitions), rows);
  const reading: LooseReading = present ? table.read(deduplicated) : { kind: 'unknown' };
  const idsOf = (row: string) => form.table3.columns.map((column) => `t3.${row}.${column.id}`);
  const rivals = rivalReadings(table.cells, picked, idsOf);
  const shape: TableShape = {
    table: 't3',
    present,
    rowsExpected: expected,
    rowsFound: present ? placed.size : 0,
    inOrder: inOrderOf(
      form.table3.rows.map(({ id }) => id),
      picked.sequence,
    ),
    oddRows: present ? oddRows(placed, reading, form.table3.columns.length) : [],
    extraRows: picked.local.map(({ label }) => label),
    localRows: picked.local,
    subtotals: rows.subtotals,
    extraColumns: scan.foreignColumns.map(({ text }) => text),
  };
  return { ...withRivals(table.cells, table.ambiguity(reading), rivals), shape };
}
