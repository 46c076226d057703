import type { Document } from '../model.ts';
import { pageBlocks } from '../page/blocks.ts';
import { illegible } from '../page/legible.ts';
import { picturesInsteadOfTables } from '../page/pictures.ts';
import { Budget } from './budget.ts';
import { allPages } from './document.ts';
import { OfdPackage } from './package.ts';
import { contentOf } from './page.ts';
import { isPartlyScanned, REFUSALS } from './refuse.ts';

/**
 * Reads an OFD file (GB/T 33190-2016): the text and the ruling lines of its pages, all documents in it one after another.
 * What is invisible is left out, and so are annotations, seals and attachments. Throws ReadingError `damaged` where a part
 * is missing or broken, `password-protected`, `too-large`, or `needs-ocr` where no text can be read.
 */
export async function readOfd(bytes: Uint8Array): Promise<Document> {
  const budget = new Budget();
  const pages = (await allPages(new OfdPackage(bytes))).map((page, at) => contentOf(page, at + 1, budget));
  const fault = illegible(pages.flatMap(({ characters }) => characters));
  if (fault !== null) {
    throw REFUSALS[fault]();
  }
  const pictures = picturesInsteadOfTables(pages);
  if (pictures.length > 0) {
    throw isPartlyScanned(pictures);
  }
  return { format: 'ofd', text: null, blocks: pageBlocks(pages) };
}
