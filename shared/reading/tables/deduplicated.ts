import type { Scan } from './found.ts';
import { isValue, type Token } from './token.ts';

/** Cells of one line each from which the absence of any repetition is no chance. */
const ENOUGH = 20;
/** A line of more cells than that is a row of a table, in which values may stand again and again. */
const ROW = 3;
/** Headings that the form prints several times. */
const REPEATED = /^(?:信息内容|总\s?计|结果维持|结果纠正|其他结果|尚未审结)$/;

/**
 * Whether repeated lines were taken out of the text (layout 29): the form itself repeats words, and its cells are full
 * of equal numbers, so a table of one cell a line in which nothing stands twice has lost what stood twice.
 */
export function isDeduplicated(tokens: readonly Token[], { consumed }: Scan): boolean {
  const single = new Set<string>();
  let repeated = false;
  let rows = 0;
  let headings = false;
  let values = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || !consumed.has(token.piece)) {
      continue;
    }
    if (token.alone) {
      repeated ||= single.has(token.text);
      single.add(token.text);
      headings ||= REPEATED.test(token.text);
      values ||= isValue(token);
    } else if (tokens[at - 1]?.piece !== token.piece && tokens[at + ROW]?.piece === token.piece) {
      rows++;
    }
  }
  return !repeated && headings && values && single.size >= ENOUGH && rows * 2 < single.size;
}
