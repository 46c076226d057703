import type { Passage } from '../passage.ts';
import type { Figure, PartWholeList, Scope } from '../report.ts';
import { LineContext } from './context.ts';
import { Line } from './line.ts';
import { figuresOfLine } from './line-figures.ts';
import { listsOfLine } from './lists.ts';
import { numberedLists } from './numbered-lists.ts';
import { withoutRepeats } from './settle.ts';

import type { Stated } from './stated.ts';

/** Narratives have some 3,000 to 30,000 units and up to 400 numbers; what lies beyond these limits is not read. */
const MOST_UNITS = 100_000;
const MOST_NUMBERS = 2_000;

/**
 * Reads the figures that the narrative states, and the lists of parts of a whole (domain specification B.1, H.8). Ids are
 * those of `FIGURE_KINDS`; any other number with a measure word is `n.other` with a label. A count that is stated several
 * times alike stands once. What is not clearly one of the closed set is `n.other`.
 */
export function readFigures(
  passages: readonly Passage[],
  context: { readonly year: number | null; readonly scope: Scope },
): { figures: Figure[]; lists: PartWholeList[] } {
  const lines = linesOf(passages);
  const stated: Stated[][] = [];
  let numbers = 0;
  for (const line of lines) {
    const found = figuresOfLine(new LineContext(line, context), MOST_NUMBERS - numbers);
    numbers += found.length;
    stated.push(found);
  }
  const inner = lines.flatMap((line, index) => listsOfLine(line, stated[index] ?? []));
  const lists = [...inner, ...numberedLists(lines, stated, inner)];
  return {
    figures: withoutRepeats(stated.flat()).map((one) => one.figure),
    lists: lists.map(({ whole, parts, kind }) => ({
      whole: whole.figure,
      parts: parts.map((one) => one.figure),
      kind,
    })),
  };
}

function linesOf(passages: readonly Passage[]): Line[] {
  const lines: Line[] = [];
  let room = MOST_UNITS;
  for (const passage of passages) {
    lines.push(new Line(passage.text.length <= room ? passage : { ...passage, text: passage.text.slice(0, room) }));
    room = Math.max(0, room - passage.text.length);
  }
  return lines;
}
