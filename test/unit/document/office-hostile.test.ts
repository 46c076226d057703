import { openDocument } from '../../../shared/document/open.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import { Archive } from '../../../shared/document/zip/archive.ts';
import { examine } from '../../../shared/engine.ts';
import { fixture, outline, refusalOf } from '../../fixtures/make/examined.ts';
import { odtOf, p } from '../../fixtures/make/open-document.ts';
import { docxOf, paragraph, run } from '../../fixtures/make/word.ts';
import { sheetData, xlsxOf } from '../../fixtures/make/workbook.ts';
import { zipOf } from '../../fixtures/make/zip.ts';

const FILES = ['docx/full.libreoffice.docx', 'odt/full.pandoc.odt', 'xlsx/full.libreoffice.xlsx'] as const;

/** Numbers that look random and are the same in every run. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const below = (random: Generator<number, never>, limit: number) => Math.floor(random.next().value * limit);

/** The same parts with one of them changed, packed anew so that the checksums hold. */
async function repacked(
  bytes: Uint8Array,
  part: RegExp,
  change: (content: Uint8Array) => Uint8Array,
): Promise<Uint8Array> {
  const archive = new Archive(bytes);
  const entries = archive.names.map(async (name) => {
    const content = (await archive.read(name)) ?? new Uint8Array();
    return { name, content: part.test(name) ? change(content) : content, method: name === 'mimetype' ? 0 : 8 };
  });
  return zipOf(await Promise.all(entries));
}

const MAIN = /document\.xml$|content\.xml$|sheet1\.xml$|styles\.xml$|sharedStrings\.xml$/;

describe.each(FILES)('%s', (file) => {
  const whole = fixture(file);

  test('cut off', async () => {
    for (const share of [0.5, 0.7, 0.999]) {
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged');
    }
  });

  test('a flipped bit is refused or changes nothing', async () => {
    const random = randoms(7);
    const truth = await outline(whole);
    for (let round = 0; round < 30; round++) {
      const bytes = whole.slice();
      const at = below(random, bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << below(random, 8));
      const code = await refusalOf(bytes);
      expect(code === null ? await outline(bytes) : truth).toEqual(truth);
    }
  });

  test('damaged XML is read or refused, never anything else', async () => {
    const random = randoms(11);
    const codes = new Set<string | null>();
    for (let round = 0; round < 30; round++) {
      const change = (content: Uint8Array) => {
        const changed = Buffer.from(content);
        for (let times = 1 + below(random, 3); times > 0; times--) {
          const from = below(random, changed.length);
          changed.copyWithin(below(random, changed.length), from, from + below(random, 200));
        }
        return changed;
      };
      codes.add(await refusalOf(await repacked(whole, MAIN, change)));
    }
    expect([...codes].filter((code) => code !== null && code !== 'damaged' && code !== 'too-large')).toEqual([]);
  });

  test('elements moved about are read or refused, never anything else', async () => {
    const random = randoms(13);
    for (let round = 0; round < 25; round++) {
      const change = (content: Uint8Array) => {
        const text = Buffer.from(content).toString('utf8');
        const values = [...text.matchAll(/="[^"]{0,12}"/g)];
        const one = values[below(random, values.length)];
        const value = ['="-1"', '="999999999"', '="x"', '=""', '="0"', '="1e9"'][below(random, 6)] ?? '';
        return one === undefined
          ? content
          : Buffer.from(text.slice(0, one.index) + value + text.slice(one.index + one[0].length));
      };
      const bytes = await repacked(whole, MAIN, change);
      await openDocument(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(ReadingError));
    }
  });
});

const LAUGHS = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';

describe('refused with a code', () => {
  const withPart = (bytes: Uint8Array, part: RegExp, change: (xml: string) => string) =>
    repacked(bytes, part, (content) => Buffer.from(change(Buffer.from(content).toString('utf8'))));
  const docx = docxOf(paragraph(run('甲')));

  test.each([
    ['docx', docx, /document\.xml$/],
    ['odt', odtOf(p('甲')), /content\.xml$/],
    ['xlsx', xlsxOf([{ xml: sheetData() }]), /workbook\.xml$/],
  ] as const)('a document type declaration in %s', async (_, bytes, part) => {
    expect(await refusalOf(bytes)).toBeNull();
    expect(await refusalOf(await withPart(bytes, part, (xml) => LAUGHS + xml.replace(/^<\?xml[^>]*>\s*/, '')))).toBe(
      'damaged',
    );
  });

  test('elements without end, tables in tables in tables, text without end', async () => {
    expect(await refusalOf(docxOf('<w:p/>'.repeat(1_000_001)))).toBe('too-large');
    const deep = 300;
    const open = '<w:tbl><w:tr><w:tc>'.repeat(deep);
    expect(await refusalOf(docxOf(open + '</w:tc></w:tr></w:tbl>'.repeat(deep)))).toBe('too-large');
    expect(await refusalOf(docxOf(paragraph(run('长'.repeat(1_000_001)))))).toBe('too-large');
  });

  test('a part that is missing, or is no XML', async () => {
    expect(await refusalOf(await withPart(docx, /document\.xml$/, () => ''))).toBe('damaged');
    expect(await refusalOf(await withPart(docx, /document\.xml$/, (xml) => xml.replace('</w:body>', '')))).toBe(
      'damaged',
    );
    expect(await refusalOf(await withPart(docx, /document\.xml$/, (xml) => xml.replaceAll('w:body', 'w:other')))).toBe(
      'damaged',
    );
    expect(await refusalOf(await repacked(docx, /document\.xml$/, () => Uint8Array.from([0x3c, 0xff, 0x3e])))).toBe(
      'damaged',
    );
  });

  test('a binary workbook', async () => {
    expect(
      await refusalOf(
        zipOf([
          { name: 'xl/workbook.bin', content: 'x' },
          {
            name: '_rels/.rels',
            content:
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
          },
        ]),
      ),
    ).toBe('unsupported-format');
  });

  test('a document without text holds no report', async () => {
    const { status, error } = await examine(docxOf(''), { file: 'empty.docx', filed: null });
    expect({ status, code: error?.code }).toEqual({ status: 'unreadable', code: 'not-a-report' });
  });
});

test('the content decides, not the name', async () => {
  const { format, status } = await examine(fixture('docx/full.pandoc.docx'), { file: '年度报告.doc', filed: null });
  expect({ format, status }).toEqual({ format: 'docx', status: 'queried' });
});
