import { shifted } from '../../text/numerals.ts';
import type { Classified } from './classify.ts';
import type { LineContext } from './context.ts';
import type { FigureKind } from './kinds/kind.ts';
import type { Numeral } from './numbers.ts';
import { type Stated, statement } from './stated.ts';
import type { Window } from './window.ts';

const CARRY_IN = '(?:上一?年度?|去年度?)[^,。;◆]{0,8}(?:结转|转结|转入|遗留)';
/** Whether the number received holds last year's: 受理12件(含上年结转2件), 其中新收10件,上年结转2件, 含上年结转2件共受理12件. */
const INCLUDES_CARRY_IN = new RegExp(
  `◆[,(:;]*其中[:,]?(?:本年度?)?新收[^。;◆]{0,10}[,、]结转\\d|` +
    `◆\\((?:${CARRY_IN}[^,)]{0,10}[,、](?:本年度?)?新收|(?:本年度?)?新收[^,)]{0,10}[,、]${CARRY_IN})|` +
    `◆[^,。;()]{0,8}[,(:;]*(?:其中|含|包含|包括|内含)[:,]?[^,。;\\d不]{0,8}${CARRY_IN}|` +
    `◆[^,。;()]{0,8}[,(:;]*(?:其中|含|包括)[:,]?(?:本年|当年|今年|新收|新增)[^,。;]{0,16}[,、;]${CARRY_IN}|` +
    `(?<!不)(?:含|加上|连同|包括)[^,。;◆\\d]{0,6}${CARRY_IN}[^。;◆]{0,24}◆`,
);

/** The statements that a classified number makes: one, or several where it counts two things at once. */
export function closedFigures(
  { kind, phrase, tailLength }: Classified,
  numeral: Numeral,
  window: Window,
  context: LineContext,
): Stated[] {
  const start = phrase.lead === undefined || window.stem === '' ? numeral.start : window.start;
  return [kind.id, ...(phrase.also ?? [])].map((id) => {
    const includesCarryIn = id === 'n.received' && INCLUDES_CARRY_IN.test(window.around);
    const { family } = kind;
    const saying = { ...measured(kind, numeral), id, family, qualifier: numeral.qualifier, includesCarryIn };
    return {
      ...statement(context, saying, start, numeral.end + tailLength),
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
  return { value: shifted(String(value), power(unit) - power(kind.unit)), unit: kind.unit };
}

function power(unit: string): number {
  return unit.startsWith('亿') ? 8 : unit.startsWith('万') ? 4 : 0;
}
