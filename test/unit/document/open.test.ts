import { formatOf, openDocument, SIZE_LIMIT } from '../../../shared/document/open.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import { buildDoc } from '../../fixtures/doc/build.ts';
import { odtOf, p } from '../../fixtures/make/open-document.ts';
import { zipOfFiles } from '../../fixtures/make/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const binary = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A zip of empty stored files with the names given: local headers, central directory, end record. */
function zip(...names: string[]): Uint8Array {
  const u16 = (value: number) => String.fromCharCode(value & 0xff, value >> 8);
  const u32 = (value: number) => u16(value & 0xffff) + u16(value >>> 16);
  let local = '';
  let central = '';
  for (const name of names) {
    central += `PK\x01\x02${u16(20)}${u16(20)}${'\0'.repeat(20)}${u16(name.length)}${'\0'.repeat(12)}${u32(local.length)}${name}`;
    local += `PK\x03\x04${u16(20)}${'\0'.repeat(20)}${u16(name.length)}${u16(0)}${name}`;
  }
  const end = `PK\x05\x06${u32(0)}${u16(names.length)}${u16(names.length)}${u32(central.length)}${u32(local.length)}${u16(0)}`;
  return binary(local + central + end);
}

const ole = (...streams: string[]) =>
  binary(
    `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${streams.map((name) => [...name].map((c) => `${c}\0`).join('')).join('\0\0')}`,
  );

/** Its header names a sector for the directory that lies behind the end. */
const cutOle = Uint8Array.from({ length: 2000 }, (_, at) =>
  at < 8 ? (ole()[at] ?? 0) : at === 30 ? 9 : at === 48 ? 100 : at >= 60 ? 0xff : 0,
);
const pictureDocx = zipOfFiles({
  'word/document.xml':
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>附件</w:t></w:r></w:p></w:body></w:document>',
  'word/media/image1.jpeg': 'x',
});
const pictureXlsx = zipOfFiles({
  'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
  'xl/media/image1.png': 'x',
});
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const refusal = async (content: Uint8Array) => {
  const error = await openDocument(content).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ReadingError);
  return error as ReadingError;
};

describe('the format is told by content', () => {
  test.each([
    ['PDF', binary('%PDF-1.7\n'), 'pdf'],
    ['Word', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'ofd'],
    ['archive', zip('report.txt'), 'zip'],
    ['Word 97', ole('Root Entry', 'WordDocument'), 'doc'],
    ['Excel 97', ole('Root Entry', 'Workbook'), 'xls'],
    ['RTF', bytes('{\\rtf1\\ansi'), 'rtf'],
    ['web page', bytes('\n<!DOCTYPE html><html><body>年度报告</body></html>'), 'html'],
    ['web page with a mark', bytes('\ufeff<html lang="zh">'), 'html'],
    ['text that mentions a tag', bytes('年度报告<p>的格式'), 'txt'],
    ['PNG', binary('\x89PNG\r\n\x1a\n'), 'image'],
    ['JPEG', binary('\xff\xd8\xff\xe0'), 'image'],
    ['text', bytes('一、总体情况'), 'txt'],
    ['single-file web page', bytes('From: <a>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related'), 'html'],
    [
      'OpenDocument sheets',
      binary('PK\x03\x04'.padEnd(30, '\0').concat('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')),
      'ods',
    ],
    ['OFD from its root', zip('/OFD.xml'), 'ofd'],
    ['bitmap', binary('BM\x36\x10\0\0\0\0\0\0'), 'image'],
    ['TIFF', binary('II*\0\x08\0\0\0'), 'image'],
    ['WebP', binary('RIFF\x24\0\0\0WEBPVP8 '), 'image'],
    ['photo of a phone', binary('\0\0\0\x18ftypheic\0\0\0\0'), 'image'],
    ['junk', binary('\x00\x01\x02\x03\x04\x05\x06\x07'.repeat(50)), null],
  ])('%s', (_, content, format) => {
    expect(formatOf(content)).toBe(format);
  });
});

describe('what cannot be read is refused with a code and a sentence', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'empty-file'],
    ['white space only', bytes(' \n\u00a0\n'), 'empty-file'],
    ['more than 20 MB', new Uint8Array(SIZE_LIMIT + 1), 'too-large'],
    ['a PDF', binary('%PDF-1.7\n'), 'unsupported-format'],
    ['a Word document without content', zip('word/document.xml'), 'damaged'],
    ['a picture', binary('\x89PNG\r\n\x1a\n'), 'needs-ocr'],
    ['an encrypted Office file', ole('EncryptedPackage'), 'password-protected'],
    ['an OLE file of another program', ole('SomethingElse'), 'unknown-format'],
    ['an OLE file cut before its directory', cutOle, 'damaged'],
    ['the first bytes of an OLE file', cutOle.slice(0, 100), 'damaged'],
    ['the first bytes of a zip', zip('report.txt').slice(0, 20), 'damaged'],
    ['three bytes of a zip', binary('PK\x03'), 'damaged'],
    [
      'XML of Word 2003',
      bytes(`${XML}<?mso-application progid="Word.Document"?>\n<w:wordDocument/>`),
      'unsupported-format',
    ],
    ['a docx as one XML file', bytes(`${XML}<pkg:package xmlns:pkg="x"/>`), 'unsupported-format'],
    ['a docx of pictures', pictureDocx, 'needs-ocr'],
    ['a workbook of pictures', pictureXlsx, 'needs-ocr'],
    ['an rtf of pictures', bytes('{\\rtf1\\ansi{\\pict\\pngblip 89504e470d0a1a0a}\\par}'), 'needs-ocr'],
    [
      'a doc of pictures',
      buildDoc({ pieces: [{ text: '\u0001\r' }], data: [...binary('\x89PNG\r\n\x1a\n')] }),
      'needs-ocr',
    ],
    ['an odt of pictures', odtOf(p('附件'), '', '', { 'Pictures/1.jpg': 'x' }), 'needs-ocr'],
    ['binary junk', binary('\x00\x01\x02\x03\x04\x05\x06\x07'.repeat(50)), 'unknown-format'],
    ['a text whose characters became question marks', bytes(`${'?????2024?????????????'.repeat(9)}`), 'not-text'],
    ['UTF-8 that was saved as GBK', bytes('鏀垮簻淇℃伅鍏紑宸ヤ綔骞村害鎶ュ憡'.repeat(3)), 'not-text'],
  ])('%s', async (_, content, code) => {
    const { code: shown, sentence } = await refusal(content);
    expect(shown).toBe(code);
    expect(sentence.zh).toMatch(/重新报送|另存为/);
    expect(sentence.en).toMatch(/file/);
  });

  test('the sentence names the format and the way out', async () => {
    const { sentence } = await refusal(binary('%PDF-1.7\n'));
    expect(sentence.zh).toContain('PDF 文件');
    expect(sentence.zh).toContain('Word 文档（.docx）');
  });
});
