import type { PieceCell } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { Statement } from '../report.ts';

/** A paragraph, or the filled cells of a row side by side, with the way back into the original. */
export interface Line {
  readonly text: string;
  readonly raw: string;
  readonly offsets: ArrayLike<number>;
  readonly placed: boolean;
}

/** What tells a report's identity stands within so many units of a line; a whole report may stand in one line. */
const LINE_LENGTH = 4_000;

/** Joins cells that stand beside or under one another; `between` is put between their texts. */
export function lineOf(cells: readonly PieceCell[], pieces: Pieces, between: string): Line {
  const filled = cells.filter(({ text }) => text !== '');
  const offsets: number[] = [];
  let text = '';
  let end = 0;
  for (const cell of filled) {
    const own = pieces.offsetsOf(cell);
    const joint = text === '' ? '' : between;
    const part = cell.text.slice(0, Math.max(0, LINE_LENGTH - text.length));
    for (let at = -joint.length; at < part.length; at++) {
      offsets.push(at < 0 ? end : (own[at] ?? end));
    }
    text += joint + part;
    end = own[part.length] ?? end;
  }
  return {
    text,
    raw: filled.map(({ raw }) => raw.slice(0, LINE_LENGTH)).join(between),
    offsets: [...offsets, end],
    placed: filled.every(({ start }) => start !== null),
  };
}

/** A statement made by a part of a line. */
export function stated<T>(
  value: T,
  where: Statement<T>['where'],
  line: Line,
  from = 0,
  to = line.text.length,
): Statement<T> {
  const start = line.placed ? (line.offsets[from] ?? null) : null;
  const end = line.placed ? (line.offsets[to] ?? null) : null;
  return { value, where, raw: line.text.slice(from, to), start, end };
}
