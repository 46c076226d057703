import type { XmlElement } from './element.ts';
import type { Scope } from './names.ts';
import { unescaped } from './unescaped.ts';

/** A start tag that is plain. */
export interface StartTag {
  readonly element: Omit<XmlElement, 'children'>;
  /** Its name as it is written. */
  readonly written: string;
  /** Written `<name/>`. */
  readonly empty: boolean;
  /** For the tags inside it. */
  readonly inside: StartTags;
}

/** The name that a reader knows something by, from the name as written; undefined where that is not plain. */
type Naming = (written: string) => string | undefined;

const NAME = /^[A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?$/;

/** Works each name out once. */
function naming(resolve: (written: string) => string): Naming {
  const known = new Map<string, string>();
  return (written) => {
    const found = known.get(written);
    if (found !== undefined || !NAME.test(written)) {
      return found;
    }
    const name = resolve(written);
    known.set(written, name);
    return name;
  };
}

const SPACE = 0x20;
/** What is read as a space in a value, or is not allowed there. */
const UNUSUAL = /[<\t\n]/;

/** The attributes from `from` on; null unless they are plain, each once and behind one space. */
function attributesOf(tag: string, from: number, nameOf: Naming): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  for (let at = from; at < tag.length; ) {
    const equals = tag.indexOf('="', at);
    const end = tag.indexOf('"', equals + 2);
    if (tag.charCodeAt(at) !== SPACE || equals < 0 || end < 0) {
      return null;
    }
    const name = nameOf(tag.slice(at + 1, equals));
    const value = unescaped(tag.slice(equals + 2, end));
    if (name === undefined || value === null || name in attributes) {
      return null;
    }
    attributes[name] = value;
    at = end + 1;
  }
  return attributes;
}

/**
 * Start tags under the same prefixes by how they are written: a table repeats a few tags thousands of times, and elements
 * from one tag share its attributes.
 */
export class StartTags {
  readonly #scope: Scope;
  readonly #known = new Map<string, StartTag>();
  readonly #attribute: Naming;
  readonly #element: Naming;

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#attribute = naming((written) => scope.attribute(written));
    this.#element = naming((written) => scope.element(written));
  }

  /** The tag that is written so between `<` and `>`; null if it is not plain. */
  read(raw: string): StartTag | null {
    const known = this.#known.get(raw);
    if (known !== undefined) {
      return known;
    }
    const tag = UNUSUAL.test(raw) ? null : this.#parsed(raw);
    if (tag !== null) {
      this.#known.set(raw, tag);
    }
    return tag;
  }

  #parsed(raw: string): StartTag | null {
    const empty = raw.endsWith('/');
    const open = empty ? raw.slice(0, -1) : raw;
    const tag = open.endsWith(' ') ? open.slice(0, -1) : open;
    const space = tag.indexOf(' ');
    const written = space < 0 ? tag : tag.slice(0, space);
    const inside = tag.includes(' xmlns') ? this.#declaring(tag, written.length) : this;
    if (inside === null) {
      return null;
    }
    const name = inside.#element(written);
    const attributes = attributesOf(tag, written.length, inside.#attribute);
    return name === undefined || attributes === null ? null : { element: { name, attributes }, written, empty, inside };
  }

  /** The tags inside one that declares prefixes, which hold for itself too. */
  #declaring(tag: string, from: number): StartTags | null {
    const attributes = attributesOf(
      tag,
      from,
      naming((written) => written),
    );
    return attributes && new StartTags(this.#scope.inside(attributes));
  }
}
