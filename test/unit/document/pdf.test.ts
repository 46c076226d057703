import type { Document } from '../../../shared/document/model.ts';
import { pdfReader } from '../../../shared/document/pdf/read.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import { readReport } from '../../../shared/reading/read.ts';
import { pdfFigures, pdfFixture, pdfiumWasm } from '../../fixtures/pdf.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';

let read: (bytes: Uint8Array) => Promise<Document>;

beforeAll(() => {
  read = pdfReader(pdfiumWasm());
});

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ReadingError) {
      return error.code;
    }
    throw error;
  }
}

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const figuresOf = (name: string) => pdfFigures()[/sparse/.test(name) ? 'sparse' : /^old/.test(name) ? 'old' : 'full'];

test.each([
  ['LibreOffice', 'full.libreoffice'],
  ['LibreOffice, blanks', 'sparse.libreoffice'],
  ['the form of 2019', 'old.libreoffice'],
  ['a table over a page break', 'tall.libreoffice'],
  ['Chromium', 'full.chromium'],
  ['Chromium, blanks', 'sparse.chromium'],
  ['21: rows and labels cut by page breaks', 'cut.chromium'],
  ['dotted borders', 'dotted.chromium'],
  ['double borders', 'double.chromium'],
  ['white borders between coloured rows', 'zebra.chromium'],
  ['text struck twice', 'bold.chromium'],
  ['47: digits wrapped in narrow cells', 'narrow.chromium'],
  ['content turned by 90°', 'rotated.chromium'],
  ['a watermark with digits', 'watermark.chromium'],
  ['lines below rows only', 'head-only.chromium'],
  ['no borders', 'noborder.chromium'],
  ['no borders, blanks', 'noborder-sparse.chromium'],
  ['no borders, LibreOffice', 'noborder.libreoffice'],
  ['no borders, blanks, LibreOffice', 'noborder-sparse.libreoffice'],
  ['24: numbers wrapped in narrow columns without lines', 'full.pandoc'],
])('every cell of a report: %s', async (_, name) => {
  const { cells } = readReport(await read(pdfFixture(name)));
  const values = Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]));
  expect(values).toEqual(numbersOf(figuresOf(name)));
  expect(Object.values(cells).filter(({ basis }) => basis !== 'read')).toEqual([]);
});

test('a page turned by its dictionary reads the same', async () => {
  const turned = textOf(pdfFixture('full.chromium')).replaceAll('/Type /Page\n', '/Type /Page /Rotate 90\n');
  const { cells } = readReport(await read(bytesOf(turned)));
  expect(cells['t3.total.sum']?.value).toBe(Number(figuresOf('full')['t3.total.sum']));
});

test('every cell knows its page', async () => {
  const { cells } = readReport(await read(pdfFixture('tall.libreoffice')));
  expect(cells['t2.rules.valid']?.source).toMatchObject({ page: 1, start: null });
  expect(cells['t4.post.total']?.source?.page).toBeGreaterThan(1);
});

test('page numbers and running heads stay out of the tables, and tables go on behind them', async () => {
  const { blocks } = await read(pdfFixture('cut.chromium'));
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(paragraphs.filter((text) => text.includes('青屏区人民政府'))).toHaveLength(1);
  expect(paragraphs.filter((text) => /^- \d+ -$/.test(text))).toEqual([]);
  expect(blocks.filter(({ kind }) => kind === 'grid')).toHaveLength(3);
});

test('a file that only its owner may change is read', async () => {
  expect(await codeOf(pdfFixture('owner.libreoffice'))).toBe('read');
});

describe('what cannot be read', () => {
  test('a locked file', async () => expect(await codeOf(pdfFixture('locked.libreoffice'))).toBe('password-protected'));
  test('a file cut off', async () =>
    expect(await codeOf(pdfFixture('full.libreoffice').slice(0, 700))).toBe('damaged'));
  test('nothing but a signature', async () => expect(await codeOf(bytesOf('%PDF-1.7\n'))).toBe('damaged'));

  test('23: fonts that do not tell their characters', async () => {
    const garbled = textOf(pdfFixture('full.chromium')).replaceAll('/ToUnicode', '/ToUnicodX');
    expect(await codeOf(bytesOf(garbled))).toBe('needs-ocr');
  });

  test('a scan', async () => {
    const pages = '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj';
    const page = '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj trailer <</Root 1 0 R/Size 4>>';
    expect(await codeOf(bytesOf(`%PDF-1.4\n${pages}\n${page}\n%%EOF`))).toBe('needs-ocr');
  });

  test('more pages than a report', async () => {
    const kids = Array.from({ length: 200 }, () => '3 0 R').join(' ');
    const pages = `1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[${kids}]/Count 200>> endobj`;
    const page = '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj trailer <</Root 1 0 R/Size 4>>';
    expect(await codeOf(bytesOf(`%PDF-1.4\n${pages}\n${page}\n%%EOF`))).toBe('too-large');
  });
});

test('mutations end in a document or a refusal', async () => {
  const original = pdfFixture('full.libreoffice');
  let seed = 20240131;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const codes: string[] = [];
  for (let round = 0; round < 60; round++) {
    const mutated = original.slice(0, random(8) === 0 ? random(original.length) : original.length);
    for (let change = 0; change < 1 + random(20); change++) {
      mutated[random(mutated.length)] = random(256);
    }
    codes.push(await codeOf(mutated));
  }
  const allowed = ['read', 'damaged', 'needs-ocr', 'too-large', 'password-protected'];
  expect(codes.filter((code) => !allowed.includes(code))).toEqual([]);
  expect(codes).toContain('read');
});
