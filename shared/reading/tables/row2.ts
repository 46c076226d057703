import type { CellDefinition, ColumnDefinition } from '../../form/model.ts';
import type { AmountUnit, Cell } from '../report.ts';
import { ABSENT_CELL, ambiguousCell, blankCell, inferredCell, readCell } from './cells.ts';
import { type Columns2, headerUnit } from './columns2.ts';
import { CONFIDENCE } from './confidence.ts';
import { type Entry, holdsValue, lastValue, valuesOf } from './entries.ts';
import type { FoundRow } from './found.ts';
import { isWeak } from './pick-rows.ts';
import { placements } from './placements.ts';
import { numberIn, type Token } from './token.ts';

/** What one row gives. */
export interface RowReading {
  readonly cells: readonly Cell[];
  /** Joint values of its cells where their order alone is known. */
  readonly readings: readonly (readonly number[])[];
  readonly odd: boolean;
  /** Where the unit of its amount is stated; left out for rows of counts and amounts that could not be read. */
  readonly unit?: AmountUnit;
}

/** A row of table 2 with what its reading needs. */
export interface RowContext {
  readonly row: FoundRow;
  readonly columns: readonly ColumnDefinition[];
  readonly definitions: readonly CellDefinition[];
  readonly layout: Columns2;
  readonly entries: readonly Entry[];
  /** Lines of the document that state the unit of amounts. */
  readonly unitLines: readonly Token[];
  /** Whether other tables of the text close ranks where cells are blank. */
  readonly closesRanks: boolean;
  /** Whether other tables show blank cells beside values, so that blanks behind the values are cells and no fillers. */
  readonly showsBlanks: boolean;
}

const certaintyOf = (row: FoundRow) => (isWeak(row) ? CONFIDENCE.weakLabel : 1);

function inPlace(
  { row, columns, definitions, layout, unitLines }: RowContext,
  slots: readonly Entry[],
  certainty: number,
): Pick<RowReading, 'cells' | 'unit'> {
  const placed = columns.map((column, at) => {
    const place = layout.places[at] ?? null;
    return { column, definition: definitions[at], entry: place === null ? null : (slots[place] ?? null), place };
  });
  const cells = placed.map(({ column, definition, entry, place }) =>
    place === null || definition === undefined
      ? ABSENT_CELL
      : readCell(entry, definition, certainty, column.kind === 'amount' ? headerUnit(row, column, unitLines) : null),
  );
  const amount = placed.find(({ column }) => column.kind === 'amount');
  if (amount === undefined || typeof amount.entry?.value?.number !== 'number') {
    return { cells };
  }
  const own = amount.entry.value.unit;
  const unit = own ?? headerUnit(row, amount.column, unitLines);
  return { cells, unit: { unit, where: own !== null ? 'cell' : unit === null ? null : 'heading' } };
}

/** A column that stands alone keeps its first value; what follows it only lowers the confidence if it says nothing. */
function readSurplus(context: RowContext, values: readonly Token[]): RowReading {
  const says = values
    .slice(1)
    .some((token) => numberIn(token) !== 0 && numberIn(token) !== numberIn(values[0] ?? token));
  const single = context.layout.slots === 1 && !says;
  return { ...(single ? inPlace(context, values, CONFIDENCE.doubtful) : { cells: [] }), readings: [], odd: true };
}

/** Fewer values than columns and no empty cells: every placement that keeps their order, no number being lost. */
function readLoose({ layout, columns }: RowContext, values: readonly Token[]): RowReading {
  if (layout.slots !== columns.length || values.some(({ value }) => value?.number === null || value?.unit !== null)) {
    return { cells: [], readings: [], odd: true };
  }
  const readings = placements(values.map(numberIn), columns.length);
  const [preferred = []] = readings;
  const left = values.filter((token) => numberIn(token) !== 0);
  const cells = preferred.map((value, at) => {
    const token = value === 0 ? null : (left.shift() ?? null);
    const all = readings.map((reading) => reading[at] ?? 0);
    return all.every((other) => other === value) ? inferredCell(value, token) : ambiguousCell(all, token);
  });
  return { cells, readings, odd: true };
}

/** Whether the row itself shows its blank cells: by exactly as many places as columns, or by one before a value. */
const areShown = ({ entries, layout }: RowContext): boolean =>
  entries.length === layout.slots || entries.slice(0, lastValue(entries)).some((entry) => !holdsValue(entry));

/** Reads the cells of one row. */
export function readRow2(context: RowContext): RowReading {
  const { row, layout, entries, columns } = context;
  const values = valuesOf(row.slots);
  const certainty = certaintyOf(row);
  if (values.length === layout.slots) {
    return { ...inPlace(context, values, certainty), readings: [], odd: false };
  }
  if (values.length > layout.slots) {
    return readSurplus(context, values);
  }
  if (row.doubtful === true) {
    return { cells: [], readings: [], odd: true };
  }
  if (values.length === 0 && entries.length < layout.slots) {
    const cells = columns.map((_, at) =>
      layout.places[at] === null ? ABSENT_CELL : blankCell(null, CONFIDENCE.doubtful),
    );
    return { cells, readings: [], odd: false };
  }
  const kept = values.length === 0 || (!context.closesRanks && (context.showsBlanks || areShown(context)));
  return kept && entries.length >= layout.slots && !entries.slice(layout.slots).some(holdsValue)
    ? { ...inPlace(context, entries, certainty), readings: [], odd: false }
    : readLoose(context, values);
}
