import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  Parser,
  type TreeAdapter,
} from 'parse5';
import { tooLargeInside } from '../faults.ts';
import { QuickTokenizer } from './tokenizer.ts';

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

/** Counts elements while they are made, so that no small file becomes a huge tree; keeps ends of texts only. */
function countingAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attrs) {
      elements += 1;
      if (elements > ELEMENT_LIMIT) {
        throw tooLargeInside(`more than ${ELEMENT_LIMIT} elements`);
      }
      return defaultTreeAdapter.createElement(tagName, namespace, attrs);
    },
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (node.nodeName === '#text' && node.sourceCodeLocation && endOffset !== undefined) {
        node.sourceCodeLocation.endOffset = endOffset;
      }
    },
  };
}

/** The tree that a browser makes of a page, with the places of its texts and of its start tags. */
export function parsePage(source: string): readonly Node[] {
  const parser = new Parser<DefaultTreeAdapterMap>({ sourceCodeLocationInfo: true, treeAdapter: countingAdapter() });
  parser.tokenizer = new QuickTokenizer(parser.options, parser);
  parser.tokenizer.write(source, true);
  return parser.document.childNodes;
}
