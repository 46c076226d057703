import { examined, fixture } from '../../fixtures/make/examined.ts';
import { FULL } from '../../fixtures/make/figures.ts';
import { type ZipEntry, zipOf } from '../../fixtures/make/zip.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';
import { CIRCULAR } from '../../fixtures/text/other-documents.ts';
import { township } from '../../fixtures/text/township.ts';

const word = fixture('docx/full.pandoc.docx');
const of = (files: Readonly<Record<string, string | Uint8Array>>, more: readonly ZipEntry[] = []) =>
  zipOf([...Object.entries(files).map(([name, content]) => ({ name, content })), ...more]);
const outcome = async (bytes: Uint8Array) => {
  const { format, status, error } = await examined(bytes);
  return { format, status, code: error?.code, zh: error?.message.zh ?? '', en: error?.message.en ?? '' };
};
const gbk = (...bytes: number[]) => Uint8Array.from(bytes);

describe('an archive with exactly one report is that report', () => {
  test('in its own format, every cell right', async () => {
    const { format, status, report } = await examined(of({ '年报/报告.docx': word }));
    expect({ format, status }).toEqual({ format: 'docx', status: 'queried' });
    expect(Object.fromEntries(Object.entries(report?.cells ?? {}).map(([id, { value }]) => [id, value]))).toEqual(
      numbersOf(FULL),
    );
  });

  test('a text keeps its own offsets', async () => {
    const text = township();
    const { report } = await examined(of({ 'a.txt': text }));
    const figure = report?.figures.find(({ raw }) => raw !== '');
    expect(text.slice(figure?.start ?? 0, figure?.end ?? 0)).toBe(figure?.raw);
  });

  test('what macOS, Windows, Word and shortcuts leave beside it is ignored', async () => {
    const names = [
      '__MACOSX/._报告.docx',
      '.DS_Store',
      '附件/.DS_Store',
      'Thumbs.db',
      'desktop.ini',
      '~$报告.docx',
      '报告.lnk',
      '网站.url',
    ];
    const beside = names.map((name) => ({ name, content: word }));
    expect(await outcome(of({ '报告.docx': word, '空/': '' }, beside))).toMatchObject({
      format: 'docx',
      status: 'queried',
    });
    expect(await outcome(of({ '空/': '' }, beside))).toMatchObject({ format: 'zip', code: 'not-a-report' });
  });

  test('a symbolic link is ignored', async () => {
    const bytes = of({ 'a.docx': word, 'link.docx': word });
    const central = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes[central + 5] = 3;
    new DataView(bytes.buffer).setUint32(central + 38, 0xa1ff0000, true);
    expect(await outcome(bytes)).toMatchObject({ format: 'docx', status: 'queried' });
  });

  test('documents that are no report lie beside it', async () => {
    const files = {
      '通知.txt': CIRCULAR,
      '照片.jpg': Buffer.from('\xff\xd8\xff\xe0', 'latin1'),
      'x.bin': new Uint8Array(300),
      '空.txt': '',
    };
    expect(await outcome(of({ ...files, '报告.docx': word }))).toMatchObject({ format: 'docx', status: 'queried' });
  });
});

describe('any other archive is refused with a sentence that names the files', () => {
  test('several reports', async () => {
    const { format, status, code, zh, en } = await outcome(
      of({ '本级.docx': word, '街道.txt': township(), '通知.txt': CIRCULAR }),
    );
    expect({ format, status, code }).toEqual({ format: 'zip', status: 'unreadable', code: 'several-reports' });
    expect(zh).toContain('2 份年度报告：“本级.docx”、“街道.txt”');
    expect(en).toContain('"本级.docx", "街道.txt"');
    expect(zh).not.toContain('通知');
  });

  test('none: each name with its reason', async () => {
    const { code, zh, en } = await outcome(
      of({ 'a.txt': CIRCULAR, 'b.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }),
    );
    expect(code).toBe('not-a-report');
    expect(zh).toMatch(/“a\.txt”\(.+\)、“b\.png”\(文件是图片或扫描件/);
    expect(en).toMatch(/"a\.txt" \(.+\), "b\.png" \(.+\)/);
  });

  test('names that are GBK', async () => {
    const name = gbk(0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74);
    expect((await outcome(of({}, [{ name, content: CIRCULAR }]))).zh).toContain('“年报.txt”');
  });

  test('names that would disguise themselves are shown bare', async () => {
    const { zh } = await outcome(of({}, [{ name: 'a\u202etxt.exe\u001b[2J', content: CIRCULAR, flags: 0x800 }]));
    expect(zh).toContain('“a\ufffdtxt.exe\ufffd[2J”');
  });

  test('an empty one', async () => {
    expect(await outcome(of({}))).toMatchObject({ format: 'zip', code: 'not-a-report' });
  });

  test('scans only', async () => {
    const jpg = Buffer.from('\xff\xd8\xff\xe0', 'latin1');
    expect((await outcome(of({ '1.jpg': jpg, '2.jpg': jpg }))).code).toBe('needs-ocr');
  });

  test('an archive within it, even beside a report', async () => {
    const { code, zh } = await outcome(of({ '报告.docx': word, '旧.zip': of({ 'a.docx': word }) }));
    expect(code).toBe('unsupported-format');
    expect(zh).toContain('“旧.zip”');
  });

  test('a locked one', async () => {
    expect((await outcome(of({}, [{ name: 'a.docx', content: word, flags: 1 }]))).code).toBe('password-protected');
  });

  test('one with a changed bit, one cut off', async () => {
    const bytes = zipOf([{ name: 'a.txt', content: township(), method: 0 }]);
    const flipped = bytes.slice();
    flipped[500] = (flipped[500] ?? 0) ^ 1;
    expect((await outcome(flipped)).code).toBe('damaged');
    expect((await outcome(bytes.subarray(0, bytes.length - 40))).code).toBe('damaged');
  });

  test('too many files, a file too large', async () => {
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`${at}.txt`, '']));
    expect((await outcome(of(many))).code).toBe('too-large');
    expect((await outcome(of({}, [{ name: 'a.txt', content: 'x', size: 3e7 }]))).code).toBe('too-large');
  });

  test.each([
    ['an odp', { name: 'mimetype', content: 'application/vnd.oasis.opendocument.presentation', method: 0 }],
    ['slides', { name: '[Content_Types].xml', content: '<Types/>' }],
  ])('the package of another program: %s', async (_, first) => {
    expect((await outcome(zipOf([first, { name: 'content.xml', content: '<x/>' }]))).code).toBe('unsupported-format');
  });
});

test('an archive packed by a real program', async () => {
  expect(await outcome(fixture('zip/report.zip'))).toMatchObject({ format: 'docx', status: 'queried' });
});
