import type { LineContext } from './context.ts';
import type { Numeral } from './numbers.ts';
import type { Stated } from './stated.ts';
import type { Window } from './window.ts';

/** A statement that all requests are closed, or that all reviews were upheld; its value follows from other figures. */
export interface Claim {
  readonly claims: 'answered' | 'upheld';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const ANSWERED =
  /(?:均|全部|都|皆)[^,。;\d]{0,24}?(?:答复|办结|回复|办理|办复|处理)(?:完毕|完成)?|^(?:现|并|且|目前)?(?:已|已经)(?:全部|按时|按期|依法|及时|在法定期限内|按规定|按照规定|予以|作出|进行)*(?:答复|办结|回复|办理完毕|处理完毕)[^,。;\d]{0,12}|^(?:并|且)?(?:按时|按期|依法|及时|按规定|按要求|规范)+(?:予以|进行了?|作出了?|给予)?(?:答复|办结|回复)(?:完毕|完成)?(?:申请人)?$/;
const UPHELD = /(?:均|全部|都)[^,。;\d]{0,8}维持/;
/** A wish, a rule, the rest of the requests, or something else that is answered. */
const NO_CLAIM =
  /未|不|提案|建议|留言|信箱|热线|咨询|投诉|信访|其余|剩余|部分|若|如|应|将|确保|做到|能|要求对|须|必须|实现/;
const RATE = /(?:答复|办结|回复|办理)率$/;
const CLAUSE = /[^,。;!?\n]+/g;

/**
 * The claims of a line. All answered: as many as were received and, if the line says so, carried over (domain
 * specification C.0); only where no number of answers is stated. `stated` holds the figures of this line, with numbers.
 */
export function claimsOf(
  context: LineContext,
  numerals: readonly Numeral[],
  windows: readonly Window[],
  stated: readonly Stated[],
): Claim[] {
  const claims: Claim[] = [];
  const add = (kind: Claim['claims'], start: number, end: number) => {
    const value = followingValue(kind, start, stated);
    if (value !== null && context.isOfYear(start + 1) && !claims.some((claim) => claim.claims === kind)) {
      claims.push({ claims: kind, value, start, end });
    }
  };
  numerals.forEach((numeral, index) => {
    const rate = numeral.unit === '%' && numeral.value === 100 && RATE.test(windows[index]?.stem ?? '');
    if (rate && context.topicAt(numeral.start) === 'requests') {
      add('answered', windows[index]?.start ?? numeral.start, numeral.end);
    }
  });
  if (stated.length > 0 && /[均全都皆已按依及规]/.test(context.line.text)) {
    wordsOf(context, stated, add);
  }
  return claims;
}

function wordsOf(
  context: LineContext,
  stated: readonly Stated[],
  add: (kind: Claim['claims'], start: number, end: number) => void,
): void {
  for (const match of context.line.text.matchAll(CLAUSE)) {
    const clauseEnd = match.index + match[0].length;
    const last = stated.findLast((one) => one.end > match.index && one.end <= clauseEnd);
    const from = last === undefined ? match.index : last.end;
    // 网上申请4件均已答复 says it of four requests only.
    if (last !== undefined && last.family !== 'flow' && last.family !== 'remedy') {
      continue;
    }
    const words = context.line.text.slice(from, Math.min(clauseEnd, from + 80));
    if (NO_CLAIM.test(words)) {
      continue;
    }
    const answered = context.topicAt(clauseEnd) === 'requests' ? ANSWERED.exec(words) : null;
    const found = answered ?? UPHELD.exec(words);
    if (found !== null) {
      add(answered === null ? 'upheld' : 'answered', from + found.index, from + found.index + found[0].length);
    }
  }
}

function followingValue(kind: Claim['claims'], place: number, stated: readonly Stated[]): number | null {
  const before = stated.filter((one) => one.end <= place);
  const last = (id: string) => before.findLast((one) => one.figure.id === id)?.figure;
  if (kind === 'upheld') {
    return last('n.review_total')?.value || null;
  }
  const received = last('n.received');
  if (!received || received.value === 0 || last('n.answered') !== undefined) {
    return null;
  }
  return received.value + (received.includesCarryIn ? 0 : (last('n.carry_in')?.value ?? 0));
}
