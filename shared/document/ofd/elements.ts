import { elementsOf, type XmlElement } from '../xml/element.ts';

/** Name without its prefix: older files have another namespace than those of GB/T 33190-2016, some have none. */
export const nameOf = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** The child elements of that name. */
export const allNamed = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent === undefined ? [] : elementsOf(parent).filter((child) => nameOf(child) === name);

/** The first child of that name. */
export const named = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child): child is XmlElement => typeof child !== 'string' && nameOf(child) === name);

/** An attribute that is `true` or `false`; `fallback` where it is neither. */
export function flagOf(element: XmlElement, attribute: string, fallback: boolean): boolean {
  const value = element.attributes[attribute]?.trim().toLowerCase();
  return value === 'true' || value === '1' || (value !== 'false' && value !== '0' && fallback);
}

const isClear = (element: XmlElement | undefined): boolean => Number(element?.attributes.Alpha ?? 255) === 0;

/** Whether an element shows anything; what does not is left out with all that is in it. */
export const isShown = (element: XmlElement): boolean => flagOf(element, 'Visible', true) && !isClear(element);

/** Whether an element fills its outline, with a colour that is seen. */
export const isFilled = (element: XmlElement, fallback: boolean): boolean =>
  flagOf(element, 'Fill', fallback) && !isClear(named(element, 'FillColor'));

/** Whether an element draws its outline, with a colour that is seen. */
export const isStroked = (element: XmlElement, fallback: boolean): boolean =>
  flagOf(element, 'Stroke', fallback) && !isClear(named(element, 'StrokeColor'));
