import { valuesOf } from './entries.ts';
import type { FoundRow } from './found.ts';
import { isValue, type Token } from './token.ts';

/**
 * A row without the dashes of empty stand-in tables behind it (layout 25): its own line holds all its values, and the
 * lines that follow hold no number.
 */
export function withoutStandIns(row: FoundRow, count: number): FoundRow {
  const own = row.slots.filter(({ piece }) => piece === row.label.piece);
  const others = valuesOf(row.slots).filter(({ piece }) => piece !== row.label.piece);
  const empty =
    others.length > 0 && others.every(({ value }) => value?.semantic === 'dash' || value?.semantic === 'slash');
  return empty && row.label.inRow && valuesOf(own).length === count ? { ...row, slots: own } : row;
}

/**
 * A row without the values of one behind it that lost its label: its own line has a place for each value and holds some.
 * Where as many places stay empty before the first value, nobody knows whose it is.
 */
export function withoutUnlabelled(row: FoundRow, count: number): FoundRow {
  const own = row.slots.filter(({ piece }) => piece === row.label.piece);
  if (row.label.inRow && own.length >= count && valuesOf(own).length > 0) {
    return { ...row, slots: own };
  }
  return row.slots.findIndex(isValue) >= count ? { ...row, doubtful: true } : row;
}

/**
 * Rows that may hold a second one that lost its label, where other rows show their blank cells in just as many places as
 * there are columns: these have twice as many, and values in both halves.
 */
export function twofoldRows(rows: ReadonlyMap<string, FoundRow>, count: number): ReadonlySet<string> {
  const partly = (slots: readonly Token[]) => slots.some(isValue) && !slots.every(isValue);
  const exact = [...rows.values()].some(({ slots }) => slots.length === count && partly(slots));
  const twofold = [...rows].filter(
    ([, { slots }]) => slots.length >= 2 * count && partly(slots.slice(0, count)) && slots.slice(count).some(isValue),
  );
  return new Set(exact ? twofold.map(([id]) => id) : []);
}
