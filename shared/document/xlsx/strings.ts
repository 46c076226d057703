import { elementsOf, textOf, type XmlElement } from '../xml/element.ts';

/** Characters that XML cannot hold are written `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a string with or without formatting; the pronunciation over it is left out. */
export function stringOf(item: XmlElement): string {
  const runs = elementsOf(item).flatMap((part) =>
    part.name === 't' ? [part] : part.name === 'r' ? elementsOf(part).filter(({ name }) => name === 't') : [],
  );
  return runs
    .map(textOf)
    .join('')
    .replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** The strings that cells share, by their number. */
export const sharedStrings = (part: XmlElement | null): readonly string[] =>
  part === null
    ? []
    : elementsOf(part)
        .filter(({ name }) => name === 'si')
        .map(stringOf);
