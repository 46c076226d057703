import { readHtml } from '../../../shared/document/html/read.ts';
import { bytes, shown } from '../../fixtures/html/shown.ts';

describe('encodings', () => {
  const TEXT = '青屏区政府信息公开年度报告,本年收到申请';
  const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body><p>${TEXT}</p>`;
  /** The bytes of a double-byte encoding, found by decoding every pair. */
  const encode = (text: string, encoding: string) => {
    const decoder = new TextDecoder(encoding);
    const pairs = new Map<string, number[]>();
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) {
        pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      }
    }
    return Uint8Array.from([...text].flatMap((one) => pairs.get(one) ?? [one.charCodeAt(0)]));
  };

  test.each([
    ['GBK that says gb2312', encode(page('gb2312'), 'gb18030')],
    ['GBK that says utf-8', encode(page('utf-8'), 'gb18030')],
    ['GBK that says nothing', encode(`<p>${TEXT}</p>`, 'gb18030')],
    ['UTF-8 that says gb2312', bytes(page('gb2312'))],
    ['UTF-8 that says nonsense', bytes(page('none'))],
    ['UTF-8 with a mark', bytes(`\ufeff${page('gbk')}`)],
    ['GBK behind much that is ASCII', encode(`<html><!--${' '.repeat(20_000)}-->${page('utf-8')}`, 'gb18030')],
    [
      'UTF-16 with a mark',
      Uint8Array.from([...`\ufeff${page('utf-16')}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])),
    ],
  ])('%s', (_, content) => {
    expect(shown(readHtml(content).blocks)).toEqual([TEXT]);
  });

  test('Big5 where the page says so', () => {
    const text = '政府信息公開年度報告,本年收到申請';
    const content = encode(`<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>${text}`, 'big5');
    expect(shown(readHtml(content).blocks)).toEqual([text]);
  });
});
