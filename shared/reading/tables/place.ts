import { type Entry, holdsValue, lastValue, marksBlanks, showsGap } from './entries.ts';
import type { FoundRow } from './found.ts';
import { areWords, isValue, numberIn, type Token } from './token.ts';

/** A row with its places as the layout shows them. */
export interface RowEntries {
  readonly id: string;
  readonly row: FoundRow;
  readonly entries: readonly Entry[];
}

/** What is known of the places of a row's values before the equations are asked. */
export type Placed =
  /** Each column with its entry, undefined where the row has no cell of its own. */
  | { readonly kind: 'placed'; readonly cells: readonly (Entry | undefined)[] }
  /** Fewer values than columns, in order, their columns lost; `direct` if they may stand where they are printed. */
  | {
      readonly kind: 'loose';
      readonly values: readonly Token[];
      readonly direct: readonly (Entry | undefined)[] | null;
    }
  /** More values than columns. */
  | { readonly kind: 'surplus'; readonly values: readonly Token[] };

const valueCount = (entries: readonly Entry[]) =>
  entries.reduce((count, entry) => count + (holdsValue(entry) ? 1 : 0), 0);

/** The column in which every one of the rows begins, where each stands on one line; null if they differ. */
function commonColumn(rows: readonly RowEntries[], of: (row: RowEntries) => Token | undefined): number | null {
  const columns = new Set(
    rows.map((row) => (of(row)?.piece === row.row.label.piece ? (of(row)?.cell.column ?? null) : null)),
  );
  const [column] = columns;
  return columns.size === 1 && column !== undefined ? column : null;
}

/**
 * Column of the first value where the label's merged columns left empty cells behind the label, 0 where values begin
 * right behind it, null where that cannot be told.
 */
function columnBehindFillers(rows: readonly RowEntries[], count: number): number | null {
  const complete = rows.filter(({ entries }) => valueCount(entries) === count);
  if (complete.length > 0) {
    const leads = complete.map(({ entries }) => entries.findIndex(holdsValue));
    return leads.every((lead) => lead === 0) ? 0 : commonColumn(complete, ({ row }) => row.slots.find(isValue));
  }
  const last = commonColumn(rows, ({ row }) => row.slots.at(-1));
  const filled = rows.some(({ entries }) => holdsValue(entries.at(-1)));
  return last !== null && filled ? likelier(rows, count, last - count + 1) : 0;
}

function behind(entries: readonly Entry[], column: number): readonly Entry[] {
  return column === 0 ? entries : entries.filter((entry) => entry === null || (entry.cell.column ?? column) >= column);
}

/** In how many rows the total is filled if values begin in a column; null if some value were left outside. */
function totalsFilled(rows: readonly RowEntries[], count: number, column: number): number | null {
  const stripped = rows.map(({ entries }) => ({ entries, kept: behind(entries, column) }));
  const outside = stripped.some(
    ({ entries, kept }) => valueCount(kept) < valueCount(entries) || lastValue(kept) >= count,
  );
  return outside ? null : stripped.filter(({ kept }) => holdsValue(kept[count - 1])).length;
}

/**
 * Whether rows without a complete one among them are filled up in front (`column`) or behind (0): where no value is left
 * outside and more totals are filled. Null where both are as likely.
 */
function likelier(rows: readonly RowEntries[], count: number, column: number): number | null {
  const [inFront, atTheEnd] = [totalsFilled(rows, count, column), totalsFilled(rows, count, 0)];
  const same = rows.every(({ entries }) => behind(entries, column).length === entries.length);
  if (same || inFront === null) {
    return 0;
  }
  return atTheEnd === null || inFront > atTheEnd ? column : inFront === atTheEnd ? null : 0;
}

function direct(entries: readonly Entry[], count: number): readonly Entry[] | null {
  return entries.length >= count && lastValue(entries) < count ? entries.slice(0, count) : null;
}

/**
 * A single value at the same place of every short row, but not in the total: most likely one merged cell. One row alone
 * shows that only if the value is in front or in the middle.
 */
function merged(short: readonly (readonly Entry[])[], count: number): boolean {
  const filled = short.filter((entries) => valueCount(entries) > 0);
  const [place = 0, ...others] = new Set(filled.map(lastValue));
  const centred = filled.length > 1 || place <= count / 2;
  const alike = others.length === 0 && filled.every((entries) => valueCount(entries) === 1);
  return filled.length > 0 && alike && centred && place !== count - 1;
}

/** Values from the first place on, the last of them the sum of the others: the mark of a row that closed ranks. */
function endsInItsSum(entries: readonly Entry[]): boolean {
  const last = lastValue(entries);
  const values = entries
    .slice(0, last + 1)
    .filter(holdsValue)
    .map(numberIn);
  const total = values.at(-1) ?? 0;
  const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return values.length === last + 1 && values.length > 1 && total > 0 && parts === total;
}

/** All values but the total: had they closed ranks, the last of them were the sum of the others. */
function lacksTotal(entries: readonly Entry[], count: number): boolean {
  const values = entries.filter(holdsValue).map(numberIn);
  const total = values.reduce((sum, value) => sum + value, 0);
  const places = direct(entries, count);
  return places !== null && lastValue(places) === count - 2 && values.length === count - 1 && total > 0;
}

/**
 * Whether the layout keeps empty cells in their places: short rows have an empty cell in front of a value. A layout
 * that closes ranks hardly has one; a complete row with empty cells between its values shows that they are no cells.
 */
function keepsPlaces(rows: readonly RowEntries[], count: number): boolean {
  const complete = rows.filter(({ entries }) => valueCount(entries) === count);
  if (complete.some(({ entries }) => showsGap(entries, entries.findIndex(holdsValue), true))) {
    return false;
  }
  const short = rows.map(({ entries }) => entries).filter((entries) => valueCount(entries) < count);
  const marked = marksBlanks(short.flat());
  const telling = short.filter((entries) => direct(entries, count) !== null && showsGap(entries, 0, marked));
  const packed = short.filter((entries) => endsInItsSum(entries));
  const totals = short.filter((entries) => lacksTotal(entries, count) && !endsInItsSum(entries)).length;
  const blankTotals = totals > 0 && short.every((entries) => valueCount(entries) === count - 1);
  const kept = telling.length > packed.length || (blankTotals && packed.length <= totals / 2);
  return kept && !merged(short, count);
}

/** The last row of a table may have lost its last cell with the end of the text. */
function truncated(entries: readonly Entry[], count: number, last: boolean): readonly (Entry | undefined)[] | null {
  return last && entries.length === count - 1 && entries.every(holdsValue) ? [...entries, undefined] : null;
}

/** A row without words that stand behind its places: most likely a label that was not known. */
function withoutWordsBehind(entries: readonly Entry[], count: number): readonly Entry[] {
  const behind = entries.slice(count);
  return behind.length > 0 && behind.every((entry) => entry !== null && areWords(entry))
    ? entries.slice(0, count)
    : entries;
}

/**
 * Places the values of rows of `count` columns. A row with all its values or with none is placed, whatever surrounds
 * them. Any other is placed where the layout shows its empty cells, else it is loose.
 */
export function placeRows(rows: readonly RowEntries[], count: number): Map<string, Placed> {
  const column = columnBehindFillers(rows, count);
  const stripped = rows.map((row) => ({
    ...row,
    entries: withoutWordsBehind(behind(row.entries, column ?? 0), count),
  }));
  const kept = column !== null && keepsPlaces(stripped, count);
  return new Map(
    stripped.map(({ id, entries }, at): [string, Placed] => {
      const values = entries.filter(holdsValue);
      if (values.length >= count) {
        return [id, values.length === count ? { kind: 'placed', cells: values } : { kind: 'surplus', values }];
      }
      const shown = direct(entries, count);
      return (kept || values.length === 0) && shown !== null
        ? [id, { kind: 'placed', cells: shown }]
        : [id, { kind: 'loose', values, direct: shown ?? truncated(entries, count, at === rows.length - 1) }];
    }),
  );
}
