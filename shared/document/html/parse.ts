import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  InsertionMode,
  Parser,
  type Token,
  type TreeAdapter,
} from 'parse5';
import { tooLargeInside } from '../faults.ts';
import { type PageHandler, QuickTokenizer } from './tokenizer.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Some twenty times the elements of a report saved by Word. */
const ELEMENT_LIMIT = 200_000;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

export function attribute({ attrs }: Element, name: string): string | null {
  for (const one of attrs) {
    if (one.name === name) {
      return one.value;
    }
  }
  return null;
}

/** Where an element's content begins in the page's source. */
export const contentStart = (element: Element): number => element.sourceCodeLocation?.endOffset ?? 0;

/** The tree as parse5 makes it, its nodes with room for their place from the beginning. */
const TREE: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  createElement: (tagName, namespaceURI, attrs) => ({
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI,
    childNodes: [],
    parentNode: null,
    sourceCodeLocation: null,
  }),
  createTextNode: (value) => ({ nodeName: '#text', value, parentNode: null, sourceCodeLocation: null }),
  updateNodeSourceCodeLocation(node, { endOffset }) {
    if (node.sourceCodeLocation && endOffset !== undefined) {
      node.sourceCodeLocation.endOffset = endOffset;
    }
  },
};

/** Where an element is put: into its parent, before a child of it or, with none, behind all. */
type Insertion = Parameters<Parser<DefaultTreeAdapterMap>['_attachElementToTree']>[2];

const { TABLE, THEAD, TBODY, TFOOT, TR } = html.TAG_ID;
/** Elements of which only the elements in them are shown. */
const FRAMES: ReadonlySet<html.TAG_ID | undefined> = new Set([TABLE, THEAD, TBODY, TFOOT, TR]);

/**
 * The parser of parse5 that keeps of an element the place of its start tag only, leaves out the white space between rows
 * and cells, and limits how many elements there are.
 */
class PageParser extends Parser<DefaultTreeAdapterMap> implements PageHandler {
  #elements = 0;

  constructor() {
    super({ sourceCodeLocationInfo: true, treeAdapter: TREE });
  }

  read(source: string): readonly Node[] {
    const tokenizer = new QuickTokenizer(this.options, this);
    this.tokenizer = tokenizer;
    tokenizer.read(source);
    return this.document.childNodes;
  }

  /** Behind text that stands between cells by mistake, white space belongs to that; pictures know no tables. */
  ignoresSpace(): boolean {
    const inFrame = FRAMES.has(this.openElements.currentTagId) && !this.tokenizer.inForeignNode;
    return inFrame && this.insertionMode !== InsertionMode.IN_TABLE_TEXT;
  }

  /** Counts elements while they are made, so that no small file becomes a huge tree. */
  override _createElement(tagName: string, namespace: html.NS, attrs: Token.Attribute[]): Element {
    this.#elements += 1;
    if (this.#elements > ELEMENT_LIMIT) {
      throw tooLargeInside(`more than ${ELEMENT_LIMIT} elements`);
    }
    return TREE.createElement(tagName, namespace, attrs);
  }

  override _attachElementToTree(element: Element, location: Token.ElementLocation | null, at: Insertion): void {
    const { parent, beforeElement } = at;
    element.sourceCodeLocation = location;
    if (beforeElement) {
      TREE.insertBefore(parent, element, beforeElement);
    } else {
      TREE.appendChild(parent, element);
    }
  }

  override _setEndLocation(): void {}
}

/**
 * The tree that a browser makes of a page, with the places of its texts and of its start tags, without
 * the white space between rows and cells.
 */
export const parsePage = (source: string): readonly Node[] => new PageParser().read(source);
