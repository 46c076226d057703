import type { CellDefinition, CellId, Form } from '../../form/model.ts';
import type { Cell, TableShape } from '../report.ts';
import { ABSENT_CELL, inferredCell, readCell } from './cells.ts';
import { CONFIDENCE } from './confidence.ts';
import { type Entry, entriesOf, holdsValue, lastValue, usualGap, valuesOf } from './entries.ts';
import type { Scan } from './found.ts';
import { contest, NO_CHANGES, type TableResult, withRivals } from './result.ts';
import { numberIn, type Token } from './token.ts';

type Run = readonly Token[];

/** The run that holds table 4: one with just its values, else the one with most of them. */
function bestRun(runs: readonly Run[], count: number): Run {
  const exact = runs.find((run) => valuesOf(run).length === count);
  const fullest = [...runs].sort((a, b) => valuesOf(b).length - valuesOf(a).length || b.length - a.length)[0];
  return exact ?? fullest ?? [];
}

const numbersOf = (run: Run) => valuesOf(run).map(({ value }) => value?.number ?? null);

/** Other complete tables with other values. */
function rivalsOf(run: Run, runs: readonly Run[], count: number): (number | null)[][] {
  const own = numbersOf(run).join();
  return runs.map(numbersOf).filter((numbers) => numbers.length === count && numbers.join() !== own);
}

const BLOCK = 5;

/** C01: the last of each five is the sum of the others; blanks count 0. */
function addsUp(entries: readonly Entry[]): boolean {
  const numbers = entries.map((entry) => (holdsValue(entry) ? numberIn(entry) : 0));
  return numbers.every((total, at) => {
    const parts = numbers.slice(at - BLOCK + 1, at);
    return at % BLOCK !== BLOCK - 1 || parts.reduce((sum, part) => sum + part, 0) === total;
  });
}

/** The places of a run as the layout shows them; those of one line where all its values stand on one. */
function entriesOfRun(run: Run, scan: Scan, count: number): readonly Entry[] {
  const pieces = new Set(valuesOf(run).map(({ piece }) => piece));
  const [piece] = pieces;
  const slots = pieces.size === 1 ? run.filter((slot) => slot.piece === piece) : run;
  const [label] = slots;
  const row = { table: 't4', mark: null, how: 'whole', slots, headings: [], endGap: 0 } as const;
  return label === undefined ? [] : entriesOf({ ...row, label }, count, usualGap(scan.headingGaps));
}

/** Every way to lay the form over more places than it has, so that it covers all values. */
function windows(entries: readonly Entry[], count: number): readonly (readonly Entry[])[] {
  const first = entries.findIndex(holdsValue);
  const starts = Array.from({ length: Math.max(0, entries.length - count + 1) }, (_, start) => start);
  return starts
    .filter((start) => (first < 0 || start <= first) && lastValue(entries) < start + count)
    .map((start) => entries.slice(start, start + count));
}

function cellsOf(run: Run, scan: Scan, definitions: readonly CellDefinition[]): readonly Cell[] {
  const values = valuesOf(run);
  const count = definitions.length;
  const inPlace = (entries: readonly Entry[], certainty: number) =>
    definitions.map((definition, at) => readCell(entries[at] ?? null, definition, certainty));
  if (values.length >= count) {
    return values.length === count ? inPlace(values, 1) : [];
  }
  const entries = entriesOfRun(run, scan, count);
  const placed = windows(entries, count);
  const fitting = placed.length === 1 || values.length === 0 ? placed.slice(0, 1) : placed.filter(addsUp);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) {
    return inPlace(only, placed.length === 1 ? 1 : CONFIDENCE.inferred);
  }
  const allZero = values.length > 0 && values.every((token) => numberIn(token) === 0);
  return allZero ? definitions.map(() => inferredCell(0, null)) : [];
}

/**
 * Reads table 4: its fifteen values in the order of the form behind its heading; it has no row label. With fewer values
 * and no trace of the blank cells, zeros are all it holds if it shows nothing but zeros; else nothing is known.
 */
export function readTable4(
  form: Form,
  definitions: ReadonlyMap<CellId, CellDefinition>,
  scan: Scan,
  deduplicated: boolean,
): TableResult {
  const { blocks, columns } = form.table4;
  const ids = blocks.flatMap((block) => columns.map((column) => `t4.${block.id}.${column.id}`));
  const run = bestRun(scan.table4, ids.length);
  const found = valuesOf(run).length;
  const cells = cellsOf(
    run,
    scan,
    ids.flatMap((id) => definitions.get(id) ?? []),
  );
  const known = deduplicated && found !== ids.length ? [] : cells;
  const placed = known.length > 0 && known.every(({ basis }) => basis === 'read');
  const shape: TableShape = {
    table: 't4',
    present: run.length > 0,
    rowsExpected: 1,
    rowsFound: run.length > 0 ? 1 : 0,
    inOrder: true,
    oddRows: run.length > 0 && !placed ? [{ row: 'cases', expected: ids.length, found }] : [],
    extraRows: [],
    extraColumns: [],
  };
  const read = ids.map((_, at) => known[at] ?? ABSENT_CELL);
  const rivals = rivalsOf(run, scan.table4, ids.length);
  const all = new Map(ids.map((id, at) => [id, read[at] ?? ABSENT_CELL]));
  return { ...withRivals(all, [], rivals.length === 0 ? NO_CHANGES : contest(ids, read, rivals)), shape };
}
