import { damaged } from '../faults.ts';
import type { XmlElement } from './element.ts';
import type { Namespaces } from './names.ts';
import { parsePlain } from './plain.ts';

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

/**
 * Parses a part of an office document. `namespaces` gives the prefix by which the reader knows each namespace; names of
 * all others begin with `?:`. A document type declaration is refused, so that no entity is ever expanded. Throws
 * ReadingError `damaged` for what is not well-formed, `too-large` beyond the limits of size and depth.
 */
export async function parseXml(bytes: Uint8Array, namespaces: Namespaces): Promise<XmlElement> {
  const text = decoded(bytes);
  // The parser of all XML takes longer to load than a report to be parsed; few documents need it.
  return parsePlain(text, namespaces) ?? (await import('./any.ts')).parseAny(text, namespaces);
}
