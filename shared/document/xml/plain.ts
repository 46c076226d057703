import type { XmlElement } from './element.ts';
import { type Namespaces, Scope } from './names.ts';
import { type StartTag, StartTags } from './plain-tag.ts';
import { TreeBuilder } from './tree.ts';
import { unescaped } from './unescaped.ts';

/** Nothing, or the declaration that office programs write; white space; the root. */
const PROLOG =
  /^(?:<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>)?\s*(?=<)/;
/** Characters that XML does not allow, or reads as another (a carriage return). */
const UNUSUAL = /[^\t\n -\ufffd]/;
const [LESS, SLASH, GREATER] = [0x3c, 0x2f, 0x3e];
const BLANK = /^[ \t\n]*$/;

const isPlain = (text: string): boolean => !UNUSUAL.test(text) && !text.includes(']]>');

/** Walks over a text from tag to tag. */
class PlainParser {
  readonly tree = new TreeBuilder();
  readonly #text: string;
  readonly #open: StartTag[] = [];
  #tags: StartTags;

  constructor(text: string, namespaces: Namespaces) {
    this.#text = text;
    this.#tags = new StartTags(new Scope(namespaces));
  }

  /** Reads the root and all in it; false if something is not plain. */
  parse(from: number): boolean {
    let at = this.#start(from);
    while (at >= 0 && this.#open.length > 0) {
      at = this.#content(at);
    }
    return at >= 0 && BLANK.test(this.#text.slice(at));
  }

  /** Reads text and the tag behind it. Each of these returns the place behind what it read, or -1 if that is not plain. */
  #content(at: number): number {
    const end = this.#text.charCodeAt(at) === LESS ? at : this.#text.indexOf('<', at);
    const text = end === at ? '' : unescaped(this.#text.slice(at, end));
    if (end < 0 || text === null) {
      return -1;
    }
    if (text !== '') {
      this.tree.text(text);
    }
    return this.#text.charCodeAt(end + 1) === SLASH ? this.#end(end) : this.#start(end);
  }

  #start(at: number): number {
    const end = this.#text.indexOf('>', at);
    const tag = this.#tags.read(this.#text.slice(at + 1, end));
    if (end < 0 || tag === null) {
      return -1;
    }
    this.tree.open(tag.element);
    if (tag.empty) {
      this.tree.close();
    } else {
      this.#open.push(tag);
      this.#tags = tag.inside;
    }
    return end + 1;
  }

  #end(at: number): number {
    const { written } = this.#open.pop() ?? {};
    const from = at + 2;
    const end = from + (written?.length ?? 0);
    if (written === undefined || !this.#text.startsWith(written, from) || this.#text.charCodeAt(end) !== GREATER) {
      return -1;
    }
    this.#tags = this.#open.at(-1)?.inside ?? this.#tags;
    this.tree.close();
    return end + 1;
  }
}

/**
 * Parses XML that is made of nothing but tags and text, as office programs write it, several times faster than a parser of
 * all XML: start tags that are the same are read once. Null where anything else stands in it (comments, instructions, a
 * document type, characters by number, single quotes, letters other than ASCII in names) or where it may not be well-formed:
 * then the parser of all XML decides. Throws ReadingError `too-large` beyond the limits.
 */
export function parsePlain(text: string, namespaces: Namespaces): XmlElement | null {
  const root = PROLOG.exec(text)?.[0].length ?? -1;
  if (root < 0 || !isPlain(text.slice(root))) {
    return null;
  }
  const parser = new PlainParser(text, namespaces);
  return parser.parse(root) ? (parser.tree.root ?? null) : null;
}
