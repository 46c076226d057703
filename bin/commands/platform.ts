import { resolve } from 'node:path';
import { readingApart } from '../../functions/common/apart/read-apart.ts';

const root = resolve(import.meta.dirname, '../..');

/** Files of formats that could exhaust this machine are read in a process of their own, started when the first is met. */
export const platform = readingApart({
  child: resolve(root, 'functions/common/apart/child.ts'),
  wasm: resolve(root, 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm'),
});
