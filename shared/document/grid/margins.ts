import { type Item, type Layout, topOf } from './layout.ts';
import type { Sheet } from './sheet.ts';
import { around, type Line, textOfLine } from './words.ts';

/** Part of the page's height that is margin at the top and at the bottom. */
const MARGIN = 0.12;

const inMargin = (line: Line, { height }: Sheet) => line.bottom < height * MARGIN || line.top > height * (1 - MARGIN);

/** `- 3 -`, `第3页 共5页`, `3/5`, `Page 3 of 5`. */
const PAGE_NUMBER =
  /^(?:[-—–‐·]\s*\d{1,3}\s*[-—–‐·]|第\s*\d{1,3}\s*页.*|(?:Page\s*)?\d{1,3}\s*(?:[/／]|of)\s*\d{1,3}|Page\s*\d{1,3}|\d{1,3}\s*页)$/i;
const IN_WORDS = /^(?:Page\s*\d{1,3}|第\s*\d{1,3}\s*页)/i;
const BARE_NUMBER = /^\d{1,3}$/;
/** Between a bare page number and the nearest line, in parts of the font size; lines of one number are nearer. */
const ALONE = 1.8;

/** Whether nothing stands so near above or below that the line could be a part of it. */
function standsAlone(line: Line, items: readonly Item[]): boolean {
  const reach = line.size * ALONE;
  return items.every((item) => {
    if (item.kind === 'line') {
      return item.line === line || Math.abs(item.line.baseline - line.baseline) > reach;
    }
    return item.kind === 'grid' || item.table.bottom < line.top || item.table.top > line.bottom;
  });
}

/** Whether a line is a page number; a bare one tells a number that differs from that of the page by as much as others do. */
function isPageNumber(line: Line, { sheet, items }: Layout, offsets: ReadonlySet<number>): boolean {
  const text = textOfLine(line);
  const isBare = BARE_NUMBER.test(text) && offsets.has(Number(text) - sheet.page) && standsAlone(line, items);
  return inMargin(line, sheet) && (isBare || PAGE_NUMBER.test(text));
}

/** A line in the margin without a page number in words at its end, where a cell runs over into the same line. */
function withoutNumber(line: Line): Line {
  const { words } = line;
  const from = words.findIndex((_, at) => at > 0 && IN_WORDS.test(textOfLine({ ...line, words: words.slice(at) })));
  const kept = words.slice(0, Math.max(0, from));
  return from < 0 ? line : { ...line, ...around(kept), words: kept };
}

const linesOf = ({ items }: Layout) => items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));

/** By how much bare numbers in the margins differ from those of their pages: once if they are the same, or for several. */
function numberOffsets(layouts: readonly Layout[]): ReadonlySet<number> {
  const all = layouts.flatMap((layout) =>
    linesOf(layout)
      .filter((line) => inMargin(line, layout.sheet) && BARE_NUMBER.test(textOfLine(line)))
      .map((line) => Number(textOfLine(line)) - layout.sheet.page),
  );
  return new Set(all.filter((offset) => offset === 0 || all.filter((other) => other === offset).length > 1));
}

/**
 * Leaves out page numbers, and of lines that stand in the margins of several pages with the same words, heads and
 * footers, all but the first.
 */
export function withoutMargins(layouts: readonly Layout[]): Layout[] {
  const seen = new Set<string>();
  const offsets = numberOffsets(layouts);
  return layouts.map((layout) => {
    const own = new Set<string>();
    const kept = layout.items.filter((item) => {
      if (item.kind !== 'line' || !inMargin(item.line, layout.sheet)) {
        return true;
      }
      const text = textOfLine(item.line).replace(/\d+/g, '0');
      const key = `${Math.round(topOf(item) / 4)} ${text}`;
      own.add(key);
      const isRepeated = seen.has(key) && /\p{L}/u.test(text);
      return !isRepeated && !isPageNumber(item.line, layout, offsets);
    });
    for (const key of own) {
      seen.add(key);
    }
    const items = kept.map((item) =>
      item.kind === 'line' && inMargin(item.line, layout.sheet) ? { ...item, line: withoutNumber(item.line) } : item,
    );
    return { sheet: layout.sheet, items };
  });
}
