/** Largest sheet there is. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Row and column of a cell, 0-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** The place that a reference such as `B12` or `$B$12` names; null where it names none. */
export function positionOf(reference: string | undefined): Position | null {
  const match = REFERENCE.exec(reference ?? '');
  if (match === null) {
    return null;
  }
  const [, letters = '', digits = ''] = match;
  let column = -1;
  for (let at = 0; at < letters.length; at++) {
    column = (column + 1) * 26 + letters.charCodeAt(at) - 65;
  }
  const row = Number(digits) - 1;
  return row < 0 || row >= ROWS || column >= COLUMNS ? null : { row, column };
}
