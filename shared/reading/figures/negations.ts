import type { LineContext } from './context.ts';
import type { FigureKind, Negation } from './kinds/kind.ts';
import type { Line } from './line.ts';
import { relative } from './window.ts';

/** A figure of 0 that is stated without a number. */
export interface Denied {
  readonly kind: FigureKind;
  readonly start: number;
  readonly end: number;
}

/** A clause that goes on with what the one before denies (未被申请行政复议,提起行政诉讼). */
const GOES_ON = /^(?:或|和|及|也)?(?:被)?(?:提起|引起|引发)?(?:的)?行政诉讼(?:案件|情况|事项|的)*$/;
/** A denial that is itself denied, or that is only supposed. */
const SUPPOSED = /(?:并非|不是|不能说|从不|若|如|如果|凡)$/;
/** A clause that says what is to be, and not what was. */
const WISH = /目标|力争|确保|努力|争取|防止|避免|杜绝/;
const LONGEST = 160;
const WIDEST = 300;

/** The negations of a line, at most `limit` clauses of it. */
export function denialsOf(context: LineContext, limit: number): Denied[] {
  const found: Denied[] = [];
  let clauses = 0;
  let done = -1;
  for (const place of context.line.bounds.denials) {
    if (place < done) {
      continue;
    }
    const { start, end } = clauseRound(context.line, place);
    done = end;
    const kinds = context.kindsNamed(start, end);
    if (kinds.size === 0 || WISH.test(context.line.text.slice(start, end))) {
      continue;
    }
    clauses++;
    if (clauses > limit) {
      break;
    }
    const text = context.line.text.slice(start, end).replaceAll(',', '、');
    for (const kind of kinds) {
      const denied = kind.negations && deniedIn(kind, kind.negations, text, start, context);
      if (denied) {
        found.push(denied);
      }
    }
  }
  return found;
}

/** The clause at a place, what a colon joins to it, and the clauses that go on with what it denies. */
function clauseRound(line: Line, place: number): { readonly start: number; readonly end: number } {
  let start = line.clauseStart(place);
  while (line.text.charAt(start - 1) === ':' && place - start < LONGEST) {
    start = line.clauseStart(start - 1);
  }
  let end = line.clauseEnd(place);
  while (end < line.text.length && end - start < LONGEST) {
    const next = line.clauseEnd(end + 1);
    if (line.text.charAt(end) !== ':' && !GOES_ON.test(line.text.slice(end + 1, next))) {
      break;
    }
    end = next;
  }
  return { start: Math.max(start, place - WIDEST), end: Math.min(end, place + WIDEST) };
}

function deniedIn(
  kind: FigureKind,
  negations: readonly Negation[],
  text: string,
  start: number,
  context: LineContext,
): Denied | null {
  for (const negation of negations) {
    const match = negation.clause.exec(relative(text, context.report.year, '···'));
    if (
      match !== null &&
      !negation.unlessBefore?.test(text.slice(0, match.index)) &&
      holds(negation, kind, start + match.index, match[0].length, context)
    ) {
      return { kind, start: start + match.index, end: start + match.index + match[0].length };
    }
  }
  return null;
}

function holds(negation: Negation, kind: FigureKind, place: number, length: number, context: LineContext): boolean {
  const { line } = context;
  if (negation.topic !== undefined && context.topicAt(place + length) !== negation.topic) {
    return false;
  }
  if (!context.holdsForYear(place + 1) && kind.standing !== true) {
    return false;
  }
  const before = line.text.slice(Math.max(line.sentenceStart(place), place - 120), place);
  if (SUPPOSED.test(before) || (negation.before && !negation.before.test(before)) || negation.notBefore?.test(before)) {
    return false;
  }
  // What is followed by a number is stated by it.
  return !/^[^,。;\d]{0,4}\d/.test(line.text.slice(place + length, place + length + 6));
}
