import { tooLargeInside } from '../faults.ts';
import { TEXT_LIMIT } from '../text/decode.ts';
import { attribute, type Element, isElement, isText, type Node } from './parse.ts';
import { isButton, isChrome, isShown } from './shown.ts';
import { type Stylesheet, stylesheetOf } from './stylesheet.ts';

/** What the page's elements are to its reader, found in one walk before the reading. */
export interface Survey {
  /** Elements that hold a table of more than one cell, at any depth. */
  readonly holdsTable: ReadonlySet<Element>;
  /** What is not shown, and the page's chrome: navigation, lists of links, buttons. */
  readonly leftOut: ReadonlySet<Element>;
}

/** Pages of content management nest some thirty elements, unclosed tags a few hundred. */
const DEPTH_LIMIT = 1_000;

/** What stands below an element. Lengths are without white space at the ends of texts. */
interface Content {
  readonly text: number;
  readonly linked: number;
  readonly links: number;
  readonly cells: number;
  readonly table: boolean;
}

const NOTHING: Content = { text: 0, linked: 0, links: 0, cells: 0, table: false };

/** A list of links: so many, and hardly anything beside them. */
const LINKS = 3;
const LINKED_SHARE = 0.8;
/** What a longer link says is content. */
const LINK_LENGTH = 60;
const BUTTON_LENGTH = 8;
const LISTS = new Set('ul ol dl div section header form table p span center'.split(' '));

/** Most texts are the white space between elements. */
function textContent(value: string): Content {
  const text = value.trim().length;
  return text === 0 ? NOTHING : { text, linked: 0, links: 0, cells: 0, table: false };
}

class Surveyor {
  readonly holdsTable = new Set<Element>();
  readonly leftOut = new Set<Element>();
  readonly #sheet: Stylesheet | null;
  /** An unclosed link goes on through all that follows and is still one. */
  #href: string | null = null;

  constructor(sheet: Stylesheet | null) {
    this.#sheet = sheet;
  }

  visit(nodes: readonly Node[], depth: number): Content {
    if (depth > DEPTH_LIMIT) {
      throw tooLargeInside(`nested more than ${DEPTH_LIMIT} deep`);
    }
    let sum = NOTHING;
    for (const node of nodes) {
      const content = isText(node) ? textContent(node.value) : isElement(node) ? this.#element(node, depth) : NOTHING;
      sum = content === NOTHING ? sum : sum === NOTHING ? content : added(sum, content);
    }
    return sum;
  }

  #element(element: Element, depth: number): Content {
    if (!isShown(element) || this.#sheet?.hides(element) === true) {
      this.leftOut.add(element);
      return NOTHING;
    }
    const below = this.visit(element.childNodes, depth + 1);
    if (below.table) {
      this.holdsTable.add(element);
    }
    const chrome = !below.table && isChrome(element);
    const button = isButton(element) && below.text <= BUTTON_LENGTH;
    if (chrome || button || isLinkList(element, below)) {
      this.leftOut.add(element);
      return NOTHING;
    }
    return this.#seen(element, below);
  }

  #seen(element: Element, below: Content): Content {
    const { tagName } = element;
    if (tagName === 'td' || tagName === 'th') {
      return { ...below, cells: below.cells + 1 };
    }
    if (tagName === 'table') {
      return { ...below, cells: 0, table: below.table || below.cells > 1 };
    }
    const href = tagName === 'a' ? attribute(element, 'href') : null;
    if (href === null || below.text === 0 || below.text > LINK_LENGTH) {
      return below;
    }
    const links = href === this.#href ? 0 : 1;
    this.#href = href;
    return { ...below, linked: below.text, links };
  }
}

const added = (a: Content, b: Content): Content => ({
  text: a.text + b.text,
  linked: a.linked + b.linked,
  links: a.links + b.links,
  cells: a.cells + b.cells,
  table: a.table || b.table,
});

const isLinkList = ({ tagName }: Element, { table, text, linked, links }: Content): boolean =>
  !table && links >= LINKS && linked >= text * LINKED_SHARE && LISTS.has(tagName);

/**
 * Walks the whole page. What its style sheets hide is left out unless no table is left then: such a page shows its
 * content by a script. Throws ReadingError `too-large` where it is nested or goes on without end.
 */
export function survey(nodes: readonly Node[]): Survey {
  const sheet = stylesheetOf(nodes);
  const styled = new Surveyor(sheet);
  const plain = new Surveyor(null);
  const seen = styled.visit(nodes, 0);
  const [surveyor, { text }] = seen.table || sheet === null ? [styled, seen] : [plain, plain.visit(nodes, 0)];
  if (text > TEXT_LIMIT) {
    throw tooLargeInside(`more than ${TEXT_LIMIT} characters`);
  }
  return surveyor;
}
