import { isPageChrome } from '../chrome.ts';
import { datesIn, isDamagedDate } from '../identity/dates.ts';
import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';

const textOf = ({ cells }: Piece): string =>
  cells.length === 1 ? (cells[0]?.text ?? '') : cells.map(({ text }) => text).join(' ');

/** What dates are written with, and what may stand around them. */
const OF_DATES = /^[\d\s()年月日号./〇零○ОO一二三四五六七八九十-]*$/;

/** Whether a line is a date, whole or damaged, and nothing else. */
function isDateLine(piece: Piece): boolean {
  if (!piece.cells.every(({ text }) => OF_DATES.test(text))) {
    return false;
  }
  const text = textOf(piece);
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
export function nonNarrative({ pieces, chrome }: Pieces): ReadonlySet<Piece> {
  const set = new Set<Piece>();
  for (const [at, piece] of pieces.entries()) {
    const dated = isDateLine(piece);
    if (dated || (chrome && isPageChrome(textOf(piece)))) {
      set.add(piece);
      const before = pieces[at - 1];
      if (before !== undefined && dated && at >= pieces.length - 8 && isSignature(textOf(before))) {
        set.add(before);
      }
    }
  }
  return set;
}
