import { FORMS } from '../../../form/forms.ts';
import { least } from '../extent.ts';
import { labelOf } from '../labels.ts';
import type { Glyph, Sheet } from '../sheet.ts';

/** What is printed on one line without a gap, by one string or by several of different fonts. */
export interface Printed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Parts of the font size: how far a string may begin behind the one before it, or inside it. */
const TOUCHING = 0.12;
const SAME_BASELINE = 0.1;

/** Strings of digits, of which `end` is the last so far, stand in cells of their own, however near. */
const goesOn = (before: Printed, end: string, { text, left, baseline, size }: Printed) =>
  Math.abs(baseline - before.baseline) <= size * SAME_BASELINE &&
  Math.abs(left - before.right) <= size * TOUCHING &&
  !(/\d$/.test(end) && /^\d/.test(text));

/** What the characters of each string print on a line. */
function strings(glyphs: readonly Glyph[]): Printed[] {
  const found: {
    text: string;
    left: number;
    right: number;
    baseline: number;
    size: number;
  }[] = [];
  let run: number | null = null;
  for (const glyph of glyphs) {
    const last = found.at(-1);
    if (last !== undefined && glyph.run === run && glyph.baseline === last.baseline) {
      last.text += glyph.text;
      last.left = Math.min(last.left, glyph.left);
      last.right = Math.max(last.right, glyph.right);
    } else {
      const { text, left, right, baseline, size } = glyph;
      found.push({ text, left, right, baseline, size });
      run = glyph.run;
    }
  }
  return found;
}

/** What a sheet prints, in the order of its content. */
export function printedOn({ glyphs }: Sheet): Printed[] {
  const printed: Printed[] = [];
  let end = '';
  for (const one of strings(glyphs)) {
    const last = printed.at(-1);
    if (last !== undefined && goesOn(last, end, one)) {
      const { text, right, baseline, size } = one;
      printed[printed.length - 1] = { text: last.text + text, left: last.left, right, baseline, size };
      end = text === '' ? end : text;
    } else {
      printed.push(one);
      end = one.text;
    }
  }
  return printed;
}

/** What numbers a heading, a paragraph or a row: `一、`, `(二)`. */
const NUMBERED = /^[(（]?[一二三四五六七八九][)）、.．]/;

let firsts: readonly string[] | undefined;

/** Labels of the first column of table 2. */
function firstLabels(): readonly string[] {
  firsts ??= [
    '信息内容',
    ...Object.values(FORMS).flatMap(({ table2 }) =>
      table2.flatMap(({ rows }) => rows.flatMap(({ label, variants }) => [label.zh, ...variants])),
    ),
  ].map(labelOf);
  return firsts;
}

const VALUE = /^[\s\d０-９.,，．+＋/／—–―－-]+$/;

export const isValue = ({ text }: Printed): boolean => VALUE.test(text) && text.trim() !== '';

function isBeginning({ text }: Printed): boolean {
  const label = labelOf(text);
  return NUMBERED.test(text.trim()) || firstLabels().some((first) => label.startsWith(first));
}

/**
 * Whether rows of a table, or lines of the report, begin on a page: left of all values. On a strip that is not the first
 * there stands no more than a heading in the middle of cells that reach over several strips.
 */
export function holdsBeginnings(strings: readonly Printed[]): boolean {
  const values = least(strings.filter(isValue).map(({ left }) => left));
  return strings.some((one) => one.left < values + one.size && isBeginning(one));
}
