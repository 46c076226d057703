import type { PartWholeList } from '../report.ts';
import type { Line } from './line.ts';
import { countable, figuresWithin, joinedRuns, partsOf, sameMeasure, sum } from './parts.ts';
import type { Stated } from './stated.ts';

/** A list with the places of its figures, so that a list of lists can take its whole as one part. */
export interface FoundList {
  readonly whole: Stated;
  readonly parts: readonly Stated[];
  readonly kind: PartWholeList['kind'];
}

const OPEN = '其中|含|包含';
const CLOSED = '具体为|具体是|具体如下|具体包括|分别为|分别是|包括';
const MARKER = new RegExp(`(${OPEN})|(${CLOSED})`, 'g');
/** Units of a line within which a list ends; the longest seen have thirty parts in 400 units. */
const LONGEST_LIST = 1_500;
/** Directly behind a whole: 20个:微信17个、微博3个; 20个(微信17个、微博3个). */
const OPENS_LIST = /^[^,。;、()\d]{0,12}([:(])/;
/** What stands between the last part and a whole behind its parts. */
const WHOLE_BEHIND_OPEN = /^等[^,。;]{0,16}$/;
const WHOLE_BEHIND_CLOSED = /^(?:等?,)?(?:共计|合计|总计|总共)[^,。;]{0,12}$/;

/** The lists that stand within one line; a part is in one list. */
export function listsOfLine(line: Line, stated: readonly Stated[]): FoundList[] {
  const figures = stated.filter(countable);
  if (figures.length < 2) {
    return [];
  }
  const lists = [...markedLists(line, figures), ...openedLists(line, figures), ...listsBeforeTheirWhole(line, figures)];
  const listed = new Set<Stated>();
  return lists.filter(({ parts: [first] }) => first && !listed.has(first) && listed.add(first));
}

/** Lists behind their whole, after 其中 or 分别为. */
function markedLists(line: Line, figures: readonly Stated[]): FoundList[] {
  const upToLast = line.text.slice(0, figures.at(-1)?.numberStart);
  const lists = [...upToLast.matchAll(MARKER)].map((match) => {
    const from = match.index + match[0].length;
    return listFrom(line, figures, match.index, from, match[2] !== undefined);
  });
  return lists.filter((list) => list !== null);
}

/** Lists of two or more parts directly behind their whole, after a colon or in brackets. */
function openedLists(line: Line, figures: readonly Stated[]): FoundList[] {
  const lists = figures.map((whole) => {
    const opening = OPENS_LIST.exec(line.text.slice(whole.end, whole.end + 16));
    const from = whole.end + (opening?.[0].length ?? 0);
    return opening && listFrom(line, figures, from - 1, from, true);
  });
  return lists.filter((list) => list !== null).filter(({ parts }) => parts.length > 1);
}

function listFrom(
  line: Line,
  figures: readonly Stated[],
  marker: number,
  from: number,
  closed: boolean,
): FoundList | null {
  const until = endOfList(line, marker);
  const candidates = figuresWithin(figures, from, until);
  const first = candidates[0];
  const whole = first === undefined ? null : wholeBefore(line, figures, marker, first);
  const { parts, cut } = whole === null ? { parts: [], cut: true } : partsOf(whole, candidates, line, closed);
  const last = parts.at(-1);
  // 各2个 is two or more parts in one number.
  if (whole === null || last === undefined || parts.some((one) => /(?:各|均|每个?)$/.test(one.lead))) {
    return null;
  }
  const etcetera = line.text.startsWith('等', last.end);
  // Requests come in one way or another, so that several channels are all of them unless something else follows.
  const channels = parts.length > 1 && last.family === 'channel';
  return { whole, parts, kind: (closed || channels) && !etcetera && !cut ? 'closed' : 'open' };
}

/** A list goes on to the end of its sentence, or of the brackets round it. */
function endOfList(line: Line, marker: number): number {
  const end = Math.min(line.sentenceEnd(marker), marker + LONGEST_LIST);
  const inBrackets = line.text.charAt(marker) === '(' ? 1 : 0;
  let depth = 0;
  for (let at = marker; at < end; at++) {
    const character = line.text.charAt(at);
    if (character === ')' && --depth < inBrackets) {
      return at;
    }
    depth += character === '(' ? 1 : 0;
  }
  return end;
}

/** The nearest figure before the marker that counts the same; in the sentence before only if the marker opens its own. */
function wholeBefore(line: Line, figures: readonly Stated[], marker: number, first: Stated): Stated | null {
  const sentence = line.sentenceStart(marker);
  const opens = sentence > 0 && marker - sentence <= 1;
  const from = Math.max(opens ? line.sentenceStart(sentence - 1) : sentence, marker - LONGEST_LIST);
  const before = figuresWithin(figures, from, marker);
  return before.findLast((one) => canBeWhole(one, first) && !inClosedBrackets(line, one, marker)) ?? null;
}

/** What was carried over, or is itself a part, is no whole of requests. */
function canBeWhole(one: Stated, first: Stated): boolean {
  const { id } = one.figure;
  const part = one.family === 'channel' || one.family === 'result' || id === 'n.carry_in' || id === 'n.carry_out';
  return sameMeasure(one, first) && !part && !one.lead.endsWith('各');
}

/** 177件(含上年结转3件),其中…: the three are not what is divided. */
function inClosedBrackets(line: Line, one: Stated, marker: number): boolean {
  const behind = line.text.slice(one.end, marker);
  const close = behind.indexOf(')');
  return close >= 0 && !behind.slice(0, close).includes('(');
}

/** Without a word that says so, only the sum of three or more shows that a figure behind them is their whole. */
function addUp(parts: readonly Stated[], whole: Stated): boolean {
  return parts.length > 2 && whole.figure.value > 0 && sum(parts) === whole.figure.value;
}

/** Lists before their whole: …68条、…3条等信息1226件; …3条,共计8条; 微信17个、微博3个, …20个政务新媒体. */
function listsBeforeTheirWhole(line: Line, figures: readonly Stated[]): FoundList[] {
  const found: FoundList[] = [];
  for (const { parts, next: whole } of joinedRuns(line, figures)) {
    const last = parts.at(-1);
    if (!whole || !last || line.sentenceEnd(last.numberStart) !== line.sentenceEnd(whole.numberStart)) {
      continue;
    }
    const words = line.text.slice(last.end, whole.numberStart);
    const same = sameMeasure(whole, last);
    if (WHOLE_BEHIND_OPEN.test(words)) {
      found.push({ whole, parts, kind: 'open' });
    } else if (same && (WHOLE_BEHIND_CLOSED.test(words) || addUp(parts, whole))) {
      found.push({ whole, parts, kind: 'closed' });
    }
  }
  return found;
}
