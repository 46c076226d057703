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

/**
 * Whether the total stands in front of the applicants (layout 70). Headings that span rows come out of order in a text,
 * so that a total printed first decides nothing unless every complete row adds up that way and not the other.
 */
export function totalFirst(scan: Scan, rows: readonly FoundRow[], count: number): boolean {
  const [sum, nat] = [headingAt(scan, 'sum'), headingAt(scan, 'nat')];
  const complete = rows.map(({ slots }) => valuesOf(slots)).filter((values) => values.length === count);
  return (
    sum >= 0 &&
    sum < nat &&
    complete.length > 0 &&
    complete.every((values) => addsUp(rotated(values))) &&
    !complete.every(addsUp)
  );
}

/** Puts a total that stands first behind the applicants. */
export const totalLast = <T>(cells: readonly T[]): readonly T[] => rotated(cells);

/** Where a local subtotal of the organisations can stand among the columns. */
const SUBTOTAL_PLACES = [1, 6];

/**
 * Place of a local column 小计 that every complete row has beside the form's own, or null: the heading says that there
 * is one, and the sums where it is.
 */
function subtotalPlace(scan: Scan, rows: readonly FoundRow[], columns: readonly Heading[]): number | null {
  const wide = rows.map(({ slots }) => valuesOf(slots)).filter((values) => values.length === columns.length + 1);
  if (scan.foreignColumns.length !== 1 || wide.length === 0) {
    return null;
  }
  const fits = (place: number) =>
    wide.every((values) => {
      const rest = values.toSpliced(place, 1);
      return addsUp(rest) && total(rest.slice(1, -1)) === total(values.slice(place, place + 1));
    });
  const places = SUBTOTAL_PLACES.filter(fits);
  const allZero = wide.every((values) => total(values) === 0);
  return places.length === 1 || allZero ? (places[0] ?? null) : null;
}

/** The rows without a local subtotal column, where there is one and every complete row has it. */
export function withoutSubtotal(scan: Scan, rows: readonly RowEntries[], columns: readonly Heading[]): RowEntries[] {
  const place = subtotalPlace(
    scan,
    rows.map(({ row }) => row),
    columns,
  );
  return rows.map((row) => {
    const wide = place !== null && row.entries.length > columns.length;
    return wide ? { ...row, entries: row.entries.toSpliced(place, 1) } : row;
  });
}
