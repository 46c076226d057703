import { type Bytes, NO_BYTES } from './bytes.ts';
import { listOf } from './paragraph.ts';
import { modifiersIn } from './sprm.ts';

/** Numbering that a style gives to its paragraphs; null where it gives none. */
export interface ListOfStyle {
  readonly list: number | null;
  readonly listLevel: number | null;
}

interface Style extends ListOfStyle {
  readonly base: number;
}

const PARAGRAPH = 1;
/** Styles are based on each other; deeper is a circle. */
const DEPTH = 12;
const NOTHING: ListOfStyle = { list: null, listLevel: null };

const even = (length: number) => length + (length % 2);

/** The paragraph modifiers of a style ([MS-DOC] 2.9.260): behind its fixed part and its name. */
function styleIn(bytes: Bytes, fixed: number): Style {
  const kind = bytes.u16(2) & 15;
  const base = bytes.u16(2) >> 4;
  if (kind !== PARAGRAPH) {
    return { base, ...NOTHING };
  }
  const at = fixed + even(2 + bytes.u16(fixed) * 2 + 2);
  const length = bytes.u16(at);
  return { base, ...listOf(modifiersIn(length <= 2 ? NO_BYTES : bytes.part(at + 4, length - 2))) };
}

/** The styles of a document in the order of their numbers ([MS-DOC] 2.9.271). */
function stylesIn(sheet: Bytes): Style[] {
  const header = sheet.u16(0);
  const [count, fixed] = [sheet.u16(2), sheet.u16(4)];
  const styles: Style[] = [];
  let at = 2 + header;
  while (styles.length < count && at + 2 <= sheet.length) {
    const length = sheet.u16(at);
    styles.push(length === 0 ? { base: 0xfff, ...NOTHING } : styleIn(sheet.part(at + 2, length), fixed));
    at += 2 + even(length);
  }
  return styles;
}

/** Returns the numbering of each style, its own or that of the style it is based on. */
export function listsOfStyles(sheet: Bytes): (style: number) => ListOfStyle {
  const styles = sheet.length === 0 ? [] : stylesIn(sheet);
  const inherited = (number: number, depth: number): ListOfStyle => {
    const style = styles[number];
    if (style === undefined || depth > DEPTH) {
      return NOTHING;
    }
    const based = inherited(style.base, depth + 1);
    return { list: style.list ?? based.list, listLevel: style.listLevel ?? based.listLevel };
  };
  return (style) => inherited(style, 0);
}
