import { documentBlocks } from '../flow/blocks.ts';
import type { Document } from '../model.ts';
import { Interpreter } from './interpreter.ts';
import { Tokens } from './tokens.ts';

/**
 * Reads RTF (Rich Text Format 1.9.1): paragraphs and tables, also tables within tables; text that is hidden or deleted
 * with changes tracked is left out, field results and list numbers are kept. Throws ReadingError `damaged` where the end
 * is missing, `too-large` where there is more than a report has.
 */
export function readRtf(bytes: Uint8Array): Document {
  const tokens = new Tokens(bytes);
  const interpreter = new Interpreter(bytes);
  for (let token = tokens.next(); token !== null; token = tokens.next()) {
    interpreter.take(token);
  }
  return { format: 'rtf', text: null, blocks: documentBlocks(interpreter.finish()) };
}
