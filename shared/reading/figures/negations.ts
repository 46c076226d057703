import { FIGURE_KINDS } from './catalogue.ts';
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

/** Cheap tests before the patterns: a negation, and something that a negation of a kind speaks of. */
const TRIGGER = /[未无没零]|不存在|不涉及|不收/;
const SUBJECT = /复议|诉讼|申请|结转|转结|顺延|遗留|文件|规章|行政[许处强事]|收费|费用|处理费|通知|新媒体/;
const CLAUSE = /[^,。;!?\n]+/g;
/** A clause that goes on with what the one before denies (未被申请行政复议,提起行政诉讼). */
const GOES_ON = /^(?:或|和|及|也)?(?:被)?(?:提起|引起|引发)?(?:的)?行政诉讼(?:案件|情况|事项|的)*$/;
const LONGEST = 160;
const WIDEST = 300;

/** The negations of a line, at most `limit` clauses of it. */
export function denialsOf(context: LineContext, limit: number): Denied[] {
  const found: Denied[] = [];
  let clauses = 0;
  for (const { text, start } of clausesOf(context.line)) {
    if (!TRIGGER.test(text) || !SUBJECT.test(text)) {
      continue;
    }
    clauses++;
    if (clauses > limit) {
      break;
    }
    for (const kind of FIGURE_KINDS) {
      const denied = kind.negations && deniedIn(kind, kind.negations, text, start, context);
      if (denied) {
        found.push(denied);
      }
    }
  }
  return found;
}

function* clausesOf(line: Line): Generator<{ text: string; start: number }> {
  let pending: { text: string; start: number } | null = null;
  for (const match of line.text.matchAll(CLAUSE)) {
    const next = { text: match[0].slice(0, WIDEST), start: match.index };
    if (pending !== null && GOES_ON.test(next.text) && pending.text.length < LONGEST) {
      pending = {
        text: line.text.slice(pending.start, next.start + next.text.length).replaceAll(',', '、'),
        start: pending.start,
      };
      continue;
    }
    if (pending !== null) {
      yield pending;
    }
    pending = next;
  }
  if (pending !== null) {
    yield pending;
  }
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
    if (match !== null && holds(negation, kind, start + match.index, match[0].length, context)) {
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
  if ((negation.before && !negation.before.test(before)) || negation.notBefore?.test(before)) {
    return false;
  }
  // What is followed by a number is stated by it.
  return !/^[^,。;\d]{0,4}\d/.test(line.text.slice(place + length, place + length + 6));
}
