import { isPageChrome } from './chrome.ts';
import { isDamagedDate } from './identity/dates.ts';
import { SPAM } from './identity/names.ts';
import type { Pieces } from './pieces.ts';
import type { TextNoise } from './report.ts';

const QUESTION_MARKS = /\d\s?\?|\?\s?\d|^\?+$|\?{2,}/g;

/**
 * Where a run of characters is gone, by what must stand there at least. A year without 年 counts only before a word that
 * says what was done; 2035远景 or 2020版 is written so on purpose.
 */
const LOST: readonly (readonly [string, RegExp])[] = [
  ['日', /(?<![\d月.])\d{3,8}日(?![内以历])/g],
  ['月', /(?<!\d)20\d{2}\d{1,2}月/g],
  ['20', /(?<!\d)20[012]\d(?=共|全年|收到|受理|公开|发布|网上|办理|主动|制定|开展|累计|我)/g],
  ['本年增/', /本年增\/(?!减)/g],
  ['"', /(?<!\d)\d{7,}(?=")/g],
  ['”', /(?<!\d)\d{7,}(?=”)/g],
];

function unclosed(text: string): number {
  if (!text.includes('(')) {
    return 0;
  }
  let open = 0;
  let lost = 0;
  for (const mark of text.match(/[()。]/g) ?? []) {
    if (mark === '(') {
      open++;
    } else if (mark === ')') {
      open = Math.max(0, open - 1);
    } else {
      lost += open;
      open = 0;
    }
  }
  return lost + open;
}

/** How often a pattern is found in a text that must hold `needed` for it. */
const count = (text: string, needed: string, pattern: RegExp) =>
  text.includes(needed) ? (text.match(pattern)?.length ?? 0) : 0;

const SHORT = 5;

/** Most cells of a table hold a number that is too short for a damaged date and shows no damage. */
function isShortNumber(text: string): boolean {
  let at = 0;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) {
    at += 1;
  }
  return at === text.length && at <= SHORT;
}

/** Counts the signs of damage over all pieces. */
export function readNoise({ pieces, chrome, traditional, pinyinGlosses }: Pieces): TextNoise {
  const texts: string[] = [];
  for (const { cells } of pieces) {
    for (const { text } of cells) {
      if (!isShortNumber(text)) {
        texts.push(text);
      }
    }
  }
  const total = (of: (text: string) => number) => texts.reduce((sum, text) => sum + of(text), 0);
  return {
    traditional,
    pinyinGlosses,
    questionMarks: total((text) => count(text, '?', QUESTION_MARKS)),
    lostRuns: total(
      (text) =>
        LOST.reduce((sum, [needed, pattern]) => sum + count(text, needed, pattern), 0) +
        unclosed(text) +
        (isDamagedDate(text) ? 1 : 0),
    ),
    pageChrome: chrome ? texts.filter(isPageChrome).length : 0,
    spam: texts.filter((text) => SPAM.test(text)).length,
    undecodable: total((text) => count(text, '\ufffd', /\ufffd/g)),
  };
}
