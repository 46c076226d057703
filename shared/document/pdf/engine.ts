import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type Imports, type Instance, instantiate } from './wasm.ts';

/** PDFium with its memory, which the package's types leave out. */
export type Pdfium = Omit<WrappedPdfiumModule, 'pdfium'> & {
  readonly pdfium: WrappedPdfiumModule['pdfium'] & { readonly HEAPU8: Uint8Array };
};

/** Most memory, in bytes, that PDFium may take; what needs more aborts. */
export const MEMORY_LIMIT = 320 * 1024 * 1024;

/** Compiles PDFium with a heap that does not grow beyond the limit. */
async function limited(wasm: Uint8Array, imports: Imports): Promise<Instance> {
  const { env = {} } = imports;
  const grow = env.emscripten_resize_heap as (size: number) => number;
  const resize = (size: number) => (size >>> 0 > MEMORY_LIMIT ? 0 : grow(size));
  const { instance } = await instantiate(wasm, { ...imports, env: { ...env, emscripten_resize_heap: resize } });
  return instance;
}

/** Starts PDFium from the bytes of its WebAssembly. After an abort an instance is of no more use. */
export async function startPdfium(wasm: Uint8Array): Promise<Pdfium> {
  const failed = Promise.withResolvers<never>();
  const started = init({
    wasmBinary: wasm,
    instantiateWasm: (imports: Imports, done: (instance: Instance) => void) => {
      limited(wasm, imports).then(done, failed.reject);
      return {};
    },
    print: () => undefined,
    printErr: () => undefined,
  } as unknown as Parameters<typeof init>[0]);
  const pdfium = (await Promise.race([started, failed.promise])) as Pdfium;
  pdfium.PDFiumExt_Init();
  return pdfium;
}
