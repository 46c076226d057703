import { decodeText, TEXT_LIMIT } from '../../../shared/document/text/decode.ts';
import { township } from '../../fixtures/text/township.ts';

const report = township();

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, at) => {
    view.setUint16(at * 2, character.charCodeAt(0), littleEndian);
  });
  return bytes;
};

/** TextEncoder knows only UTF-8: the bytes of each character are looked up by decoding every pair of bytes. */
const gb18030 = (() => {
  const pairs = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && trail !== 0x7f) {
        pairs.set(character, [lead, trail]);
      }
    }
  }
  return (text: string) => Uint8Array.from([...text].flatMap((one) => pairs.get(one) ?? [one.charCodeAt(0)]));
})();

const encodings = {
  'UTF-8': (text: string) => new TextEncoder().encode(text),
  'UTF-8 with a mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16 LE': (text: string) => utf16(text, true),
  'UTF-16 BE': (text: string) => utf16(text, false),
  'UTF-16 LE with a mark': (text: string) => utf16(`\ufeff${text}`, true),
  'UTF-16 BE with a mark': (text: string) => utf16(`\ufeff${text}`, false),
  GB18030: gb18030,
};

describe.each(Object.entries(encodings))('%s', (_, encode) => {
  test.each([20, 60, 300, report.length])('%d characters', (length) => {
    const text = report.slice(0, length);
    expect(decodeText(encode(text))).toBe(text);
  });

  test('tables without prose', () => {
    const text = report.slice(report.indexOf('第二十条'), report.indexOf('三、收到'));
    expect(decodeText(encode(text))).toBe(text);
  });
});

test('a character cut at the end costs one replacement character, not the report', () => {
  const text = decodeText(new TextEncoder().encode(report).subarray(0, -1));
  expect(text.slice(0, -1)).toBe(report.slice(0, -1));
});

test('a text longer than any report is refused', () => {
  const text = '政'.repeat(TEXT_LIMIT + 1);
  expect(() => decodeText(new TextEncoder().encode(text))).toThrow(expect.objectContaining({ code: 'too-large' }));
});
