import { readHtml } from '../../../shared/document/html/read.ts';
import { formatOf, openDocument } from '../../../shared/document/open.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import { bytes } from '../../fixtures/html/shown.ts';

const refusal = (page: string): ReadingError => {
  try {
    readHtml(bytes(page));
  } catch (error) {
    expect(error).toBeInstanceOf(ReadingError);
    return error as ReadingError;
  }
  throw new Error('was read');
};

describe('what a page is told by', () => {
  test.each([
    ['a fragment that begins with a table', '<table><tr><td>1</table>'],
    ['a fragment that begins with a division', '\n<DIV class="a">一</DIV>'],
    ['a document saved by Word', '<html xmlns:o="urn:schemas-microsoft-com:office:office">\r\n<head>'],
    ['a comment first', '<!-- <saved> --><!-- b -->\n<p>一</p>'],
    ['words first, then tags', `年度报告<br>${'<p>一</p>'.repeat(6)}`],
  ])('%s', (_, page) => {
    expect(formatOf(bytes(page))).toBe('html');
  });

  test('many comments do not make it slow', () => {
    expect(formatOf(bytes(`${'<!---->'.repeat(500)}年度报告`))).toBe('txt');
  });

  test('a single-file page without its end is refused', async () => {
    const page =
      'From: <Saved by WPS>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="a"\r\n\r\n--a\r\n';
    await expect(openDocument(bytes(page))).rejects.toMatchObject({ code: 'damaged' });
    expect(formatOf(bytes(page))).toBe('html');
  });
});

describe('what cannot be read', () => {
  test.each([
    [
      'a page filled by a script',
      '<html><body><div id="app"></div><script>render()</script></body></html>',
      'empty-file',
    ],
    ['a page of pictures', '<html><body><img src="1.jpg"><img src="2.jpg"></body></html>', 'empty-file'],
    ['nothing but blanks', '<p>&nbsp;</p>', 'empty-file'],
    ['characters lost', `<p>${'?'.repeat(60)}政府</p>`, 'not-text'],
    ['elements nested without end', `${'<div>'.repeat(5_000)}一`, 'too-large'],
    ['elements without end', `<table>${'<tr><td>'.repeat(110_000)}一`, 'too-large'],
    [
      'formatting that multiplies',
      `<p>${Array.from({ length: 2000 }, (_, i) => `<font a=${i}>`).join('')}${'<p>一'.repeat(2000)}`,
      'too-large',
    ],
    ['spans without end', `<table>${'<tr><td colspan=1000 rowspan=65534>1'.repeat(5_000)}</table>`, 'too-large'],
    ['text without end', `<p>${'报告'.repeat(600_000)}`, 'too-large'],
  ])('%s', (_, page, code) => {
    expect(refusal(page).code).toBe(code);
  });
});

test('a page that was cut off or changed at random is read or refused, never more', () => {
  const page = bytes(
    `<html><meta charset=utf-8><body><div><p align=center><span>一、</span>总体情况<table><tr><td rowspan=2>规章<td colspan="2">&nbsp;12&#25;</td><td><p>商业<p>企业</table><ol><li>一</ol><dl><dt>a<dd>b</dl><pre>x\ny</pre></div>`,
  );
  let state = 20250121;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const pieces = [
    '<table>',
    '</table>',
    '<td rowspan=0>',
    '<tr>',
    '<a href=x>',
    '<b>',
    '</p>',
    '<dl>',
    '<!--',
    '<select>',
    '<svg>',
    '&',
    '\0',
  ];
  for (let round = 0; round < 400; round++) {
    const copy = [...page];
    for (let change = 0; change <= random(6); change++) {
      const at = random(copy.length);
      const insert = [...bytes(pieces[random(pieces.length)] ?? '')];
      copy.splice(at, random(3) * random(20), ...(random(2) === 0 ? insert : [random(256)]));
    }
    const content = Uint8Array.from(random(5) === 0 ? copy.slice(0, random(copy.length)) : copy);
    try {
      const { blocks: found } = readHtml(content);
      expect(found.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(ReadingError);
    }
  }
});
