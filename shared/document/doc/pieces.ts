import { damaged, tooLargeInside } from '../faults.ts';
import { TEXT_LIMIT } from '../text/decode.ts';
import type { Bytes } from './bytes.ts';
import type { Location } from './fib.ts';
import { type Modifier, modifiersIn } from './sprm.ts';

/** A run of text as it lies in the document stream, and what was changed of it since (a file saved fast). */
export interface Piece {
  /** Character positions. */
  readonly from: number;
  readonly to: number;
  /** Byte offset in the document stream, and bytes a character. */
  readonly offset: number;
  readonly width: 1 | 2;
  readonly changes: readonly Modifier[];
}

/** Modifiers by the short number that a piece uses for them ([MS-DOC] 2.9.215). */
const SHORT_CODES: Readonly<Record<number, number>> = {
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  92: 0x083c,
};

const CHANGES = 1;
const PIECES = 2;
const COMPRESSED = 0x4000_0000;

function changesOf(
  modifier: number,
  lists: readonly (readonly Modifier[])[],
  bytes: Bytes,
  at: number,
): readonly Modifier[] {
  if ((modifier & 1) === 1) {
    return lists[modifier >> 1] ?? [];
  }
  const code = SHORT_CODES[(modifier >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: bytes.part(at + 1, 1) }];
}

/** The pieces of the text in order ([MS-DOC] 2.8.35); throws ReadingError where they do not follow each other. */
export function readPieces(table: Bytes, { at, length }: Location): Piece[] {
  const bytes = table.part(at, length);
  const lists: (readonly Modifier[])[] = [];
  let here = 0;
  while (bytes.u8(here) === CHANGES) {
    const size = bytes.u16(here + 1);
    lists.push(modifiersIn(bytes.part(here + 3, size)));
    here += 3 + size;
  }
  if (bytes.u8(here) !== PIECES) {
    throw damaged('the table of its text is broken');
  }
  const plc = bytes.part(here + 5, bytes.u32(here + 1));
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_, number) => {
    const [from, to] = [plc.u32(number * 4), plc.u32(number * 4 + 4)];
    const descriptor = (count + 1) * 4 + number * 8;
    if (to < from) {
      throw damaged('the table of its text is out of order');
    }
    const fc = plc.u32(descriptor + 2);
    const compressed = (fc & COMPRESSED) !== 0;
    const changes = changesOf(plc.u16(descriptor + 6), lists, plc, descriptor + 6);
    const offset = compressed ? (fc & (COMPRESSED - 1)) / 2 : fc;
    return { from, to, offset, width: compressed ? 1 : 2, changes };
  });
}

/** The whole text, one unit for each character position; throws ReadingError `too-large`. */
export function textOf(document: Bytes, pieces: readonly Piece[]): string {
  const decoders = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', { ignoreBOM: true }) };
  let length = 0;
  const texts = pieces.map(({ from, to, offset, width }) => {
    const bytes = document.raw(offset, (to - from) * width);
    length += to - from;
    if (length > 2 * TEXT_LIMIT) {
      throw tooLargeInside('characters');
    }
    return decoders[width].decode(bytes);
  });
  return texts.join('');
}
