/** An element of a parsed XML document; names carry the prefix that the reader knows the namespace by. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The child elements, without the text between them. */
export const elementsOf = (parent: XmlElement): readonly XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== 'string');

/** The first child of that name. */
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

/** The text of an element and of all elements in it. */
export function textOf(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') {
    return only;
  }
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
