import { CONFIDENCE } from './confidence.ts';
import type { FoundRow } from './found.ts';
import { isValue, type Token } from './token.ts';

/** Words in the place of a value. */
export const asText = (token: Token): Token => ({
  ...token,
  value: { semantic: 'text', number: null, unit: null, confidence: CONFIDENCE.plain },
});

const hasValueBeside = ({ slots }: FoundRow, token: Token): boolean =>
  slots.some((slot) => slot.piece === token.piece && isValue(slot));

/**
 * Whether words stand in the same row of a grid or of pipes behind the label of that row, so that they are in the place
 * of a value. A label of the form of 2019 is that of a group in the form of 2021, behind which another label may stand.
 */
export const isBehindItsLabel = ({ mark, label }: FoundRow, token: Token): boolean =>
  token.inRow && mark?.role === 'row' && mark.id !== 'oth_all' && label.piece === token.piece;

/** Whether words stand where a value of the row belongs. */
export const isInPlaceOfValue = (row: FoundRow, token: Token): boolean =>
  hasValueBeside(row, token) || isBehindItsLabel(row, token);

/** Cells of a row of table 3, the widest but that of table 4. */
const COLUMNS = 7;
/** So many slots show how a row's values stand. */
const ENOUGH_SLOTS = 20;

/** A value alone on its line while the row's values stand in a grid, or all of them on a line before it. */
export function isPageNumber(slots: readonly Token[], token: Token): boolean {
  if (token.inRow || !token.alone) {
    return false;
  }
  const values = slots.slice(0, ENOUGH_SLOTS).filter(isValue);
  const onOneLine = values.length >= COLUMNS && values.every(({ piece }) => piece === values[0]?.piece);
  return onOneLine || (values.length > 1 && values.every(({ inRow }) => inRow));
}
