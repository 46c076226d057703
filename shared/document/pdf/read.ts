import type { Document } from '../model.ts';
import { pageBlocks } from '../page/blocks.ts';
import { illegible } from '../page/legible.ts';
import { type IllustratedPage, picturesInsteadOfTables } from '../page/pictures.ts';
import { charactersOf } from './characters.ts';
import { MEMORY_LIMIT, type Pdfium, startPdfium } from './engine.ts';
import { Scratch } from './memory.ts';
import { drawingsOf } from './paths.ts';
import { damaged, ILLEGIBLE, isPartlyScanned, needsPassword, tooLarge } from './refuse.ts';
import { compile, isAbort, type Module } from './wasm.ts';

/** Most pages of a report. */
const PAGE_LIMIT = 120;
/** What FPDF_GetLastError says of a locked file: a password, or a security scheme that is not known. */
const LOCKED = [4, 5];
/** A heap of this size after a report is given up: it never shrinks. */
const WORN = 96 * 1024 * 1024;

function pageContent(scratch: Scratch, document: number, index: number): IllustratedPage {
  const { call } = scratch;
  const page = call.FPDF_LoadPage(document, index);
  if (page === 0) {
    throw damaged();
  }
  try {
    const found = call.FPDF_GetPageBoundingBox(page, scratch.place(0));
    const [left, top, right, bottom] = [0, 1, 2, 3].map((at) => (found ? scratch.float(at) : 0)) as [
      number,
      number,
      number,
      number,
    ];
    const box = { left, top, right, bottom };
    return { page: index + 1, box, characters: charactersOf(scratch, page), ...drawingsOf(scratch, page) };
  } finally {
    call.FPDF_ClosePage(page);
  }
}

function open({ call, memory }: Pdfium, bytes: Uint8Array): { document: number; close: () => void } {
  const at = call.malloc(bytes.length);
  memory().set(bytes, at);
  const document = call.FPDF_LoadMemDocument(at, bytes.length, 0);
  if (document === 0) {
    const locked = LOCKED.includes(call.FPDF_GetLastError());
    call.free(at);
    throw locked ? needsPassword() : damaged();
  }
  const close = () => {
    call.FPDF_CloseDocument(document);
    call.free(at);
  };
  return { document, close };
}

/** What the pages of a file hold; `close` gives back what it takes of PDFium's memory. */
interface Contents {
  readonly pages: readonly IllustratedPage[];
  readonly close: () => void;
}

function contentsOf(pdfium: Pdfium, bytes: Uint8Array): Contents {
  const { document, close } = open(pdfium, bytes);
  const scratch = new Scratch(pdfium);
  try {
    const count = pdfium.call.FPDF_GetPageCount(document);
    if (count > PAGE_LIMIT) {
      throw tooLarge();
    }
    return { pages: Array.from({ length: count }, (_, index) => pageContent(scratch, document, index)), close };
  } catch (error) {
    close();
    throw error;
  } finally {
    scratch.free();
  }
}

function refuseIllegible(pages: readonly IllustratedPage[]): void {
  const fault = illegible(pages.flatMap(({ characters }) => characters));
  if (fault !== null) {
    throw ILLEGIBLE[fault]();
  }
  const pictures = picturesInsteadOfTables(pages);
  if (pictures.length > 0) {
    throw isPartlyScanned(pictures);
  }
}

/** An abort of PDFium as a fault of the file: out of memory, or its structure. */
function refusalOf(error: Error, { memory }: Pdfium): Error {
  const exhausted = memory().length > MEMORY_LIMIT / 2;
  return exhausted ? tooLarge({ cause: error }) : damaged({ cause: error });
}

/**
 * A reader of PDF; it compiles PDFium with its first file and starts it anew after one that made it abort or grow. It
 * reads one file: its paragraphs and tables; rejects with ReadingError `password-protected`, `damaged`, `too-large`, or
 * `needs-ocr` where no text can be read.
 */
export function pdfReader(wasm: Uint8Array): (bytes: Uint8Array) => Promise<Document> {
  let module: Promise<Module> | undefined;
  let running: Promise<Pdfium> | undefined;
  let closeLast = () => {};
  // Closing a file takes a tenth of the time of reading it, for which nobody need wait but the next file.
  const closeLater = (close: () => void) => {
    closeLast();
    closeLast = () => {
      closeLast = () => {};
      try {
        close();
      } catch {
        running = undefined;
      }
    };
    setTimeout(() => closeLast());
  };
  return async (bytes) => {
    closeLast();
    module ??= compile(wasm);
    running ??= module.then(startPdfium);
    const pdfium = await running;
    try {
      const { pages, close } = contentsOf(pdfium, bytes);
      closeLater(close);
      refuseIllegible(pages);
      return { format: 'pdf', text: null, blocks: pageBlocks(pages) };
    } catch (error) {
      if (!isAbort(error)) {
        throw error;
      }
      running = undefined;
      throw refusalOf(error, pdfium);
    } finally {
      running = pdfium.memory().length > WORN ? undefined : running;
    }
  };
}
