import type { Table3Row } from '../../form/model.ts';
import { type Entry, holdsValue } from './entries.ts';
import type { Placed } from './place.ts';
import { placements } from './placements.ts';
import { type Reading, type RowOptions, recoverTable } from './recover.ts';
import { numberIn, showsUnclearDigits } from './token.ts';

/** How the rows that lost their columns can be read. */
export type LooseReading =
  /** They stand where they are printed. */
  | { readonly kind: 'direct' }
  /** Every table that the equations leave, by row in the order of `ids`. */
  | { readonly kind: 'recovered'; readonly ids: readonly string[]; readonly readings: readonly Reading[] }
  /** So many tables that only what a row can hold in no other way is known; null for the cells that are open. */
  | { readonly kind: 'certain'; readonly vectors: ReadonlyMap<string, readonly (number | null)[]> }
  | { readonly kind: 'unknown' };

type Loose = Extract<Placed, { kind: 'loose' }>;

/** The rows whose label is followed by that of another row than the next one of the form: what stands there may be its. */
function beforeLostLabels(rows: readonly Table3Row[], placed: ReadonlyMap<string, Placed>): ReadonlySet<string> {
  const lost = rows.filter((_, at) => {
    const next = rows[at + 1];
    return next !== undefined && !placed.has(next.id);
  });
  return new Set(lost.map(({ id }) => id));
}

/** Whether a row holds digits that are no number, and so any number. */
const isUnclear = (row: Placed): boolean =>
  (row.kind === 'placed' ? row.cells : row.values).some((entry) => holdsValue(entry) && showsUnclearDigits(entry));

const numbersOf = (entries: readonly (Entry | undefined)[]) =>
  entries.map((entry) => (holdsValue(entry) ? numberIn(entry) : 0));

const addsUp = (vector: readonly number[]) => {
  let sum = 0;
  for (let at = 0; at < vector.length - 1; at++) {
    sum += vector[at] ?? 0;
  }
  return sum === vector.at(-1);
};

/**
 * What the cells of each row may hold: a placed row what it shows; a loose one every way to put its values that makes the
 * last the sum of the others (no non-zero cell was lost, and what repeats the row's sum is its total). Left out are rows of
 * which that is not known: their numbers cannot be read, or may be those of a row without label behind them.
 */
function optionsOf(rows: readonly Table3Row[], placed: ReadonlyMap<string, Placed>, count: number): RowOptions[] {
  const doubtful = beforeLostLabels(rows, placed);
  return rows.flatMap(({ id, role }) => {
    const row = placed.get(id);
    if (row === undefined || row.kind === 'surplus' || isUnclear(row)) {
      return [];
    }
    if (row.kind === 'loose' && row.values.length > 0 && doubtful.has(id)) {
      return [];
    }
    const options =
      row.kind === 'placed' ? [numbersOf(row.cells)] : placements(row.values.map(numberIn), count).filter(addsUp);
    return [{ id, role, options }];
  });
}

const isZero = (row: Loose) => row.values.every((token) => numberIn(token) === 0);

/** Whether every loose row has cells enough to stand where it is printed, with nothing but the total blank. */
function mayBeDirect(loose: readonly Loose[], count: number): boolean {
  return loose.every((row) => row.direct !== null && (row.values.length === count - 1 || isZero(row)));
}

/** Whether B02 and B03 hold for the applicants if every row stands where it is printed. */
function directHolds(rows: readonly Table3Row[], placed: ReadonlyMap<string, Placed>, count: number): boolean {
  const vector = (id: string) => {
    const row = placed.get(id);
    const cells = row?.kind === 'placed' ? row.cells : row?.kind === 'loose' ? (row.direct ?? []) : [];
    return numbersOf(cells);
  };
  const sum = (role: Table3Row['role'], column: number) =>
    rows.filter((row) => row.role === role).reduce((total, { id }) => total + (vector(id)[column] ?? 0), 0);
  return Array.from({ length: count - 1 }, (_, column) => column).every(
    (column) =>
      sum('result', column) === sum('total', column) &&
      sum('new', column) + sum('carry_in', column) === sum('total', column) + sum('carry_out', column),
  );
}

/** What is the same in all vectors. */
const commonIn = (vectors: readonly (readonly number[])[]): (number | null)[] =>
  (vectors[0] ?? []).map((value, at) => (vectors.every((vector) => vector[at] === value) ? value : null));

/** Whether nothing but the last cell of the last row is missing: were it another cell, its last value were the total. */
const lostItsEnd = ([row, ...others]: readonly Loose[], count: number): boolean =>
  row !== undefined &&
  others.length === 0 &&
  row.direct?.at(-1) === undefined &&
  row.direct?.length === count &&
  row.values.length === count - 1 &&
  !addsUp(row.values.map(numberIn));

/**
 * Reads the loose rows of table 3 (domain specification A.3, last rule). The equations come first; where they leave
 * nothing, rows that lack only their total may stand where they are printed if the other columns balance.
 */
export function readLoose(
  rows: readonly Table3Row[],
  placed: ReadonlyMap<string, Placed>,
  count: number,
): LooseReading {
  const loose = [...placed.values()].filter((row) => row.kind === 'loose');
  if (lostItsEnd(loose, count)) {
    return { kind: 'direct' };
  }
  const direct = mayBeDirect(loose, count);
  // Fewer zeros than that may have closed ranks: all cells are worked out to be 0, but none is read.
  const lackTotals = loose.every(({ values }) => values.length === count - 1 || values.length === 0);
  if (direct && loose.every(isZero) && lackTotals) {
    return { kind: 'direct' };
  }
  const options = optionsOf(rows, placed, count);
  const { readings, complete } = recoverTable(options, options.length === rows.length);
  if (complete && readings.length > 0) {
    return { kind: 'recovered', ids: options.map(({ id }) => id), readings };
  }
  if (readings.length > 0) {
    return { kind: 'certain', vectors: new Map(options.map((row) => [row.id, commonIn(row.options)])) };
  }
  return direct && directHolds(rows, placed, count) ? { kind: 'direct' } : { kind: 'unknown' };
}
