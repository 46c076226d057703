import { datesIn, isDamagedDate } from '../identity/dates.ts';
import { isPageChrome } from '../noise.ts';
import type { Piece } from '../piece.ts';

const textOf = (piece: Piece | undefined): string => piece?.cells.map(({ text }) => text).join(' ') ?? '';

/** Whether a line is a date, whole or damaged, and nothing else. */
function isDateLine(text: string): boolean {
  const [date] = datesIn(text);
  return (
    isDamagedDate(text) || (date !== undefined && /^[\s()]*$/.test(text.slice(0, date.start) + text.slice(date.end)))
  );
}

const isSignature = (text: string): boolean => /^[\u4e00-\u9fff\s()]{3,40}$/.test(text);

/**
 * Pieces that are no narrative although they stand among it: lines of the page, and the signature and date that close a
 * report.
 */
export function nonNarrative(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const set = new Set<Piece>();
  for (const [at, piece] of pieces.entries()) {
    const text = textOf(piece);
    const dated = isDateLine(text);
    if (dated || isPageChrome(text)) {
      set.add(piece);
      const before = pieces[at - 1];
      if (before !== undefined && dated && at >= pieces.length - 8 && isSignature(textOf(before))) {
        set.add(before);
      }
    }
  }
  return set;
}
