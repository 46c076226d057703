import { blocksOf } from '../grid/flow.ts';
import { layoutOf } from '../grid/layout.ts';
import type { Document } from '../model.ts';
import { type Character, charactersOf } from './characters.ts';
import { MEMORY_LIMIT, type Pdfium, startPdfium } from './engine.ts';
import { Scratch } from './memory.ts';
import { drawingsOf } from './paths.ts';
import { damaged, isGarbled, isScan, needsPassword, tooLarge } from './refuse.ts';
import { type PageContent, sheetOf } from './upright.ts';
import { isAbort } from './wasm.ts';

/** Most pages of a report. */
const PAGE_LIMIT = 120;
/** What FPDF_GetLastError says of a locked file: a password, or a security scheme that is not known. */
const LOCKED = [4, 5];

function pageContent(scratch: Scratch, document: number, index: number): PageContent {
  const { pdfium } = scratch;
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) {
    throw damaged();
  }
  try {
    const found = pdfium.FPDF_GetPageBoundingBox(page, scratch.place(0));
    const [left, top, right, bottom] = [0, 1, 2, 3].map((at) => (found ? scratch.float(at) : 0)) as [
      number,
      number,
      number,
      number,
    ];
    return {
      page: index + 1,
      box: { left, top, right, bottom },
      characters: charactersOf(scratch, page),
      drawings: drawingsOf(scratch, page).drawings,
    };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** Most characters of a report. */
const MOST = 100_000;
/** Fewest characters of a report; a scan may have a page number or a stamp as text. */
const FEWEST = 60;
/** Characters that stand in every Chinese report; a font without a character map hardly ever yields them. */
const FAMILIAR = /[的政府信息公开年度报告申请处理情况行本机关数、。,]/u;
const UNREADABLE = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;

/** Refuses pages without text, too much of it, and text that is not what the page shows. */
function refuseUnreadable(characters: readonly Character[]): void {
  if (characters.length > MOST) {
    throw tooLarge();
  }
  const visible = characters.filter(({ text }) => text.trim() !== '');
  if (visible.length < FEWEST) {
    throw isScan();
  }
  const unreadable = visible.filter(({ text, unmapped }) => unmapped || UNREADABLE.test(text)).length;
  const words = visible.filter(({ text }) => !/[\x20-\x7e]/.test(text));
  const familiar = words.filter(({ text }) => FAMILIAR.test(text.normalize('NFKC'))).length;
  if (unreadable > visible.length * 0.2 || (words.length > FEWEST && familiar < words.length * 0.02)) {
    throw isGarbled();
  }
}

function open(pdfium: Pdfium, bytes: Uint8Array): { document: number; close: () => void } {
  const { wasmExports } = pdfium.pdfium;
  const at = wasmExports.malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  if (document === 0) {
    const locked = LOCKED.includes(pdfium.FPDF_GetLastError());
    wasmExports.free(at);
    throw locked ? needsPassword() : damaged();
  }
  const close = () => {
    pdfium.FPDF_CloseDocument(document);
    wasmExports.free(at);
  };
  return { document, close };
}

function contentsOf(pdfium: Pdfium, bytes: Uint8Array): PageContent[] {
  const { document, close } = open(pdfium, bytes);
  try {
    const pages = pdfium.FPDF_GetPageCount(document);
    if (pages > PAGE_LIMIT) {
      throw tooLarge();
    }
    const scratch = new Scratch(pdfium);
    return Array.from({ length: pages }, (_, index) => pageContent(scratch, document, index));
  } finally {
    close();
  }
}

/** An abort of PDFium as a fault of the file: out of memory, or its structure. */
function refusalOf(error: Error, { pdfium }: Pdfium): Error {
  const exhausted = pdfium.HEAPU8.length > MEMORY_LIMIT / 2;
  return exhausted ? tooLarge({ cause: error }) : damaged({ cause: error });
}

/**
 * A reader of PDF on an instance of PDFium of its own. What it returns reads one file: its paragraphs and tables; throws
 * ReadingError `password-protected`, `damaged`, `too-large`, or `needs-ocr` where no text can be read. A ReadingError whose
 * cause is an abort (`isAbort`) leaves an instance that reads no more.
 */
export async function pdfReader(wasm: Uint8Array): Promise<(bytes: Uint8Array) => Document> {
  const pdfium = await startPdfium(wasm);
  return (bytes) => {
    try {
      const contents = contentsOf(pdfium, bytes);
      refuseUnreadable(contents.flatMap(({ characters }) => characters));
      return { format: 'pdf', text: null, blocks: blocksOf(contents.map(sheetOf).map(layoutOf)) };
    } catch (error) {
      throw isAbort(error) ? refusalOf(error, pdfium) : error;
    }
  };
}
