import { OTHER_FIGURE } from './catalogue.ts';
import type { LineContext } from './context.ts';
import type { Numeral } from './numbers.ts';
import { type Stated, statement } from './stated.ts';
import type { Window } from './window.ts';

const LONGEST_LABEL = 24;
/** Nouns and verbs that a count follows; a number behind them has lost its measure word. */
const COUNTED = /(?:信|件|息|请|料|章|案|议|询|诉|言|复|结|理|布|到|告|目|稿|开|条|篇)$/;
const SAYS_NOTHING = /^(?:其中|共有?|有|达|为|分别)*$/;

/** A number that is none of the closed set, with the words that say what it counts; none if it counts nothing. */
export function otherFigure(
  numeral: Numeral,
  window: Window,
  context: LineContext,
  previous: Stated | undefined,
): Stated[] {
  if (numeral.unit === null && !hasLostItsMeasure(numeral, window, context)) {
    return [];
  }
  // 一个, 一次 are often no counts; behind their noun at the end of a clause they are.
  if (numeral.chinese && (window.stem === '' || window.tail !== '')) {
    return [];
  }
  const noun = SAYS_NOTHING.test(window.lead) ? nounBehind(window) : '';
  const before = window.lead.slice(-LONGEST_LABEL);
  const label = noun || shareLabel(before, previous) || window.stem.slice(-LONGEST_LABEL);
  if (label === '') {
    return [];
  }
  const { value, unit, qualifier } = numeral;
  const saying = { id: OTHER_FIGURE, label, family: 'work', value, unit, qualifier } as const;
  const stated = {
    ...statement(context, saying, numeral.start - before.length, endOf(numeral, noun, context)),
    numberStart: numeral.start,
    lead: window.lead,
  };
  return [stated];
}

function nounBehind(window: Window): string {
  return /^[^、和及与(]{0,24}/.exec(window.tail)?.[0] ?? '';
}

/** The noun belongs to the figure if something ends it; 2件申请收取… goes on to the next number. */
function endOf(numeral: Numeral, noun: string, { line }: LineContext): number {
  const end = numeral.end + noun.length;
  return /^(?:$|[,。;、和及与(])/.test(line.text.charAt(end)) ? end : numeral.end;
}

/** 占30% alone does not say of what; the words of the figure before it do. */
function shareLabel(before: string, previous: Stated | undefined): string {
  const named = before.startsWith('占') ? (previous?.lead.replace(/^其中/, '') ?? '') : '';
  return (named + before).slice(-LONGEST_LABEL);
}

/** Digits that a count is written with, whose measure word is gone (来信340,), or that ran into the hotline's name. */
function hasLostItsMeasure(numeral: Numeral, window: Window, { line }: LineContext): boolean {
  if (line.section === 's0' || numeral.value === 0) {
    return false;
  }
  const hotline = line.text.slice(numeral.start, numeral.end).endsWith('12345');
  return hotline || (COUNTED.test(window.stem) && /^(?:$|[,。;、)])/.test(line.text.charAt(numeral.end)));
}
