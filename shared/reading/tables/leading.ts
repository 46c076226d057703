import type { FoundRow } from './found.ts';
import { isValue, type Token } from './token.ts';

/** Fewest rows from which what they have in common is more than chance. */
const ROWS = 3;

/** The empty cells at the end of a row, which stand there or before the label of the next row. */
const trailing = ({ slots }: FoundRow): readonly Token[] => slots.slice(slots.findLastIndex(isValue) + 1);

/**
 * Empty cells in front of the values of a row without label, as the rows of another table show them: one where a pipe of
 * its own line opens each row (layouts 7, 8), as many as there are columns of labels where empty cells stand in for the
 * label of the group (layout 17). 0 where rows begin with their label.
 */
export function leadingCells(rows: readonly FoundRow[]): number {
  let openers = 0;
  let standIns = 0;
  let columns = 0;
  for (const [at, row] of rows.entries()) {
    const label = rows[at + 1]?.label;
    const empty = trailing(row);
    const before = empty.filter(({ piece }) => piece === label?.piece).length;
    const last = empty.at(-1);
    standIns += before > 0 ? 1 : 0;
    columns = Math.max(columns, before + 1);
    openers += last !== undefined && last.piece !== label?.piece && last.piece !== row.slots.at(-2)?.piece ? 1 : 0;
  }
  if (standIns >= ROWS) {
    return columns;
  }
  return openers * 2 > rows.length ? 1 : 0;
}

/**
 * Whether lines are filled up behind the last column: some row of the other table has its total in place and more places
 * than columns, and none has a value beyond. Its values begin right behind the label, then.
 */
export function fillsUpBehind(rows: readonly FoundRow[], columns: number): boolean {
  const lines = rows.map(({ slots, label }) => slots.filter(({ piece }) => piece === label.piece));
  const lastValues = lines.map((slots) => slots.findLastIndex(isValue));
  const behind = lines.some((slots, at) => slots.length > columns && lastValues[at] === columns - 1);
  return behind && lastValues.every((last) => last < columns);
}
