import type { TextNode } from './parse.ts';

/** Place of each unit of a text node in the page's source. */
export type Places = (unit: number) => number;

const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z\d]+);?/iy;

/** Units of source that make the unit `value[at]`, given that they stand at `from`. */
function sourceLength(source: string, from: number): number {
  if (source[from] === '\r' && source[from + 1] === '\n') {
    return 2;
  }
  REFERENCE.lastIndex = from;
  return source[from] === '&' ? (REFERENCE.exec(source)?.[0].length ?? 1) : 1;
}

/** Walks source and text side by side: character references, line ends of two characters and stray tags between. */
function placesByWalking(source: string, start: number, value: string): Uint32Array {
  const places = new Uint32Array(value.length);
  let from = start;
  for (let unit = 0; unit < value.length; unit++) {
    while (source[from] === '<' && value[unit] !== '<' && source.indexOf('>', from) > 0) {
      from = source.indexOf('>', from) + 1;
    }
    places[unit] = from;
    // The second half of a surrogate pair stands where the reference does that made both.
    const pair = /[\udc00-\udfff]/.test(value[unit + 1] ?? '') && source[from] === '&';
    from += pair ? 0 : sourceLength(source, from);
  }
  return places;
}

/** Where the units of a text node stand; most stand in the source as they are. */
export function placesOf(node: TextNode, source: string): Places {
  const location = node.sourceCodeLocation;
  if (!location) {
    return () => 0;
  }
  const { startOffset, endOffset } = location;
  if (endOffset - startOffset === node.value.length) {
    return (unit) => startOffset + unit;
  }
  const places = placesByWalking(source, startOffset, node.value);
  return (unit) => Math.min(places[unit] ?? endOffset, endOffset);
}
