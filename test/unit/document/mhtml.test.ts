import { examined, fixture, outline, refusalOf, valuesRead } from '../../fixtures/make/examined.ts';
import { base64, bytesOf, latin1, mhtmlOf, part, quoted } from '../../fixtures/make/mhtml.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';

const picture = part('image/png', 'base64', base64(new Uint8Array(5000)));
const html = (text: string) => new TextEncoder().encode(text);

describe('the page that a browser, Word or WPS packed', () => {
  test.each([
    [
      'quoted-printable, GB18030',
      () =>
        mhtmlOf(
          part('text/html; charset="gb2312"', 'quoted-printable', quoted(fixture('html/full.gb18030.html'))),
          picture,
        ),
    ],
    [
      'base64',
      () =>
        mhtmlOf(picture, part('text/html; charset="utf-8"', 'base64', base64(fixture('html/full.libreoffice.html')))),
    ],
    ['8bit', () => mhtmlOf(part('text/html', '8bit', latin1(fixture('html/full.pandoc.html'))))],
  ])('%s: every cell right and in its own place', async (_, made) => {
    const figures = JSON.parse(Buffer.from(fixture('html/full.figures.json')).toString());
    expect(await valuesRead(made())).toEqual(numbersOf(figures));
    expect((await examined(made())).format).toBe('html');
  });

  test('behind other fields, within alternatives, not the frames around it', async () => {
    const frames = part('text/html', '7bit', '<html><frameset><frame src="a.htm"></frameset></html>');
    const inner = `------=_Next.01\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/plain\r\n\r\nplain\r\n--inner\r\nContent-Type: TEXT/HTML\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html('<p>年度报告</p>'))}\r\n--inner--\r\n`;
    const mail = `From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\n${latin1(mhtmlOf(frames, inner))}`;
    expect(await outline(bytesOf(mail))).toEqual(['年度报告']);
  });

  test('soft line breaks and bytes over the end of a line', async () => {
    expect(
      await outline(mhtmlOf(part('text/html', 'Quoted-Printable', '<p>=E5=B9=\r\n=B4=E5=BA=A6 1=3D1</p>'))),
    ).toEqual(['年度 1=1']);
  });
});

describe('refused', () => {
  const page = part('text/html', '8bit', '<p>甲</p>'.repeat(99));

  test.each([
    ['cut off', mhtmlOf(page).slice(0, 600), 'damaged'],
    ['no base64', mhtmlOf(part('text/html', 'base64', '*'.repeat(99))), 'damaged'],
    ['a mail with an attachment only', mhtmlOf(part('application/msword', 'base64', 'AAAA')), 'unsupported-format'],
    [
      'a page without text',
      mhtmlOf(part('text/html', '7bit', '<html><body><img src="a.png"></body></html>')),
      'empty-file',
    ],
    [
      'parts in parts',
      bytesOf(
        `MIME-Version: 1.0\r\n${Array.from({ length: 20 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')}\r\n${Array.from({ length: 20 }, (_, at) => `--b${19 - at}--\r\n`).join('')}`,
      ),
      'too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });
});
