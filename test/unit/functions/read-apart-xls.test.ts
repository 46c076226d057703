import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingApart } from '../../../functions/common/apart/read-apart.ts';
import { read } from '../../../shared/engine/read.ts';
import { mutated, random } from '../document/word-fixtures.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(join(process.cwd(), 'test/fixtures/xls', name)));
const platform = readingApart({
  child: join(process.cwd(), 'functions/common/apart/child.ts'),
  wasm: join(process.cwd(), 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm'),
});
afterAll(() => platform.close());

test('a workbook of Excel 97 is read in the other process, and only there', async () => {
  const { format, report } = await read(fixture('full.libreoffice.xls'), platform);
  expect({ format, year: report?.year }).toEqual({ format: 'xls', year: 2024 });
  const alone = await read(fixture('full.libreoffice.xls'));
  expect(alone.error?.code).toBe('unsupported-format');
});

test('a damaged one that takes all memory is refused, and the next one read', async () => {
  // Found by chance: the library fills the memory with it.
  const hungry = mutated(fixture('peculiar.xls'), random(263 * 7919));
  const [refused, next] = await Promise.all([read(hungry, platform), read(fixture('old.libreoffice.xls'), platform)]);
  expect(['damaged', 'too-large', 'timeout']).toContain(refused.error?.code);
  expect(next.error).toBeNull();
});
