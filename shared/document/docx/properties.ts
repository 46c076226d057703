import { childOf, type XmlElement } from '../xml/element.ts';

/** The value of a property element such as `<w:ilvl w:val="1"/>`; undefined if it is not there. */
export const settingOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  childOf(parent, name)?.attributes['w:val'];

/** A whole number property within bounds; `otherwise` where there is none that makes sense. */
export function numberOf(parent: XmlElement | undefined, name: string, otherwise: number, most = 1000): number {
  const value = Number(settingOf(parent, name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value <= most ? value : otherwise;
}

/** A switch such as `<w:vanish/>` or `<w:vanish w:val="0"/>`; null if it is not set here. */
export function switchOf(parent: XmlElement | undefined, name: string): boolean | null {
  const element = childOf(parent, name);
  return element === undefined ? null : !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '1');
}
