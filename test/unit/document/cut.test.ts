import { gunzipSync } from 'node:zlib';
import { fixture, outline, refusalOf } from '../../fixtures/make/examined.ts';
import { mhtmlOf, part } from '../../fixtures/make/mhtml.ts';

const PARTS = 20;

/** Files whose formats tell where they end. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    [
      'doc/full.doc',
      'doc/rich.doc',
      'doc/pandoc.doc',
      'docx/full.libreoffice.docx',
      'odt/full.pandoc.odt',
      'ods/full.libreoffice.ods',
      'ofd/full.characters.ofd',
      'xlsx/full.libreoffice.xlsx',
      'zip/report.zip',
    ].map((name) => [name, fixture(name)]),
  ),
  mhtml: mhtmlOf(part('text/html', '8bit', '<p>年度报告</p>'.repeat(200))),
};

test.each(Object.entries(FILES))(
  '%s cut off anywhere is damaged, or nothing of its text is missing',
  async (_, whole) => {
    const text = JSON.stringify(await outline(whole).catch(() => null));
    for (let at = 1; at < PARTS; at++) {
      const cut = whole.subarray(0, Math.floor((whole.length * at) / PARTS));
      const code = await refusalOf(cut);
      expect([at, code ?? JSON.stringify(await outline(cut))]).toEqual([at, code === null ? text : 'damaged']);
    }
  },
);

test('a cut rtf is damaged, too', async () => {
  const whole = new Uint8Array(gunzipSync(fixture('rtf/full.rtf.gz')));
  expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe('damaged');
});
