import type { Heading } from '../../form/model.ts';
import { valuesOf } from './entries.ts';
import type { ColumnHeading, FoundRow, Scan } from './found.ts';
import { isValue, type Token } from './token.ts';

/** Where a column of table 3 lies in its grid: from one column of the grid up to, but not including, another. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Most of the column headings have to agree. */
const AGREEING = 5;

/** Column of the first applicant as the headings show it: each votes with its own column less its place in the form. */
function firstColumn(columns: readonly Heading[], headings: readonly ColumnHeading[]): number | null {
  const votes = new Map<number, Set<string>>();
  for (const { token, marks } of headings) {
    const index = columns.findIndex(({ id }) => marks.some((mark) => mark.id === id));
    if (token.squared && token.cell.column !== null && index >= 0) {
      const first = token.cell.column - index;
      votes.set(first, (votes.get(first) ?? new Set()).add(columns[index]?.id ?? ''));
    }
  }
  const best = [...votes].sort(([, a], [, b]) => b.size - a.size)[0];
  if (best === undefined || best[1].size < AGREEING) {
    return null;
  }
  const beyond = headings.some(({ token }) => (token.cell.column ?? 0) >= best[0] + columns.length);
  return beyond ? null : best[0];
}

/** Columns that lie side by side, each as wide as one of the grid's. */
function evenColumns(columns: readonly Heading[], headings: readonly ColumnHeading[]): readonly Extent[] | null {
  const first = firstColumn(columns, headings);
  return first === null ? null : columns.map((_, at) => ({ from: first + at, to: first + at + 1 }));
}

/**
 * Columns as wide as their headings, where each heading stands once and they follow one another (sheets of Calc), the
 * total behind the applicants or in front (layout 70), a local column between them.
 */
function columnsOfHeadings(
  columns: readonly Heading[],
  headings: readonly ColumnHeading[],
  foreignColumns: readonly Token[],
): readonly Extent[] | null {
  const foreign = new Set(foreignColumns.map(({ cell }) => cell.column));
  const extents = columns.flatMap(({ id }) =>
    headings
      .filter(({ token, marks }) => token.squared && marks.some((mark) => mark.id === id))
      .map(({ token: { cell } }) => ({ from: cell.column ?? 0, to: (cell.column ?? 0) + cell.columnSpan })),
  );
  const applicants = extents.slice(0, -1);
  const total = extents.slice(-1);
  const follow = (order: readonly Extent[]) =>
    order.every(({ from }, at) => {
      const end = order[at - 1]?.to;
      return end === undefined || end === from || (end === from - 1 && foreign.has(end));
    });
  const inOrder = follow(extents) || follow([...total, ...applicants]);
  return extents.length === columns.length && inOrder ? extents : null;
}

/**
 * Where the columns of table 3 lie in a grid, or null where columns tell nothing: in lines of text a row begins where its
 * label ends, and headings stand elsewhere than the values below them.
 */
export function valueColumns(
  columns: readonly Heading[],
  { columns: headings, foreignColumns }: Pick<Scan, 'columns' | 'foreignColumns'>,
  rows: readonly FoundRow[],
): readonly Extent[] | null {
  const even = evenColumns(columns, headings);
  const own = columnsOfHeadings(columns, headings, foreignColumns);
  const agree = own?.every(({ from }, at) => from === even?.[at]?.from);
  const extents = agree === false ? own : (even ?? own);
  if (extents === null) {
    return null;
  }
  const first = Math.min(...extents.map(({ from }) => from));
  const fits = rows.every(({ label, slots }) => {
    const left = label.inRow && (label.cell.column ?? first) < first;
    return left && valuesOf(slots).every((slot) => slot.inRow && (slot.cell.column ?? -1) >= first);
  });
  return fits ? extents : null;
}

const overlap = ({ from, to }: Extent, { cell: { column, columnSpan } }: Token): boolean =>
  column !== null && column < to && from < column + columnSpan;

const liesBelowSeveral = (token: Token, extents: readonly Extent[]): boolean =>
  extents.reduce((count, extent) => count + (overlap(extent, token) ? 1 : 0), 0) > 1;

/** The cells of a row that has exactly one for each column, in the order of the columns, whatever their widths. */
function oneByOne(cells: readonly Token[], extents: readonly Extent[]): readonly (Token | undefined)[] | null {
  const first = Math.min(...extents.map(({ from }) => from));
  const own = cells.filter(({ cell }) => (cell.column ?? -1) >= first);
  const rank = (extent: Extent) => extents.filter(({ from }) => from < extent.from).length;
  return own.length === extents.length ? extents.map((extent) => own[rank(extent)]) : null;
}

/**
 * The tokens of a row by column; undefined where the row has no cell of its own. Null for the whole row if a value lies
 * below several headings, so that its place is not known, unless the row has a cell for each of them (edges moved).
 */
export function byColumn(row: FoundRow, extents: readonly Extent[]): readonly (Token | undefined)[] | null {
  const cells = row.slots.filter(({ piece }) => piece === row.label.piece);
  const shared = cells.some((token) => isValue(token) && liesBelowSeveral(token, extents));
  return shared ? oneByOne(cells, extents) : extents.map((extent) => cells.find((token) => overlap(extent, token)));
}
