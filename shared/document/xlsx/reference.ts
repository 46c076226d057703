/** Largest sheet there is. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** Row and column of a cell, 0-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The place that a reference such as `B12` or `$B$12` names; null where it names none. */
export function positionOf(reference: string | undefined): Position | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '');
  const [, letters = '', digits = ''] = match ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return match === null || row < 0 || row >= ROWS || column >= COLUMNS ? null : { row, column };
}
