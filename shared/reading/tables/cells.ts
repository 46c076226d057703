import type { CellDefinition } from '../../form/model.ts';
import type { Cell, Source } from '../report.ts';
import { CONFIDENCE } from './confidence.ts';
import type { Token } from './token.ts';
import { inCellUnit } from './value.ts';

const sourceOf = ({ block, row, cell: { column, page, start, end } }: Token): Source => ({
  block,
  row,
  column,
  page,
  start,
  end,
});

const rounded = (confidence: number) => Math.round(confidence * 10_000) / 10_000;

/** Nothing in the source holds this cell, or what holds it could not be told. */
export const ABSENT_CELL: Cell = {
  value: null,
  raw: null,
  semantic: 'absent',
  basis: 'absent',
  confidence: CONFIDENCE.absent,
  source: null,
  alternatives: [],
};

/** A cell whose row and column stand in the source, with nothing in it: no token, or an empty one. */
export const blankCell = (token: Token | null, certainty: number): Cell => ({
  value: null,
  raw: null,
  semantic: 'blank',
  basis: 'read',
  confidence: rounded((token?.value?.confidence ?? CONFIDENCE.plain) * certainty),
  source: token === null ? null : sourceOf(token),
  alternatives: [],
});

/** A cell read in its own place; `certainty` is that of the place. */
export function readCell(
  token: Token | null,
  { kind }: CellDefinition,
  certainty: number,
  headerUnit: string | null = null,
): Cell {
  if (token === null || token.value === null || token.value.semantic === 'blank') {
    return blankCell(token, certainty);
  }
  const { number, semantic, confidence } = inCellUnit(token.value, kind, headerUnit);
  return {
    value: number,
    raw: token.cell.raw,
    semantic,
    basis: 'read',
    confidence: rounded(confidence * certainty),
    source: sourceOf(token),
    alternatives: [],
  };
}

/** A cell whose value or place follows from the equations; `token` holds its digits, if any stand in the source. */
export function inferredCell(value: number, token: Token | null, certainty: number = CONFIDENCE.inferred): Cell {
  return {
    value,
    raw: token?.cell.raw ?? null,
    semantic: token === null ? 'absent' : 'number',
    basis: 'inferred',
    confidence: rounded(certainty * (token?.value?.confidence ?? 1)),
    source: token === null ? null : sourceOf(token),
    alternatives: [],
  };
}

/** How sure the preferred value is: the share of the readings that have it. */
export const sharedBy = (value: number | null, values: readonly (number | null)[]): number =>
  rounded(Math.min(CONFIDENCE.ambiguous, values.filter((other) => other === value).length / values.length));

/** A cell with a value for each reading, the preferred one first. */
export function ambiguousCell(values: readonly number[], token: Token | null): Cell {
  const [value = 0, ...others] = values;
  return {
    ...inferredCell(value, token),
    basis: 'ambiguous',
    confidence: sharedBy(value, values),
    alternatives: [...new Set(others)].filter((other) => other !== value).sort((a, b) => a - b),
  };
}
