/** Names and list numbers: what stands in them is no figure (domain specification H.8). */

/** A title in 《》 may be long; in “” only a short word is a name, a longer one is a quoted sentence. */
const LONGEST_TITLE = 120;
const LONGEST_WORD = 10;

/** A span of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The titles in 《》 and short names in “”, in order. */
export function namesIn(text: string): Span[] {
  return [...spansIn(text, '《', '》', LONGEST_TITLE), ...spansIn(text, '“', '”', LONGEST_WORD)].sort(
    (a, b) => a.start - b.start,
  );
}

function spansIn(text: string, open: string, close: string, longest: number): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, start + 1)) {
    const inside = text.slice(start + 1, start + longest + 2);
    const end = inside.indexOf(close);
    const again = inside.indexOf(open);
    if (end > 0 && (again < 0 || again > end)) {
      spans.push({ start, end: start + end + 2 });
    }
  }
  return spans;
}

const LATER_ITEM = /^[.、)](?!\d)/;
const isDigit = (text: string, at: number) => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

/**
 * Where the digits end that number an item of a list: 1. at the start of a line, (2) anywhere, 3、 behind the end of a
 * clause; null where those at `start` do not.
 */
export function endOfItemNumber(text: string, start: number): number | null {
  const end = start + (isDigit(text, start + 1) ? 2 : 1);
  const mark = text.charAt(end);
  if (!isDigit(text, start) || (mark !== '.' && mark !== '、' && mark !== ')')) {
    return null;
  }
  const bracketed = text.charAt(start - 1) === '(';
  const before = start - (bracketed ? 1 : 0);
  const first = before === 0 || (bracketed && mark === ')');
  const later = '。;:!?'.includes(text.charAt(before - 1)) && LATER_ITEM.test(text.slice(end, end + 2));
  return first || later ? end : null;
}
