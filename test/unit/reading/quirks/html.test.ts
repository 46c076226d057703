/** Reports as web pages: catalogue of layouts, part A and what pages add to parts C and D. */
import { readFileSync } from 'node:fs';
import { examine } from '../../../../shared/engine.ts';
import { PAGE_QUIRKS } from '../../../fixtures/quirks/page-quirks.ts';
import { expectedCells } from '../../../fixtures/quirks/quirk.ts';
import { expectRead, expectWrongSumFound } from './expect-quirk.ts';

describe.each(PAGE_QUIRKS.map((quirk) => [quirk.number, quirk.what, quirk] as const))(
  'quirk %d: %s',
  (_, __, quirk) => {
    test('is read', async () => {
      await expectRead(quirk);
    });

    test('does not hide a sum that does not hold', async () => {
      await expectWrongSumFound(quirk);
    });
  },
);

/** The pages opened in LibreOffice and saved as Word documents. */
test.each(['20-soup', '66-subtotals', '70-total-first'])(
  'quirk %s: saved by LibreOffice it reads as the page',
  async (name) => {
    const quirk = PAGE_QUIRKS.find(({ file }) => file === `${name}.html`);
    const bytes = readFileSync(`test/fixtures/quirks/${name}.libreoffice.docx`);
    const { report, format } = await examine(bytes, { file: `${name}.docx`, filed: null });
    expect(format).toBe('docx');
    const cells = Object.entries(report?.cells ?? {}).map(([id, { value, basis }]) => [id, { value, basis }]);
    expect(Object.fromEntries(cells)).toEqual(quirk === undefined ? {} : expectedCells(quirk));
  },
);
