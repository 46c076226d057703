import { SaxesParser } from 'saxes';
import { damaged, tooLargeInside } from '../faults.ts';
import { ReadingError } from '../problem.ts';
import type { XmlElement } from './element.ts';
import { type Namespaces, Scope } from './names.ts';

/** A report has some ten thousand elements, twenty deep. */
const ELEMENTS = 1_000_000;
const DEPTH = 256;

interface Open {
  readonly scope: Scope;
  readonly children: (XmlElement | string)[];
}

/** XML of office documents is UTF-8 or UTF-16 with a mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = wide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged('a part is not in UTF-8', { cause: error });
  }
}

/** Collects the elements that the parser meets into a tree. */
class TreeBuilder {
  readonly root: (XmlElement | string)[] = [];
  readonly #stack: Open[];
  #elements = 0;

  constructor(namespaces: Namespaces) {
    this.#stack = [{ scope: new Scope(namespaces), children: this.root }];
  }

  open(rawName: string, rawAttributes: Readonly<Record<string, string>>): void {
    const parent = this.#stack.at(-1);
    this.#elements++;
    if (parent === undefined || this.#elements > ELEMENTS || this.#stack.length > DEPTH) {
      throw tooLargeInside(`${this.#elements} elements, ${this.#stack.length} deep`);
    }
    const scope = parent.scope.inside(rawAttributes);
    const children: (XmlElement | string)[] = [];
    parent.children.push({ name: scope.element(rawName), attributes: scope.attributes(rawAttributes), children });
    this.#stack.push({ scope, children });
  }

  text(text: string): void {
    this.#stack.at(-1)?.children.push(text);
  }

  close(): void {
    this.#stack.pop();
  }
}

/**
 * Parses a part of an office document. `namespaces` gives the prefix by which the reader knows each namespace; names of
 * all others begin with `?:`. A document type declaration is refused, so that no entity is ever expanded. Throws
 * ReadingError `damaged` for what is not well-formed, `too-large` beyond the limits of size and depth.
 */
export function parseXml(bytes: Uint8Array, namespaces: Namespaces): XmlElement {
  const builder = new TreeBuilder(namespaces);
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  parser.on('opentag', ({ name, attributes }) => builder.open(name, attributes));
  parser.on('closetag', () => builder.close());
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.on('doctype', () => {
    throw damaged('a part declares a document type');
  });
  try {
    parser.write(decoded(bytes)).close();
  } catch (error) {
    throw error instanceof ReadingError ? error : damaged('a part is not well-formed', { cause: error });
  }
  const root = builder.root.find((child): child is XmlElement => typeof child !== 'string');
  if (root === undefined) {
    throw damaged('a part is empty');
  }
  return root;
}
