import { valuesOf } from './entries.ts';
import type { FoundRow } from './found.ts';
import { isValue } from './token.ts';

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
