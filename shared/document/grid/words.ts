import { greatest } from './extent.ts';
import { isDigit, sameNumber, singleAmong, TOUCHING_STRINGS } from './numbers.ts';
import { type Box, centreX, type Glyph } from './sheet.ts';

/** Characters of one line that follow each other without a gap, of one string where strings tell cells apart. */
export interface Word extends Box {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/** The words of one line, from the left. */
export interface Line extends Box {
  readonly words: readonly Word[];
  readonly size: number;
  readonly baseline: number;
}

/** Parts of the font size. */
const STRUCK_TWICE = 0.2;
const SAME_LINE = 0.45;
const GAP = 0.35;
/** Between two strings, which cells of a narrow table are. */
const GAP_OF_STRINGS = 0.18;

/** Leaves out what is printed a second time over itself to look bold. */
export function struckOnce(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const others = seen.get(glyph.text) ?? [];
    const near = glyph.size * STRUCK_TWICE;
    const again = others.some(
      (one) => Math.abs(one.left - glyph.left) < near && Math.abs(one.baseline - glyph.baseline) < near,
    );
    if (!again) {
      others.push(glyph);
      seen.set(glyph.text, others);
    }
    return !again;
  });
}

export function around<B extends Box>(boxes: readonly B[]): Box {
  const whole = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { left, top, right, bottom } of boxes) {
    whole.left = Math.min(whole.left, left);
    whole.top = Math.min(whole.top, top);
    whole.right = Math.max(whole.right, right);
    whole.bottom = Math.max(whole.bottom, bottom);
  }
  return whole;
}

const wordOf = (glyphs: readonly Glyph[]): Word => ({
  ...around(glyphs),
  text: glyphs.map(({ text }) => text).join(''),
  glyphs,
});

const HAN = /^\p{Script=Han}$/u;

/** Tells whether two characters may be of one word: not those of two strings, unless each character has its own. */
function sameWord(glyphs: readonly Glyph[]): (a: Glyph, b: Glyph) => boolean {
  const number = sameNumber(glyphs);
  const isSingle = singleAmong(glyphs, () => true);
  const isHan = (a: Glyph, b: Glyph) => HAN.test(a.text) && HAN.test(b.text);
  return (a, b) => a.run === b.run || (number(a, b) && (!isHan(a, b) || (isSingle(a) && isSingle(b))));
}

function isNext(last: Glyph, glyph: Glyph): boolean {
  const ofStrings = isDigit(last) && isDigit(glyph) ? TOUCHING_STRINGS : GAP_OF_STRINGS;
  return glyph.left - last.right <= glyph.size * (last.run === glyph.run ? GAP : ofStrings);
}

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Glyph[][] = [];
  const together = sameWord(glyphs);
  let word: Glyph[] = [];
  for (const glyph of glyphs.toSorted((a, b) => centreX(a) - centreX(b))) {
    const last = word.at(-1);
    if (last !== undefined && isNext(last, glyph) && together(last, glyph)) {
      word.push(glyph);
    } else {
      word = [glyph];
      words.push(word);
    }
  }
  return words.map(wordOf);
}

/** The lines that characters make, from the top; white space only parts words. */
export function linesOfText(glyphs: readonly Glyph[]): Line[] {
  const lines: Glyph[][] = [];
  const visible = glyphs.filter(({ text }) => text.trim() !== '');
  let line: Glyph[] = [];
  for (const glyph of visible.sort((a, b) => a.baseline - b.baseline)) {
    const [first] = line;
    if (first !== undefined && glyph.baseline - first.baseline <= Math.min(first.size, glyph.size) * SAME_LINE) {
      line.push(glyph);
    } else {
      line = [glyph];
      lines.push(line);
    }
  }
  return lines.map((line) => {
    const words = wordsOf(line);
    const size = greatest(line.map((glyph) => glyph.size));
    return { ...around(words), words, size, baseline: line[0]?.baseline ?? 0 };
  });
}

/** A line as text: a space stands where a gap is. */
export const textOfLine = ({ words, size }: Pick<Line, 'words' | 'size'>): string =>
  words.reduce((text, word, at) => {
    const gap = word.left - (words[at - 1]?.right ?? word.left);
    return text + (at > 0 && gap > size * GAP ? ' ' : '') + word.text;
  }, '');
