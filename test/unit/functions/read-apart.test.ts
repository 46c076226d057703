import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingApart } from '../../../functions/common/apart/read-apart.ts';
import { pdfFixture } from '../../fixtures/pdf.ts';

const wasm = join(process.cwd(), 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm');
const folder = mkdtempSync(join(tmpdir(), 'read-apart-'));
const opened: { close: () => void }[] = [];

/** Another process than the reader's, to do what a file should never make the reader do. */
function child(name: string, code: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `process.on('message', (task) => { ${code} });`);
  return file;
}

function apart(file: string, limits = { milliseconds: 20_000, memory: 512 * 1024 * 1024 }) {
  const reading = readingApart({ child: file, wasm }, limits);
  opened.push(reading);
  return reading;
}

afterAll(() => {
  for (const reading of opened) {
    reading.close();
  }
});

const reader = join(process.cwd(), 'functions/common/apart/child.ts');
const nothing = new Uint8Array();

test('reads one file after the other in one process', async () => {
  const { readApart } = apart(reader);
  const names = ['full.libreoffice', 'old.libreoffice'];
  const documents = await Promise.all(names.map((name) => readApart('pdf', pdfFixture(name))));
  expect(documents.map(({ format }) => format)).toEqual(['pdf', 'pdf']);
  await expect(readApart('pdf', pdfFixture('locked.libreoffice'))).rejects.toMatchObject({
    code: 'password-protected',
  });
});

test('a reader that takes too long is ended, and the next file read by a new one', async () => {
  const slow = child(
    'slow',
    "task.bytes.length === 0 ? setInterval(() => {}, 1000) : process.send({ kind: 'document', document: 1 })",
  );
  const { readApart } = apart(slow, { milliseconds: 3_000, memory: 2 ** 40 });
  await expect(readApart('pdf', nothing)).rejects.toMatchObject({ code: 'timeout' });
  await expect(readApart('pdf', new Uint8Array(1))).resolves.toBe(1);
});

test('a reader that takes too much memory is ended', async () => {
  const greedy = child(
    'greedy',
    'const kept = []; setInterval(() => kept.push(Buffer.alloc(32 * 1024 * 1024, 1)), 20)',
  );
  const { readApart } = apart(greedy, { milliseconds: 20_000, memory: 256 * 1024 * 1024 });
  await expect(readApart('pdf', nothing)).rejects.toMatchObject({ code: 'too-large' });
});

test('a file that ends the reader is damaged', async () => {
  const { readApart } = apart(child('ends', 'process.exit(3)'));
  await expect(readApart('pdf', nothing)).rejects.toMatchObject({ code: 'damaged' });
});

test('a fault of the reader is no fault of the file', async () => {
  const { readApart } = apart(child('fails', "process.send({ kind: 'failed', stack: 'TypeError: here' })"));
  await expect(readApart('pdf', nothing)).rejects.toThrow('the reader failed: TypeError: here');
});

test('the reader has no environment and so no credentials', async () => {
  const { readApart } = apart(
    child('environment', "process.send({ kind: 'document', document: Object.keys(process.env) })"),
  );
  const names = await readApart('pdf', nothing);
  expect((names as unknown as string[]).filter((name) => /^(AWS|PATH|HOME)/.test(name))).toEqual([]);
});
