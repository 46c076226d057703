import type { CellDefinition, CellId, Form } from '../../form/model.ts';
import type { Cell, TableShape } from '../report.ts';
import type { Slots } from './breaks.ts';
import { ABSENT_CELL, ambiguousCell, blankCell, inferredCell, readCell } from './cells.ts';
import { CONFIDENCE } from './confidence.ts';
import { type Entry, entriesOf, holdsValue, isStray, lastValue, marksBlanks, showsGap, valuesOf } from './entries.ts';
import type { Scan } from './found.ts';
import { fillsUpBehind, leadingCells } from './leading.ts';
import { type Ambiguity, contest, NO_CHANGES, type TableResult, withRivals } from './result.ts';
import { addsUp4, fittingReadings } from './solve4.ts';
import { numberIn, type Token } from './token.ts';

const NO_RUN: Slots = { slots: [], endGap: 0 };

/** The run that holds table 4: one with just its values, else the one with most of them. */
function bestRun(runs: readonly Slots[], count: number): Slots {
  const values = ({ slots }: Slots) => valuesOf(slots).length;
  const exact = runs.find((run) => values(run) === count);
  const fullest = [...runs].sort((a, b) => values(b) - values(a) || b.slots.length - a.slots.length)[0];
  return exact ?? fullest ?? NO_RUN;
}

const numbersOf = (run: Slots) => valuesOf(run.slots).map(({ value }) => value?.number ?? null);

/** Other complete tables with other values. */
function rivalsOf(run: Slots, runs: readonly Slots[], count: number): (number | null)[][] {
  const own = numbersOf(run).join();
  return runs.map(numbersOf).filter((numbers) => numbers.length === count && numbers.join() !== own);
}

/** The slots of the line that holds all values, or those of lines with one cell: others are fillers (layout 5). */
function withoutFillers(slots: readonly Token[]): readonly Token[] {
  const lines = Map.groupBy(slots, ({ piece }) => piece);
  const withValues = [...lines.values()].filter((line) => line.some(holdsValue));
  const [line] = withValues;
  if (withValues.length === 1 && line !== undefined && line.length > 1) {
    return line;
  }
  const single = withValues.length > 0 && withValues.every(({ length }) => length === 1);
  return single ? slots.filter(({ piece }) => lines.get(piece)?.length === 1) : slots;
}

/** The places of the run, without those of fillers and of the columns that hold labels in table 3. */
function entriesOfRun(run: Slots, scan: Scan, count: number): readonly Entry[] {
  const entries = entriesOf({ ...run, slots: withoutFillers(run.slots) }, count, scan.breaks);
  const lead = leadingCells(scan.rows.filter(({ table }) => table === 't3'));
  const led = entries.length === count + lead && !entries.slice(0, lead).some(holdsValue);
  return led ? entries.slice(lead) : entries;
}

/** Every way to lay the form over more places than it has, so that it covers all values; fillers may all be behind. */
function windows(entries: readonly Entry[], count: number, behind: boolean): readonly (readonly Entry[])[] {
  const first = entries.findIndex(holdsValue);
  const most = behind ? 1 : entries.length - count + 1;
  const starts = Array.from({ length: entries.length < count ? 0 : most }, (_, start) => start);
  return starts
    .filter((start) => (first < 0 || start <= first) && lastValue(entries) < start + count)
    .map((start) => entries.slice(start, start + count));
}

const addsUp = (entries: readonly Entry[]) =>
  addsUp4(entries.map((entry) => (holdsValue(entry) ? numberIn(entry) : 0)));

/** What is known of the text as a whole. */
export interface TextTraits {
  /** Repeated lines were taken out: only a table with all its values can be read. */
  readonly deduplicated: boolean;
  /** Blank cells of table 3 leave no trace, so those of table 4 hardly do. */
  readonly closesRanks: boolean;
}

interface Traits extends TextTraits {
  /** Lines of table 3 are filled up behind their last column. */
  readonly fillersBehind: boolean;
}

/**
 * Whether a row that lacks values shows its blank cells: a blank before a value, or exactly as many places as cells. With
 * all its blanks behind its values it may have closed ranks; the sums speak against it.
 */
function showsBlanks(entries: readonly Entry[], count: number, { closesRanks, fillersBehind }: Traits): boolean {
  const exact = entries.length === count && !entries.some(isStray);
  const from = exact || fillersBehind ? 0 : entries.findIndex(holdsValue);
  const gap = showsGap(entries, from, marksBlanks(entries));
  return gap ? exact || !closesRanks : exact && !closesRanks && (holdsValue(entries.at(-1)) || addsUp(entries));
}

/** The places of the cells as the layout shows them, by the sums if it shows more places than there are. */
function placesOf(
  run: Slots,
  scan: Scan,
  count: number,
  traits: Traits,
): { places: readonly Entry[]; certainty: number } | null {
  const values = valuesOf(run.slots);
  if (values.length >= count) {
    return values.length === count ? { places: values, certainty: 1 } : null;
  }
  const entries = entriesOfRun(run, scan, count);
  if (values.length > 0 && !showsBlanks(entries, count, traits)) {
    return null;
  }
  const placed = windows(entries, count, traits.fillersBehind);
  const fitting = placed.length === 1 || values.length === 0 ? placed.slice(0, 1) : placed.filter(addsUp);
  const [places] = fitting;
  return places === undefined || fitting.length > 1
    ? null
    : { places, certainty: placed.length === 1 ? 1 : CONFIDENCE.inferred };
}

/**
 * What the numbers of a run can be that are not as many as there are cells: digits that were cut apart, joined so that
 * the sums hold; zeros where nothing else stands. Fewer numbers tell nothing, for few sums would have to place them.
 */
function readingsOf(run: Slots, count: number): readonly (readonly number[])[] {
  const numbers = numbersOf(run);
  const known = numbers.flatMap((number) => (number === null ? [] : [number]));
  if (known.length < numbers.length || known.length === 0) {
    return [];
  }
  const zeros = known.length < count && known.every((number) => number === 0);
  return zeros ? [Array<number>(count).fill(0)] : fittingReadings(known);
}

/** The cells of several readings; digits that were joined stand in no one place. */
function cellsOfReadings(readings: readonly (readonly number[])[]): Cell[] {
  const [preferred = []] = readings;
  return preferred.map((value, at) => {
    const all = readings.map((reading) => reading[at] ?? 0);
    return all.every((other) => other === value) ? inferredCell(value, null) : ambiguousCell(all, null);
  });
}

interface Reading4 {
  readonly cells: readonly Cell[];
  readonly readings: readonly (readonly number[])[];
}

const UNKNOWN: Reading4 = { cells: [], readings: [] };

/** Where the values lost their places the sums decide: one reading, several, or none. */
function readRun(run: Slots, scan: Scan, definitions: readonly CellDefinition[], traits: Traits): Reading4 {
  const shown = placesOf(run, scan, definitions.length, traits);
  if (shown !== null) {
    const { places, certainty } = shown;
    const cells = definitions.map((definition, at) => readCell(places[at] ?? null, definition, certainty));
    return { cells, readings: [] };
  }
  const readings = readingsOf(run, definitions.length);
  return { cells: cellsOfReadings(readings), readings };
}

function readRuns(run: Slots, scan: Scan, definitions: readonly CellDefinition[], traits: Traits): Reading4 {
  if (run === NO_RUN) {
    const empty = !traits.deduplicated && scan.emptyTable4;
    return empty ? { cells: definitions.map(() => blankCell(null, CONFIDENCE.doubtful)), readings: [] } : UNKNOWN;
  }
  const whole = valuesOf(run.slots).length === definitions.length;
  return traits.deduplicated && !whole ? UNKNOWN : readRun(run, scan, definitions, traits);
}

function ambiguityOf(ids: readonly CellId[], { cells, readings }: Reading4): Ambiguity[] {
  const open = ids.flatMap((id, at) => (cells[at]?.basis === 'ambiguous' ? [{ id, at }] : []));
  const values = readings.map((reading) => open.map(({ at }) => reading[at] ?? 0));
  return open.length === 0 ? [] : [{ cells: open.map(({ id }) => id), values }];
}

function shapeOf(run: Slots, cells: readonly Cell[], expected: number): TableShape {
  const present = run !== NO_RUN || cells.length > 0;
  const placed = cells.length > 0 && cells.every(({ basis }) => basis === 'read');
  return {
    table: 't4',
    present,
    rowsExpected: 1,
    rowsFound: present ? 1 : 0,
    inOrder: true,
    oddRows: present && !placed ? [{ row: 'cases', expected, found: valuesOf(run.slots).length }] : [],
    extraRows: [],
    extraColumns: [],
  };
}

/**
 * Reads table 4: its fifteen values in the order of the form behind its heading; it has no row label. With more values,
 * or with fewer and no trace of the blank cells, its sums tell what it may hold.
 */
export function readTable4(
  form: Form,
  definitions: ReadonlyMap<CellId, CellDefinition>,
  scan: Scan,
  traits: TextTraits,
): TableResult {
  const { blocks, columns } = form.table4;
  const ids = blocks.flatMap((block) => columns.map((column) => `t4.${block.id}.${column.id}`));
  const run = bestRun(scan.table4, ids.length);
  const defined = ids.flatMap((id) => definitions.get(id) ?? []);
  const rows3 = scan.rows.filter(({ table }) => table === 't3');
  const fillersBehind = fillsUpBehind(rows3, form.table3.columns.length);
  const reading = readRuns(run, scan, defined, { ...traits, fillersBehind });
  const read = ids.map((_, at) => reading.cells[at] ?? ABSENT_CELL);
  const rivals = rivalsOf(run, scan.table4, ids.length);
  const contested = rivals.length === 0 ? NO_CHANGES : contest(ids, read, rivals);
  const all = new Map(ids.map((id, at) => [id, read[at] ?? ABSENT_CELL]));
  return { ...withRivals(all, ambiguityOf(ids, reading), contested), shape: shapeOf(run, reading.cells, ids.length) };
}
