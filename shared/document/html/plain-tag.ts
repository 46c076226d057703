import { html as standard, type Token } from 'parse5';

/** A tag in the usual form; `id` is the parser's number of the name. */
export interface PlainTag {
  readonly name: string;
  readonly id: number;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attrs: Token.Attribute[];
  readonly length: number;
}

const [QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER] = [0x22, 0x27, 0x2f, 0x3d, 0x3e];

const isLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
/** Letters, digits and `-` to `:` without the slash; the ends of a text are NaN, which none of these is. */
const isNameUnit = (unit: number) =>
  isLetter(unit) || (unit >= 0x30 && unit <= 0x3a) || unit === 0x2d || unit === 0x2e || unit === 0x5f;
export const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0c;

/** A part of a page is kept with two bytes a unit, which takes long to turn into small letters. */
const lower = (name: string) => (/[A-Z]/.test(name) ? name.toLowerCase() : name);

function endOfName(html: string, from: number): number {
  let at = from;
  while (isNameUnit(html.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function endOfSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** What only the whole grammar of the standard can read: references, characters that it replaces. */
const UNUSUAL = /[&\0\r]/;
const UNUSUAL_UNQUOTED = /[&\0\r"'<=`/]/;

/** The value of an attribute, in quotes or bare up to the next white space or the end of the tag. */
function valueAt(html: string, from: number): { readonly value: string; readonly end: number } | null {
  const unit = html.charCodeAt(from);
  if (unit === QUOTE || unit === APOSTROPHE) {
    const close = html.indexOf(unit === QUOTE ? '"' : "'", from + 1);
    const value = html.slice(from + 1, close);
    return close < 0 || UNUSUAL.test(value) ? null : { value, end: close + 1 };
  }
  const close = html.indexOf('>', from);
  const [value = ''] = html.slice(from, close).split(/[ \t\n\f]/, 1);
  return close < 0 || value === '' || UNUSUAL_UNQUOTED.test(value) ? null : { value, end: from + value.length };
}

/** The attribute whose name begins at `from`. */
function attributeAt(html: string, from: number): { readonly attr: Token.Attribute; readonly end: number } | null {
  const nameEnd = endOfName(html, from);
  const name = lower(html.slice(from, nameEnd));
  const equals = endOfSpace(html, nameEnd);
  if (html.charCodeAt(equals) !== EQUALS) {
    return name === '' ? null : { attr: { name, value: '' }, end: nameEnd };
  }
  const given = valueAt(html, endOfSpace(html, equals + 1));
  return name === '' || given === null ? null : { attr: { name, value: given.value }, end: given.end };
}

/**
 * Reads the tag that begins at `start` if it has the form in which nearly all tags are written (HTML standard, 13.1.2);
 * null for any other, which only the tokenizer of the standard can read.
 */
export function plainTag(html: string, start: number): PlainTag | null {
  const closing = html.charCodeAt(start + 1) === SLASH;
  const from = start + (closing ? 2 : 1);
  if (!isLetter(html.charCodeAt(from))) {
    return null;
  }
  let at = endOfName(html, from);
  const name = lower(html.slice(from, at));
  let attrs: Token.Attribute[] = [];
  while (true) {
    const next = endOfSpace(html, at);
    const unit = html.charCodeAt(next);
    const selfClosing = unit === SLASH && html.charCodeAt(next + 1) === GREATER;
    if (unit === GREATER || selfClosing) {
      const length = next + (selfClosing ? 2 : 1) - start;
      return { name, id: standard.getTagID(name), closing, selfClosing, attrs, length };
    }
    const found = next === at ? null : attributeAt(html, next);
    if (found === null) {
      return null;
    }
    // Of attributes with one name the first counts.
    if (attrs.length === 0) {
      attrs = [found.attr];
    } else if (!attrs.some((attr) => attr.name === found.attr.name)) {
      attrs.push(found.attr);
    }
    at = found.end;
  }
}
