import { damaged } from '../faults.ts';
import { documentBlocks } from '../flow/blocks.ts';
import type { Document } from '../model.ts';
import { besideText, notesOf } from './apart.ts';
import { Source } from './source.ts';
import { openStreams } from './streams.ts';
import { walk } from './walk.ts';

/**
 * Reads a Word 97–2003 or WPS document ([MS-DOC]): paragraphs and tables, also tables within tables; text that is hidden
 * or deleted with changes tracked is left out, results of fields and numbers of lists are kept. Throws ReadingError
 * `damaged`, `too-large`, `password-protected`, or `unsupported-format` for Word 6.0/95.
 */
export function readDoc(bytes: Uint8Array): Document {
  try {
    const source = new Source(openStreams(bytes));
    const { from, to } = source.fib.parts.main;
    const numbering = source.numbering();
    const main = walk(source, from, to, notesOf(source), (paragraph) => numbering.next(paragraph));
    return { format: 'doc', text: null, blocks: documentBlocks([...besideText(source), ...main]) };
  } catch (error) {
    if (error instanceof RangeError) {
      throw damaged('a part of it is missing', { cause: error });
    }
    throw error;
  }
}
