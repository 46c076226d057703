import { join } from 'node:path';
import { readingApart } from '../../../functions/common/apart/read-apart.ts';
import { flateBomb, manyOperators, manyPages, nestedForms } from '../../fixtures/make/pdf-hostile.ts';
import { pdfFixture } from '../../fixtures/pdf.ts';

const platform = readingApart({
  child: join(process.cwd(), 'functions/common/apart/child.ts'),
  wasm: join(process.cwd(), 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm'),
});

afterAll(() => platform.close());

test.each([
  ['white space packed twice', () => flateBomb(200)],
  ['half a million lines', () => manyOperators(500_000)],
  ['a form that draws itself', nestedForms],
  ['twenty thousand pages', () => manyPages(20_000)],
])('%s is too large, and the next file is read', async (_, made) => {
  await expect(platform.readApart('pdf', made())).rejects.toMatchObject({ code: 'too-large' });
  await expect(platform.readApart('pdf', pdfFixture('old.libreoffice'))).resolves.toMatchObject({ format: 'pdf' });
});
