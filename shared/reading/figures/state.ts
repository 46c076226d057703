import { shifted } from '../../text/numerals.ts';
import type { Figure, Qualifier } from '../report.ts';
import { OTHER_FIGURE } from './catalogue.ts';
import { claimsOf } from './claims.ts';
import { type Classified, classify } from './classify.ts';
import type { LineContext } from './context.ts';
import type { Family, FigureKind } from './kinds/kind.ts';
import { denialsOf } from './negations.ts';
import { type Numeral, numeralsOf } from './numbers.ts';
import type { Stated } from './stated.ts';
import { type Window, windowOf } from './window.ts';

const LONGEST_LABEL = 24;
/** How much of one line is looked at; a paragraph of a report holds a tenth of it. */
const MOST_NEGATIONS = 400;
const CARRY_IN = '(?:上一?年度?|去年度?)[^,。;◆]{0,8}(?:结转|转结|转入|遗留)';
/** Whether the number received holds last year's: 受理12件(含上年结转2件), 其中新收10件,上年结转2件, 含上年结转2件共受理12件. */
const INCLUDES_CARRY_IN = new RegExp(
  `◆[^,。;()]{0,8}[,(:;]*(?:其中|含|包含|包括|内含)[:,]?[^,。;\\d不]{0,8}${CARRY_IN}|` +
    `◆[^,。;()]{0,8}[,(:;]*(?:其中|含|包括)[:,]?(?:本年|当年|今年|新收|新增)[^,。;]{0,16}[,、;]${CARRY_IN}|` +
    `(?<!不)(?:含|加上|连同|包括)[^,。;◆\\d]{0,6}${CARRY_IN}[^。;◆]{0,24}◆`,
);
/** Nouns and verbs that a count follows; a number behind them has lost its measure word. */
const COUNTED = /(?:信|件|息|请|料|章|案|议|询|诉|言|复|结|理|布|到|告|目|稿|开|条|篇)$/;

/** All that a line states, in the order of the text. */
export function statementsOf(context: LineContext, line: number, limit: number): Stated[] {
  const numerals = numeralsOf(context.line.text, limit);
  const windows: Window[] = [];
  const stated: Stated[] = [];
  let sentence = -1;
  let earlier: string[] = [];
  let taken = 0;
  numerals.forEach((numeral, index) => {
    const window = windowOf(context.line, numeral, numerals[index + 1], taken, context.report.year);
    windows.push(window);
    const at = context.line.sentenceStart[numeral.start] ?? 0;
    [earlier, sentence] = [at === sentence ? earlier : [], at];
    const found = ofNumber(numeral, window, context, line, earlier);
    earlier.push(...found.map((one) => one.figure.id));
    stated.push(...found);
    taken = Math.max(numeral.end, ...found.map((one) => one.end));
  });
  const denied = denialsOf(context, MOST_NEGATIONS).map(({ kind, start, end }) =>
    entry(
      context,
      line,
      { id: kind.id, family: kind.family, unit: kind.unit, value: 0, qualifier: 'negation' },
      start,
      end,
    ),
  );
  const claimed = claimsOf(context, numerals, windows, stated).map((claim) => ofClaim(claim, context, line, stated));
  return [...stated, ...denied, ...claimed].sort((a, b) => a.start - b.start);
}

function ofNumber(
  numeral: Numeral,
  window: Window,
  context: LineContext,
  line: number,
  earlier: readonly string[],
): Stated[] {
  const classified = classify(numeral, window, context, earlier);
  if (classified === null) {
    const other = otherFigure(numeral, window, context, line);
    return other === null ? [] : [other];
  }
  const { kind, phrase, tailLength } = classified;
  return [kind.id, ...(phrase.also ?? [])].map((id) => {
    const what = { ...measured(kind, numeral), id, family: kind.family, qualifier: numeral.qualifier };
    const includesCarryIn = id === 'n.received' && INCLUDES_CARRY_IN.test(window.around);
    const end = numeral.end + tailLength;
    return {
      ...entry(context, line, { ...what, includesCarryIn }, beginning(classified, window, numeral), end),
      numberStart: numeral.start,
      lead: window.lead,
      asserted: phrase.tail === undefined || tailLength === window.tail.length,
    };
  });
}

/** The value in the unit of its kind, for amounts; a count keeps its measure word. */
function measured(kind: FigureKind, { value, unit }: Numeral): { value: number; unit: string | null } {
  if (!kind.unit.endsWith('元') || unit === null) {
    return { value, unit: unit ?? (value === 0 ? kind.unit : null) };
  }
  const power = (word: string) => (word.startsWith('亿') ? 8 : word.startsWith('万') ? 4 : 0);
  return { value: shifted(String(value), power(unit) - power(kind.unit)), unit: kind.unit };
}

function beginning({ phrase }: Classified, window: Window, numeral: Numeral): number {
  return phrase.lead === undefined || window.stem === '' ? numeral.start : window.start;
}

function otherFigure(numeral: Numeral, window: Window, context: LineContext, line: number): Stated | null {
  const { text } = context.line;
  if (numeral.unit === null) {
    const glued = numeral.qualifier === 'garbled' && /12345$/.test(text.slice(numeral.start, numeral.end));
    const lost = COUNTED.test(window.stem) && /^(?:$|[,。;、)])/.test(text.slice(numeral.end, numeral.end + 1));
    if (context.line.section === 's0' || numeral.value === 0 || (!glued && !lost)) {
      return null;
    }
  }
  if (numeral.chinese && (window.stem === '' || window.tail !== '')) {
    return null;
  }
  const words = window.lead.slice(-LONGEST_LABEL);
  const label = words || window.tail.slice(0, LONGEST_LABEL) || window.stem.slice(-LONGEST_LABEL);
  if (label === '') {
    return null;
  }
  const { value, unit, qualifier } = numeral;
  const what = { id: OTHER_FIGURE, label, family: 'work', value, unit, qualifier } as const;
  return {
    ...entry(context, line, what, numeral.start - words.length, numeral.end),
    numberStart: numeral.start,
    lead: window.lead,
  };
}

function ofClaim(
  claim: ReturnType<typeof claimsOf>[number],
  context: LineContext,
  line: number,
  stated: readonly Stated[],
): Stated {
  const all = { value: claim.value, unit: '件', qualifier: 'qualitative_all' } as const;
  const what =
    claim.claims === 'answered'
      ? ({ ...all, id: 'n.answered', family: 'flow' } as const)
      : ({ ...all, id: OTHER_FIGURE, family: 'remedy', label: '行政复议均维持' } as const);
  const received = stated.findLast((one) => one.figure.id === 'n.received' && one.end <= claim.start)?.figure;
  return entry(context, line, { ...what, ...(received && { scope: received.scope }) }, claim.start, claim.end);
}

interface What extends Partial<Pick<Figure, 'label' | 'includesCarryIn' | 'scope'>> {
  readonly id: string;
  readonly family: Family;
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
}

function entry(context: LineContext, line: number, what: What, start: number, end: number): Stated {
  const { family, ...figure } = what;
  return {
    figure: {
      label: null,
      includesCarryIn: false,
      scope: context.scopeAt(end),
      ...figure,
      ...context.line.spanOf(start, end),
      section: context.line.section,
    },
    family,
    line,
    start,
    numberStart: start,
    end,
    lead: '',
    asserted: true,
  };
}
