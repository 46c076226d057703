import { OTHER_FIGURE } from './catalogue.ts';
import { type Claim, claimsOf } from './claims.ts';
import { classify } from './classify.ts';
import { closedFigures } from './closed-figures.ts';
import type { LineContext } from './context.ts';
import { type Denied, denialsOf } from './negations.ts';
import { numeralsOf } from './numbers.ts';
import { otherFigure } from './other-figures.ts';
import { type Stated, statement } from './stated.ts';
import { Window } from './window.ts';

/** How many clauses with a negation are looked at in a line; a report has some twenty. */
const MOST_NEGATIONS = 400;

/** All that a line states, with at most `limit` numbers, in the order of the text. */
export function figuresOfLine(context: LineContext, limit: number): Stated[] {
  const { numbers, denials } = context.line.bounds;
  if (numbers.length === 0 && denials.length === 0) {
    return [];
  }
  const numerals = numeralsOf(context.line, limit);
  const windows: Window[] = [];
  const stated: Stated[] = [];
  let earlier: Stated[] = [];
  for (const [index, numeral] of numerals.entries()) {
    const taken = Math.max(numerals[index - 1]?.end ?? 0, stated.at(-1)?.end ?? 0);
    const window = new Window(context.line, numeral, numerals[index + 1], taken, context.report.year);
    windows.push(window);
    const sentence = context.line.sentenceStart(numeral.start);
    // A sentence that begins with 其中 goes on with the one before it.
    if ((earlier[0]?.start ?? 0) < sentence && !context.line.text.startsWith('其中', sentence)) {
      earlier = [];
    }
    const classified = classify(numeral, window, context, earlier);
    const found =
      classified === null
        ? otherFigure(numeral, window, context, earlier.at(-1))
        : closedFigures(classified, numeral, window, context);
    stated.push(...found);
    earlier.push(...found);
  }
  const denied = denialsOf(context, MOST_NEGATIONS)
    .map((one) => ofDenial(one, context))
    .filter((one) => !contradicted(one, stated));
  const claimed = claimsOf(context, numerals, windows, stated).map((one) => ofClaim(one, context));
  return [...stated, ...denied, ...claimed].sort((a, b) => a.start - b.start);
}

/** 收到网上申请3件,未收到书面申请: what is denied is a part, if the line counts some of the same. */
function contradicted(denial: Stated, stated: readonly Stated[]): boolean {
  return stated.some(
    ({ figure, family }) =>
      figure.value > 0 &&
      figure.scope === denial.figure.scope &&
      (figure.id === denial.figure.id || (family === 'channel' && denial.figure.id === 'n.received')),
  );
}

function ofDenial({ kind, start, end }: Denied, context: LineContext): Stated {
  const { id, family, unit } = kind;
  return statement(context, { id, family, unit, value: 0, qualifier: 'negation' }, start, end);
}

function ofClaim({ claims, value, unit, scope, start, end }: Claim, context: LineContext): Stated {
  const all = { value, unit, scope, qualifier: 'qualitative_all' } as const;
  const saying =
    claims === 'answered'
      ? ({ ...all, id: 'n.answered', family: 'flow' } as const)
      : ({ ...all, id: OTHER_FIGURE, family: 'remedy', label: '行政复议均维持' } as const);
  return statement(context, saying, start, end);
}
