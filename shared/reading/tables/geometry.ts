import type { Heading } from '../../form/model.ts';
import { valuesOf } from './entries.ts';
import type { ColumnHeading, FoundRow } from './found.ts';
import type { Token } from './token.ts';

/** Most of the column headings have to agree. */
const AGREEING = 5;

/** Column of the first applicant as the headings show it: each votes with its own column less its place in the form. */
function firstColumn(columns: readonly Heading[], headings: readonly ColumnHeading[]): number | null {
  const votes = new Map<number, Set<string>>();
  for (const { token, marks } of headings) {
    const index = columns.findIndex(({ id }) => marks.some((mark) => mark.id === id));
    if (token.spanned && token.cell.column !== null && index >= 0) {
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

/**
 * Column of the first value of table 3 in a grid with merged cells, or null where columns tell nothing: in lines of
 * text a row begins where its label ends, and headings stand elsewhere than the values below them.
 */
export function valueColumn(
  columns: readonly Heading[],
  headings: readonly ColumnHeading[],
  rows: readonly FoundRow[],
): number | null {
  const first = firstColumn(columns, headings);
  if (first === null) {
    return null;
  }
  const fits = rows.every(({ label, slots }) => {
    const left = label.inRow && (label.cell.column ?? first) < first;
    return left && valuesOf(slots).every((slot) => slot.inRow && (slot.cell.column ?? -1) >= first);
  });
  return fits ? first : null;
}

/**
 * The tokens of a row by column, from `first` on; undefined where the row has no cell of its own. Null for the whole row
 * if a value fills several columns, so that its place is not known.
 */
export function byColumn(row: FoundRow, first: number, count: number): readonly (Token | undefined)[] | null {
  const cells = row.slots.filter(({ piece, cell }) => piece === row.label.piece && (cell.column ?? -1) >= first);
  if (valuesOf(cells).some(({ cell }) => cell.columnSpan > 1)) {
    return null;
  }
  return Array.from({ length: count }, (_, offset) => {
    const column = first + offset;
    const covers = ({ cell: { column: left, columnSpan } }: Token) =>
      left !== null && left <= column && column < left + columnSpan;
    return cells.find(covers);
  });
}
