import { ascii, zipNames } from './container.ts';
import type { Document, Format } from './model.ts';

/** Fewest characters of a report; beside pictures of pages a page number or a heading may stand as text. */
const FEWEST = 60;
/** Where office formats keep pictures in their archive. */
const PICTURE = /^(?:word\/media|xl\/media|Pictures)\/./;
/** How PNG and JPEG files begin, which the old formats hold as they are: the part of it that is characters. */
const SIGNATURE = /PNG\r\n|\xff\xd8\xff/;

const inArchive = (bytes: Uint8Array): boolean => zipNames(bytes).some((name) => PICTURE.test(name));
const asItIs = (bytes: Uint8Array): boolean => SIGNATURE.test(ascii(bytes));

const HOLDS_PICTURES: Partial<Record<Format, (bytes: Uint8Array) => boolean>> = {
  docx: inArchive,
  odt: inArchive,
  xlsx: inArchive,
  ods: inArchive,
  doc: asItIs,
  wps: asItIs,
  xls: asItIs,
  rtf: (bytes) => ascii(bytes).includes('\\pict'),
};

/** Whether an office document holds pictures, and no more text than stands beside pictures of pages. */
export function isPictures({ format, blocks }: Document, bytes: Uint8Array): boolean {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
  );
  const characters = texts.reduce((sum, text) => sum + text.replace(/\s/g, '').length, 0);
  return characters < FEWEST && HOLDS_PICTURES[format]?.(bytes) === true;
}
