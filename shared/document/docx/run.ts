import { childOf, textOf, type XmlElement } from '../xml/element.ts';
import { contentOf, textBoxesIn } from './content.ts';
import type { Fields } from './fields.ts';
import { settingOf, switchOf } from './properties.ts';
import { INVISIBLE, type Styles } from './styles.ts';

/** What the runs of a paragraph hold. */
export interface RunContent {
  readonly text: string;
  /** Raised above the line, as the marks of notes are. */
  readonly raised: boolean;
  readonly textBoxes: readonly XmlElement[];
  /** Footnotes and endnotes whose marks stand here, as `footnote 2`. */
  readonly notes: readonly string[];
}

const FIXED: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** A sign of a symbol font that has no meaning as text. */
const SIGN = '□';

/** A character of a symbol font; these keep ASCII at U+F020 to U+F07E, where the font `Symbol` has the usual digits. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (attributes['w:font'] === 'Symbol' && code >= 0xf020 && code <= 0xf03f) {
    return String.fromCodePoint(code - 0xf000);
  }
  const usable = code >= 0x20 && code < 0xd800;
  return usable ? String.fromCodePoint(code) : SIGN;
}

/** Whether the text of a run is hidden, or struck out by its writer. */
function isInvisible(properties: XmlElement | undefined, paragraphStyle: string | undefined, styles: Styles): boolean {
  const own = properties === undefined ? [] : INVISIBLE.map((name) => switchOf(properties, name));
  const set = own.some((one) => one !== null) ? own.includes(true) : null;
  return set ?? styles.isInvisible(settingOf(properties, 'w:rStyle')) ?? styles.isInvisible(paragraphStyle) ?? false;
}

/** Reads one run. Takes note of the fields that begin and end in it, also where it is hidden. */
export function readRun(
  run: XmlElement,
  { paragraphStyle, styles, fields }: { paragraphStyle: string | undefined; styles: Styles; fields: Fields },
): RunContent {
  const properties = childOf(run, 'w:rPr');
  const hidden = isInvisible(properties, paragraphStyle, styles);
  const textBoxes: XmlElement[] = [];
  const notes: string[] = [];
  let text = '';
  for (const part of contentOf(run)) {
    if (part.name === 'w:fldChar') {
      fields.take(part);
    } else if (hidden || fields.inCode) {
    } else if (part.name === 'w:t') {
      text += textOf(part);
    } else if (part.name === 'w:sym') {
      text += symbol(part);
    } else if (part.name === 'w:footnoteReference' || part.name === 'w:endnoteReference') {
      notes.push(`${part.name.slice(2, -'Reference'.length)} ${part.attributes['w:id']}`);
    } else if (part.name === 'w:drawing' || part.name === 'w:pict' || part.name === 'w:object') {
      textBoxes.push(...textBoxesIn(part));
    } else {
      text += FIXED[part.name] ?? '';
    }
  }
  return { text, raised: settingOf(properties, 'w:vertAlign') === 'superscript', textBoxes, notes };
}
