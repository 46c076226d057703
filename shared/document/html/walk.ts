import { Lines } from './lines.ts';
import { numbering } from './numbering.ts';
import { attribute, contentStart, type Element, isElement, isText, type Node } from './parse.ts';
import { placesOf } from './places.ts';

/** Elements that a browser begins on a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search ' +
    'section summary ul xmp table caption thead tbody tfoot tr td th'
  ).split(' '),
);

const PRESERVED = new Set(['pre', 'listing', 'plaintext', 'xmp']);
const WHITE_SPACE = /white-space\s*:\s*(pre|normal|nowrap)/i;

/** What a walk does with a table or a list of definitions; without one their content is text like any other. */
export type OnTable = (element: Element) => void;

interface Context {
  readonly preserved: boolean;
  /** What the list around shows in front of its items. */
  readonly marker: ((item: Element) => string | null) | null;
}

/** Walks what is shown of some nodes and collects its lines. */
export class Walk {
  readonly lines = new Lines();
  readonly #source: string;
  readonly #leftOut: ReadonlySet<Element>;
  readonly #onTable: OnTable | null;

  constructor(source: string, leftOut: ReadonlySet<Element>, onTable: OnTable | null) {
    this.#source = source;
    this.#leftOut = leftOut;
    this.#onTable = onTable;
  }

  nodes(nodes: readonly Node[], context: Context = { preserved: false, marker: null }): void {
    for (const node of nodes) {
      if (isText(node)) {
        this.lines.add(node.value, placesOf(node, this.#source), context.preserved);
      } else if (isElement(node) && !this.#leftOut.has(node)) {
        this.#element(node, context);
      }
    }
  }

  #element(element: Element, context: Context): void {
    const { tagName } = element;
    if (tagName === 'br') {
      this.lines.break();
    } else if (this.#onTable !== null && (tagName === 'table' || tagName === 'dl')) {
      this.lines.end();
      this.#onTable(element);
    } else if (BLOCKS.has(tagName)) {
      this.lines.end();
      this.#mark(element, context);
      this.nodes(element.childNodes, contextIn(element, context));
      this.lines.end();
    } else {
      this.#inline(element, context);
    }
  }

  /** A raised or lowered number must not run into the number beside it. */
  #inline(element: Element, context: Context): void {
    const apart = element.tagName === 'sup' || element.tagName === 'sub';
    const space = () => apart && this.lines.space(contentStart(element), false);
    space();
    this.nodes(element.childNodes, contextIn(element, context));
    space();
  }

  #mark(element: Element, { marker }: Context): void {
    const text = element.tagName === 'li' ? (marker?.(element) ?? null) : null;
    if (text !== null) {
      this.lines.mark(text, contentStart(element));
    }
  }
}

function contextIn(element: Element, context: Context): Context {
  const { tagName } = element;
  const { preserved, marker } = context;
  const list = tagName === 'ol' ? numbering(element) : tagName === 'ul' ? null : marker;
  const style = attribute(element, 'style');
  const stated = style === null ? undefined : WHITE_SPACE.exec(style)?.[1];
  const pre = stated === undefined ? preserved || PRESERVED.has(tagName) : stated.toLowerCase() === 'pre';
  return pre === preserved && list === marker ? context : { preserved: pre, marker: list };
}
