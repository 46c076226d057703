import type { Block, Document } from '../../../shared/document/model.ts';
import { pdfReader } from '../../../shared/document/pdf/read.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import { readReport } from '../../../shared/reading/read.ts';
import { pdfFigures, pdfFixture, pdfiumWasm } from '../../fixtures/pdf.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';
import { randomReport } from '../../generate/report.ts';

let read: (bytes: Uint8Array) => Promise<Document>;

beforeAll(() => {
  read = pdfReader(pdfiumWasm());
});

const figuresOf = (name: string) =>
  pdfFigures()[/sparse|plain\.calc/.test(name) ? 'sparse' : /^old|across/.test(name) ? 'old' : 'full'];

test.each([
  ['a sheet cut into strips of columns, down, then over', 'strips.calc'],
  ['a sheet cut into strips, over, then down', 'strips-across.calc'],
  ['a sheet cut into strips, without lines and with blanks', 'strips-plain.calc'],
  ['labels that overflow their low rows', 'strips-low.calc'],
  ['a sheet on one page, without lines', 'fitted.calc'],
  ['numbers of two cells that touch, every digit printed by itself', 'tight.chromium'],
  ['21: rows without lines cut by page breaks, page marks between them', 'plain-cut.chromium'],
  ['21: numbers without lines on the middle line of their label, digits wrapped', 'plain-narrow.chromium'],
  ['24: no lines, the form of 2019', 'old.pandoc'],
  ['26: page marks in words, a wide page', 'wide-page.chromium'],
  ['21: a group label cut by a page break', 'group.libreoffice'],
  ['a cover that is a picture', 'scan-cover.chromium'],
])('every cell of a report: %s', async (_, name) => {
  const { cells } = readReport(await read(pdfFixture(name)));
  const values = Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]));
  expect(values).toEqual(numbersOf(figuresOf(name)));
  expect(Object.values(cells).filter(({ basis }) => basis !== 'read')).toEqual([]);
});

test.each([
  ['numbers on the right of wide columns, a page number in a line that a cell runs into', 8002, 'calc'],
  ['slashes on the left, numbers on the right, blanks', 8012, 'calc'],
  ['natural persons and totals alone, all of one digit', 8020, 'calc'],
  ['dashes on the left, numbers on the right', 8027, 'calc'],
  ['the last row of a sheet in strips on pages of its own, down, then over', 70002, 'strips'],
  ['the same, over, then down', 70006, 'strips'],
  ['the same, without lines', 70007, 'strips'],
  ['full-width digits, wrapped, and full-width dashes', 8008, 'pandoc'],
  ['a label explained in brackets', 8009, 'pandoc'],
  ['a lone ordinal at the end of several pages', 8015, 'pandoc'],
  ['a unit behind the number below a heading', 8020, 'pandoc'],
])('a random report: %s', async (_, seed, program) => {
  const { cells } = readReport(await read(pdfFixture(`random-${seed}.${program}`)));
  const { truth } = randomReport(seed);
  const values = [...truth.keys()].map((id) => [id, cells[id]?.value]);
  expect(values).toEqual([...truth]);
  expect([...truth.keys()].filter((id) => cells[id]?.basis !== 'read')).toEqual([]);
});

const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'grid' ? block.cells.map(({ text }) => text) : [block.text]));

test('21: the vertical heading of the results is one text', async () => {
  expect(textsOf((await read(pdfFixture('narrow.chromium'))).blocks)).toContain('三、本年度办理结果');
});

test('21: a group label cut by a page break is one cell', async () => {
  const { blocks } = await read(pdfFixture('group.libreoffice'));
  const cells = blocks.flatMap((block) => (block.kind === 'grid' ? block.cells : []));
  const groups = cells.filter(({ text }) => /^\([三四五六]\)/.test(text));
  expect(groups.map(({ text, rowSpan }) => [text, rowSpan])).toEqual([
    ['(三)不予公开', 8],
    ['(四)无法提供', 3],
    ['(五)不予处理', 5],
    ['(六)其他处理', 3],
  ]);
});

test('tables that are pictures among pages of text are told, with their pages', async () => {
  const refusal = await read(pdfFixture('scan-page.chromium')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ReadingError);
  expect(refusal).toMatchObject({ code: 'needs-ocr', sentence: { zh: expect.stringContaining('第 1 页') } });
});
