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

/** Whether so few characters stand in a document that a page number or a heading may be all of it. */
function hardlyHoldsText({ blocks }: Document): boolean {
  let characters = 0;
  for (const block of blocks) {
    for (const { text } of block.kind === 'paragraph' ? [block] : block.cells) {
      characters += text.replace(/\s/g, '').length;
      if (characters >= FEWEST) {
        return false;
      }
    }
  }
  return true;
}

/** Whether an office document holds pictures, and no more text than stands beside pictures of pages. */
export const isPictures = (document: Document, bytes: Uint8Array): boolean =>
  hardlyHoldsText(document) && HOLDS_PICTURES[document.format]?.(bytes) === true;
