import type { Scan } from './found.ts';
import type { Token } from './token.ts';

/** Cells of one line each from which the absence of any repetition is no chance. */
const ENOUGH = 20;

/**
 * Whether repeated lines were taken out of the text (layout 29): the form itself repeats words, and its cells are full
 * of equal numbers, so a table of one cell a line in which nothing stands twice has lost what stood twice.
 */
export function isDeduplicated(tokens: readonly Token[], { consumed }: Scan): boolean {
  const lines = Map.groupBy(
    tokens.filter(({ piece }) => consumed.has(piece)),
    ({ piece }) => piece,
  );
  const single = [...lines.values()].flatMap((line) => (line.length === 1 ? line.map(({ text }) => text) : []));
  return single.length >= ENOUGH && new Set(single).size === single.length;
}
