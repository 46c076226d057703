import type { Block } from '../model.ts';
import { gridCell, isFilled, type Page, type ReadCell, readCell } from './cells.ts';
import { type Element, isElement } from './parse.ts';

/** Terms and what is said of them; `<div>` may group them. */
function items(list: Element, leftOut: ReadonlySet<Element>): Element[] {
  return list.childNodes
    .filter((node): node is Element => isElement(node) && !leftOut.has(node))
    .flatMap((child) => (child.tagName === 'div' ? items(child, leftOut) : [child]));
}

/** Longest term; what is longer is prose in a list's dress. */
const TERM_LENGTH = 40;

const isTerm = ({ lines }: ReadCell): boolean =>
  lines?.length === 1 && lines.every(({ text }) => text.length <= TERM_LENGTH);

/** A definition list of short terms as a grid, one row for each term and what follows it; null for any other. */
export function readDefinitions(list: Element, page: Page): Block | null {
  const elements = items(list, page.survey.leftOut);
  if (
    elements.length === 0 ||
    elements[0]?.tagName !== 'dt' ||
    !elements.every(({ tagName }) => /^d[td]$/.test(tagName))
  ) {
    return null;
  }
  let [row, column] = [-1, 0];
  const cells = elements.map((element) => {
    const term = element.tagName === 'dt';
    [row, column] = term ? [row + 1, 0] : [row, column + 1];
    return { term, read: readCell({ element, row, column, rowSpan: 1, columnSpan: 1 }, page) };
  });
  const short = cells.every(({ term, read }) => (term ? isTerm(read) : !isFilled(read) || read.lines?.length === 1));
  const grid = cells.map(({ read }) => gridCell(read));
  const [first, last] = [grid[0], grid.at(-1)];
  return short && first !== undefined && last !== undefined
    ? { kind: 'grid', cells: grid, place: { start: first.place.start, end: last.place.end, page: null } }
    : null;
}
