import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { tooLargeInside } from '../faults.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Some twenty times the elements of a report saved by Word. */
const ELEMENT_LIMIT = 200_000;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is TextNode => node.nodeName === '#text';

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Where an element's content begins in the page's source. */
export const contentStart = (element: Element): number => element.sourceCodeLocation?.endOffset ?? 0;

/** Counts elements while they are made, so that no small file becomes a huge tree; keeps ends of texts only. */
function countingAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...definition) {
      elements += 1;
      if (elements > ELEMENT_LIMIT) {
        throw tooLargeInside(`more than ${ELEMENT_LIMIT} elements`);
      }
      return defaultTreeAdapter.createElement(...definition);
    },
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (node.nodeName === '#text' && node.sourceCodeLocation && endOffset !== undefined) {
        node.sourceCodeLocation.endOffset = endOffset;
      }
    },
  };
}

/** The tree that a browser makes of a page, with the places of its texts and of its start tags. */
export const parsePage = (source: string): readonly Node[] =>
  parse(source, { sourceCodeLocationInfo: true, treeAdapter: countingAdapter() }).childNodes;
