import { passwordProtected } from '../faults.ts';
import { ReadingError } from '../problem.ts';
import type { Bytes } from './bytes.ts';

/** A structure in the table stream: where it is and how long. */
export interface Location {
  readonly at: number;
  readonly length: number;
}

/** Structures that are read, by their number in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
const STRUCTURES = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  headers: 11,
  characters: 12,
  paragraphs: 13,
  text: 33,
  endnoteMarks: 46,
  endnotes: 47,
  textBoxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** The parts of the text in the order in which they follow each other, with the place of their length ([MS-DOC] 2.5.4). */
const PARTS = {
  main: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  macros: 0x58,
  annotations: 0x5c,
  endnotes: 0x60,
  textBoxes: 0x64,
} as const;

export type Structure = keyof typeof STRUCTURES;
export type TextPart = keyof typeof PARTS;

/** What the file information block says. */
export interface Fib {
  readonly table: 0 | 1;
  readonly structures: Readonly<Record<Structure, Location>>;
  /** Character positions from which to which each part goes. */
  readonly parts: Readonly<Record<TextPart, { readonly from: number; readonly to: number }>>;
}

const WORD_97 = 0xa5ec;
const FIRST_STRUCTURE = 0x9a;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

function refuseOlder(): never {
  throw new ReadingError('unsupported-format', {
    zh: '文件由 Word 6.0/95 或更早的程序生成，无法读取。请打开原文件，另存为 docx 文档，再重新报送。',
    en: 'The file was made by Word 6.0/95 or an older program and cannot be read. Save it as docx and file it again.',
  });
}

function entries<Key extends string, Value>(keys: Readonly<Record<Key, number>>, of: (at: number) => Value) {
  return Object.fromEntries(Object.entries<number>(keys).map(([key, at]) => [key, of(at)])) as Record<Key, Value>;
}

/**
 * Reads the file information block at the beginning of the document ([MS-DOC] 2.5.1). Throws ReadingError
 * `password-protected` or `unsupported-format`, RangeError where it is cut off.
 */
export function readFib(document: Bytes): Fib {
  if (document.u16(0) !== WORD_97) {
    refuseOlder();
  }
  const flags = document.u16(0x0a);
  if ((flags & ENCRYPTED) !== 0) {
    throw passwordProtected();
  }
  let end = 0;
  const parts = entries(PARTS, (at) => {
    const from = end;
    end += Math.max(0, document.i32(at));
    return { from, to: end };
  });
  const structures = entries(STRUCTURES, (number) => {
    const at = FIRST_STRUCTURE + number * 8;
    return { at: document.u32(at), length: document.u32(at + 4) };
  });
  return { table: (flags & SECOND_TABLE) === 0 ? 0 : 1, structures, parts };
}
