import { sameNumber } from './numbers.ts';
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
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const wordOf = (glyphs: readonly Glyph[]): Word => ({
  ...around(glyphs),
  text: glyphs.map(({ text }) => text).join(''),
  glyphs,
});

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Glyph[][] = [];
  const together = sameNumber(glyphs);
  for (const glyph of glyphs.toSorted((a, b) => centreX(a) - centreX(b))) {
    const word = words.at(-1);
    const last = word?.at(-1);
    const gap = glyph.size * (last?.run === glyph.run ? GAP : GAP_OF_STRINGS);
    if (word !== undefined && last !== undefined && glyph.left - last.right <= gap && together(last, glyph)) {
      word.push(glyph);
    } else {
      words.push([glyph]);
    }
  }
  return words.map(wordOf);
}

/** The lines that characters make, from the top; white space only parts words. */
export function linesOfText(glyphs: readonly Glyph[]): Line[] {
  const lines: Glyph[][] = [];
  const visible = glyphs.filter(({ text }) => text.trim() !== '');
  for (const glyph of visible.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (
      line !== undefined &&
      first !== undefined &&
      glyph.baseline - first.baseline <= Math.min(first.size, glyph.size) * SAME_LINE
    ) {
      line.push(glyph);
    } else {
      lines.push([glyph]);
    }
  }
  return lines.map((line) => {
    const words = wordsOf(line);
    const size = Math.max(...line.map((glyph) => glyph.size));
    return { ...around(words), words, size, baseline: line[0]?.baseline ?? 0 };
  });
}

/** A line as text: a space stands where a gap is. */
export const textOfLine = ({ words, size }: Pick<Line, 'words' | 'size'>): string =>
  words.reduce((text, word, at) => {
    const gap = word.left - (words[at - 1]?.right ?? word.left);
    return text + (at > 0 && gap > size * GAP ? ' ' : '') + word.text;
  }, '');
