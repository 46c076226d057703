import { type Item, type Layout, topOf } from '../layout.ts';
import { textOfLine, type Word } from '../words.ts';

/** A word outside the ruled tables, on the pages laid one below the other as if no page break were between them. */
export interface Snippet {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the top of the first page on. */
  readonly baseline: number;
  /** Size of the font in points. */
  readonly size: number;
  readonly page: number;
  readonly word: Word;
}

const bottomOf = (item: Item): number =>
  item.kind === 'line' ? item.line.bottom : item.kind === 'table' ? item.table.bottom : item.top;

/** Between the last line of a page and the first of the next, in points. */
const LEADING = 2;

const snippetOf = (word: Word, page: number, below: number): Snippet => ({
  text: word.text,
  left: word.left,
  right: word.right,
  baseline: (word.glyphs[0]?.baseline ?? 0) + below,
  size: word.glyphs[0]?.size ?? 0,
  page,
  word,
});

const keyOf = (item: Item) => (item.kind === 'line' ? `${Math.round(item.line.left)} ${textOfLine(item.line)}` : '');

/** Words of the head of table 3 alone; lines of labels may well be alike. */
const HEAD = /申请人情况|法人或其他组织/;

/** The items of a page without the head of table 3, if it is repeated from a page before. */
function withoutRepeatedHead(items: readonly Item[], seen: Set<string>): readonly Item[] {
  const keys = items.map(keyOf);
  const first = keys.findIndex((key) => key === '' || !seen.has(key));
  const repeated = keys.slice(0, first < 0 ? items.length : first);
  for (const key of keys) {
    seen.add(key);
  }
  return repeated.some((key) => HEAD.test(key)) ? items.slice(repeated.length) : items;
}

/** All words of the lines outside ruled tables. */
export function snippetsOf(layouts: readonly Layout[]): Snippet[] {
  const seen = new Set<string>();
  let end = 0;
  return layouts.flatMap(({ sheet, items: all }) => {
    const items = withoutRepeatedHead(all, seen);
    const [first] = items;
    const below = first === undefined ? 0 : end - topOf(first);
    end = items.reduce((lowest, item) => Math.max(lowest, bottomOf(item) + below + LEADING), end);
    return items.flatMap((item) =>
      item.kind === 'line' ? item.line.words.map((word) => snippetOf(word, sheet.page, below)) : [],
    );
  });
}
