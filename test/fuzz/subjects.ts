/** One whole report of every format, to be damaged. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** `zip` a container of files with checksums, `bytes` anything else. */
export interface Subject {
  readonly name: string;
  readonly container: 'zip' | 'bytes';
  readonly bytes: Uint8Array;
}

const ROOT = process.cwd();

const FILES: readonly (readonly [name: string, container: Subject['container'], path: string])[] = [
  ['text', 'bytes', 'bench/report.txt'],
  ['html', 'bytes', 'test/fixtures/html/full.libreoffice.html'],
  ['docx', 'zip', 'test/fixtures/docx/full.libreoffice.docx'],
  ['odt', 'zip', 'test/fixtures/odt/full.libreoffice.odt'],
  ['xlsx', 'zip', 'test/fixtures/xlsx/full.libreoffice.xlsx'],
  ['ofd', 'zip', 'test/fixtures/ofd/full.strings.ofd'],
  ['zip', 'zip', 'test/fixtures/zip/report.zip'],
  ['rtf', 'bytes', 'test/fixtures/rtf/full.rtf.gz'],
  ['doc', 'bytes', 'test/fixtures/doc/full.doc'],
  ['xls', 'bytes', 'test/fixtures/xls/full.libreoffice.xls'],
  ['pdf', 'bytes', 'test/fixtures/pdf/full.chromium.pdf.br'],
];

function unpacked(path: string): Uint8Array {
  const bytes = readFileSync(join(ROOT, path));
  const unpack = path.endsWith('.gz') ? gunzipSync : path.endsWith('.br') ? brotliDecompressSync : null;
  return new Uint8Array(unpack === null ? bytes : unpack(bytes));
}

/** The subjects whose fixtures are there, by name. */
export function subjects(): ReadonlyMap<string, Subject> {
  const there = FILES.filter(([, , path]) => existsSync(join(ROOT, path)));
  return new Map(there.map(([name, container, path]) => [name, { name, container, bytes: unpacked(path) }]));
}
