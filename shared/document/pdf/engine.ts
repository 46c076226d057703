import { init } from '@embedpdf/pdfium';
import { type Imports, type Instance, instantiate, type Module } from './wasm.ts';

/** What is used of PDFium: its own functions, called without the package's wrappers, which cost more than most of them. */
export interface Functions {
  readonly malloc: (size: number) => number;
  readonly free: (at: number) => void;
  readonly PDFiumExt_Init: () => void;
  readonly FPDF_LoadMemDocument: (at: number, size: number, password: number) => number;
  readonly FPDF_GetLastError: () => number;
  readonly FPDF_CloseDocument: (document: number) => void;
  readonly FPDF_GetPageCount: (document: number) => number;
  readonly FPDF_LoadPage: (document: number, index: number) => number;
  readonly FPDF_ClosePage: (page: number) => void;
  readonly FPDF_GetPageBoundingBox: (page: number, rectangle: number) => number;
  readonly FPDFText_LoadPage: (page: number) => number;
  readonly FPDFText_ClosePage: (text: number) => void;
  readonly FPDFText_CountChars: (text: number) => number;
  readonly FPDFText_GetUnicode: (text: number, at: number) => number;
  readonly FPDFText_IsGenerated: (text: number, at: number) => number;
  readonly FPDFText_HasUnicodeMapError: (text: number, at: number) => number;
  readonly FPDFText_GetTextObject: (text: number, at: number) => number;
  readonly FPDFText_GetFontSize: (text: number, at: number) => number;
  readonly FPDFText_GetMatrix: (text: number, at: number, matrix: number) => number;
  readonly FPDFText_GetLooseCharBox: (text: number, at: number, rectangle: number) => number;
  readonly FPDFText_GetCharOrigin: (text: number, at: number, x: number, y: number) => number;
  readonly FPDFPage_CountObjects: (page: number) => number;
  readonly FPDFPage_GetObject: (page: number, at: number) => number;
  readonly FPDFFormObj_CountObjects: (form: number) => number;
  readonly FPDFFormObj_GetObject: (form: number, at: number) => number;
  readonly FPDFPageObj_GetType: (object: number) => number;
  readonly FPDFPageObj_GetMatrix: (object: number, matrix: number) => number;
  readonly FPDFPageObj_GetBounds: (object: number, left: number, bottom: number, right: number, top: number) => number;
  readonly FPDFPageObj_GetClipPath: (object: number) => number;
  readonly FPDFClipPath_CountPaths: (clip: number) => number;
  readonly FPDFClipPath_CountPathSegments: (clip: number, path: number) => number;
  readonly FPDFClipPath_GetPathSegment: (clip: number, path: number, at: number) => number;
  readonly FPDFPath_GetDrawMode: (path: number, fill: number, stroke: number) => number;
  readonly FPDFPath_CountSegments: (path: number) => number;
  readonly FPDFPath_GetPathSegment: (path: number, at: number) => number;
  readonly FPDFPathSegment_GetType: (segment: number) => number;
  readonly FPDFPathSegment_GetPoint: (segment: number, x: number, y: number) => number;
  readonly FPDFPathSegment_GetClose: (segment: number) => number;
}

/** A running PDFium. */
export interface Pdfium {
  readonly call: Functions;
  /** Its memory; another object after it grew. */
  readonly memory: () => Uint8Array;
}

/** Most memory, in bytes, that PDFium may take; what needs more aborts. */
export const MEMORY_LIMIT = 256 * 1024 * 1024;

/** Instantiates PDFium with a heap that does not grow beyond the limit. */
async function limited(module: Module, imports: Imports): Promise<Instance> {
  const { env = {} } = imports;
  const grow = env.emscripten_resize_heap as (size: number) => number;
  const resize = (size: number) => (size >>> 0 > MEMORY_LIMIT ? 0 : grow(size));
  return instantiate(module, { ...imports, env: { ...env, emscripten_resize_heap: resize } });
}

/** Starts PDFium from its compiled WebAssembly. After an abort an instance is of no more use. */
export async function startPdfium(module: Module): Promise<Pdfium> {
  const failed = Promise.withResolvers<never>();
  const started = init({
    instantiateWasm: (imports: Imports, done: (instance: Instance) => void) => {
      limited(module, imports).then(done, failed.reject);
      return {};
    },
    print: () => undefined,
    printErr: () => undefined,
  } as unknown as Parameters<typeof init>[0]);
  const { pdfium } = await Promise.race([started, failed.promise]);
  const call = pdfium.wasmExports as unknown as Functions;
  call.PDFiumExt_Init();
  return { call, memory: () => (pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8 };
}
