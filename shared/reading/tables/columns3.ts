import type { Heading } from '../../form/model.ts';
import { valuesOf } from './entries.ts';
import type { FoundRow, Scan } from './found.ts';
import type { RowEntries } from './place.ts';
import { numberIn, type Token } from './token.ts';

const total = (values: readonly Token[]) => values.reduce((sum, token) => sum + numberIn(token), 0);

/** B01 with the total in its place at the end. */
export const addsUp = (values: readonly Token[]): boolean => {
  const last = values.at(-1);
  return last !== undefined && total(values.slice(0, -1)) === numberIn(last);
};

const rotated = <T>(cells: readonly T[]): readonly T[] => [...cells.slice(1), ...cells.slice(0, 1)];

function headingAt(scan: Scan, id: string): number {
  return scan.columns.findIndex(({ marks }) => marks.some((mark) => mark.id === id));
}

/** So many times more rows must speak for one place than for another. */
const MAJORITY = 3;

/** Whether nearly all rows that fit only one of two ways fit the first; null if the rows contradict each other. */
function outvotes<T>(rows: readonly T[], one: (row: T) => boolean, other: (row: T) => boolean): boolean | null {
  const forOne = rows.filter((row) => one(row) && !other(row)).length;
  const forOther = rows.filter((row) => other(row) && !one(row)).length;
  const neither = forOne + forOther === 0;
  return forOne > MAJORITY * forOther ? true : neither || forOther > MAJORITY * forOne ? false : null;
}

/**
 * Whether the total stands in front of the applicants (layout 70). Headings that span rows come out of order in a text,
 * so that a total printed first decides nothing unless nearly every complete row adds up that way and not the other (a
 * report may have a wrong sum). Null if the rows do not agree, so that no place is known.
 */
export function totalFirst(scan: Scan, rows: readonly FoundRow[], count: number): boolean | null {
  const [sum, nat] = [headingAt(scan, 'sum'), headingAt(scan, 'nat')];
  const complete = rows.map(({ slots }) => valuesOf(slots)).filter((values) => values.length === count);
  return sum >= 0 && sum < nat && outvotes(complete, (values) => addsUp(rotated(values)), addsUp);
}

/** Puts a total that stands first behind the applicants. */
export const totalLast = <T>(cells: readonly T[]): readonly T[] => rotated(cells);

/** Where a local subtotal of the organisations can stand among the columns. */
const BEHIND_NATURAL_PERSONS = 1;
const BEHIND_OTHERS = 6;

/** Whether a row with a subtotal column adds up without it, or its subtotal is that of the organisations. */
const fitsAt =
  (place: number) =>
  (values: readonly Token[]): boolean => {
    const rest = values.toSpliced(place, 1);
    return addsUp(rest) && total(rest.slice(1, -1)) === total(values.slice(place, place + 1));
  };

/**
 * Place of a local column 小计 beside the form's own, or null: the heading says that there is one, and the sums of
 * nearly all rows where it is.
 */
function subtotalPlace(scan: Scan, rows: readonly FoundRow[], columns: readonly Heading[]): number | null {
  const wide = rows.map(({ slots }) => valuesOf(slots)).filter((values) => values.length === columns.length + 1);
  if (scan.foreignColumns.length !== 1 || wide.length === 0) {
    return null;
  }
  if (wide.every((values) => total(values) === 0)) {
    return BEHIND_NATURAL_PERSONS;
  }
  const [first, last] = [fitsAt(BEHIND_NATURAL_PERSONS), fitsAt(BEHIND_OTHERS)];
  return outvotes(wide, first, last) === true
    ? BEHIND_NATURAL_PERSONS
    : outvotes(wide, last, first) === true
      ? BEHIND_OTHERS
      : null;
}

/** The rows without a local subtotal column, where there is one and every complete row has it; and what stands in it. */
export interface WithoutSubtotal {
  readonly rows: readonly RowEntries[];
  readonly subtotals: ReadonlyMap<string, Token>;
}

/** Takes a local subtotal column out of the rows that have it. */
export function withoutSubtotal(scan: Scan, rows: readonly RowEntries[], columns: readonly Heading[]): WithoutSubtotal {
  const place = subtotalPlace(
    scan,
    rows.map(({ row }) => row),
    columns,
  );
  const subtotals = new Map<string, Token>();
  const narrow = rows.map((row) => {
    const wide = place !== null && row.entries.length > columns.length;
    const subtotal = wide ? row.entries[place] : undefined;
    if (subtotal !== null && subtotal !== undefined) {
      subtotals.set(row.id, subtotal);
    }
    return wide ? { ...row, entries: row.entries.toSpliced(place, 1) } : row;
  });
  return { rows: narrow, subtotals };
}
