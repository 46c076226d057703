import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readingApart } from '../../../functions/common/apart/read-apart.ts';
import { openDocument } from '../../../shared/document/open.ts';
import { examined, figuresOf, fixture, valuesRead } from '../../fixtures/make/examined.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';

const figures = figuresOf('ofd');
const files = readdirSync(join(process.cwd(), 'test/fixtures/ofd')).filter((name) => name.endsWith('.ofd'));

test('there are reports of both forms, full and sparse, in every style', () => {
  const styles = new Set(files.map((name) => name.split('.')[1]));
  expect([...styles].sort()).toEqual(['characters', 'converted', 'fonts', 'strings', 'templates', 'turned']);
  expect(new Set(files.map((name) => name.split('.')[0]))).toEqual(new Set(Object.keys(figures)));
});

test.each(files)('%s: every cell right and in its own place', async (file) => {
  expect(await valuesRead(fixture(`ofd/${file}`))).toEqual(numbersOf(figures[file.split('.')[0] ?? ''] ?? {}));
});

test('a balanced report is queried for its short section five, and knows its pages', async () => {
  const { status, format, report } = await examined(fixture('ofd/full.strings.ofd'));
  expect({ status, format, year: report?.year }).toEqual({ status: 'queried', format: 'ofd', year: 2024 });
  expect(report?.cells['t2.rules.valid']?.source).toMatchObject({ page: 1, start: null });
  expect(report?.cells['t4.post.total']?.source?.page).toBeGreaterThan(1);
});

test('21: rows and labels cut by page breaks, page numbers and running heads left out of the tables', async () => {
  const { blocks } = await openDocument(fixture('ofd/cut.templates.ofd'));
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(paragraphs.filter((text) => text.includes('青屏区人民政府'))).toHaveLength(1);
  expect(paragraphs.filter((text) => /^- \d+ -$/.test(text))).toEqual([]);
  expect(blocks.filter(({ kind }) => kind === 'grid')).toHaveLength(3);
});

test('where there is a platform it is read in a process that can be ended', async () => {
  const platform = readingApart({
    child: join(process.cwd(), 'functions/common/apart/child.ts'),
    wasm: join(process.cwd(), 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm'),
  });
  try {
    const apart = await openDocument(fixture('ofd/full.strings.ofd'), platform);
    expect(apart).toEqual(await openDocument(fixture('ofd/full.strings.ofd')));
  } finally {
    platform.close();
  }
});
