import { deflateRawSync } from 'node:zlib';
import { ReadingError } from '../../../shared/document/problem.ts';
import { Archive } from '../../../shared/document/zip/archive.ts';
import { crc32, crc32OfBytes } from '../../../shared/document/zip/crc32.ts';
import { inflate } from '../../../shared/document/zip/inflate.ts';
import { type ZipEntry, zipOf } from '../../fixtures/make/zip.ts';

const LIMITS = { entries: 5, entryBytes: 10_000, totalBytes: 15_000 };
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | null) => (content === null ? null : new TextDecoder().decode(content));
const gbk = Uint8Array.from([0xc4, 0xea, 0xb1, 0xa8]);

async function codeOf(work: () => unknown): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof ReadingError) return error.code;
    throw error;
  }
}

const readFirst = (content: Uint8Array) =>
  codeOf(async () => {
    const archive = new Archive(content, LIMITS);
    await archive.read(archive.names[0] ?? '');
  });

test('CRC-32 of the check string of its specification', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  expect(crc32OfBytes(bytes('123456789'))).toBe(0xcbf43926);
});

describe.each([
  ['under Node.js', () => undefined],
  ['in a browser', () => jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined)],
])('inflating %s', (_, hide) => {
  const content = bytes('总计 942476'.repeat(300));
  const deflated = new Uint8Array(deflateRawSync(content));

  beforeEach(() => {
    hide();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test('gives exactly what was deflated', async () => {
    expect(await inflate(deflated, content.length)).toEqual(content);
    expect(await inflate(new Uint8Array(deflateRawSync(new Uint8Array(0))), 0)).toEqual(new Uint8Array(0));
  });

  test.each([
    ['more than it says', deflated, content.length - 1],
    ['less than it says', deflated, content.length + 1],
    ['its end cut off', deflated.subarray(0, -3), content.length],
    ['something behind its end', Uint8Array.of(...deflated, 1, 2, 3), content.length],
    ['nothing', new Uint8Array(0), content.length],
  ])('%s is damaged', async (__, data, size) => {
    expect(await codeOf(() => inflate(data, size))).toBe('damaged');
  });
});

test('deflated and stored files, folders aside', async () => {
  const archive = new Archive(
    zipOf([
      { name: 'a/', content: '', method: 0 },
      { name: 'a/b.xml', content: '总计'.repeat(500) },
      { name: 'c', content: '存', method: 0 },
    ]),
  );
  expect(archive.names).toEqual(['a/b.xml', 'c']);
  expect(text(await archive.read('a/b.xml'))).toBe('总计'.repeat(500));
  expect(text(await archive.read('c'))).toBe('存');
  expect(await archive.read('missing')).toBeNull();
});

test.each<[string, ZipEntry['name'], number, string]>([
  ['GB18030 without the flag', gbk, 0, '年报'],
  ['UTF-8 with the flag', '年报', 0x800, '年报'],
  ['UTF-8 without the flag', '年报', 0, '年报'],
  ['backslashes', 'word\\document.xml', 0, 'word/document.xml'],
])('names: %s', (_, name, flags, expected) => {
  expect(new Archive(zipOf([{ name, content: 'x', flags }])).names).toEqual([expected]);
});

describe('refused', () => {
  const long = '9'.repeat(8000);

  test.each<[string, readonly ZipEntry[], string]>([
    ['more in an entry than the limit', [{ name: 'a', content: '9'.repeat(10_001) }], 'too-large'],
    ['more than the size that is claimed', [{ name: 'a', content: long, size: 4000 }], 'damaged'],
    ['less than the size that is claimed', [{ name: 'a', content: long, size: 9000 }], 'damaged'],
    ['too many entries', Array.from({ length: 6 }, (_, at) => ({ name: `${at}`, content: '' })), 'too-large'],
    ['a locked entry', [{ name: 'a', content: 'x', flags: 1 }], 'password-protected'],
    ['an unknown way to compress', [{ name: 'a', content: 'x', method: 14 }], 'damaged'],
    [
      'two entries of one name',
      [
        { name: 'a', content: 'x' },
        { name: 'a', content: 'y' },
      ],
      'damaged',
    ],
  ])('%s', async (_, entries, code) => {
    expect(await readFirst(zipOf(entries))).toBe(code);
  });

  test('more in all entries together than the limit', async () => {
    const archive = new Archive(
      zipOf([
        { name: 'a', content: long },
        { name: 'b', content: long },
      ]),
      LIMITS,
    );
    await archive.read('a');
    expect(await codeOf(() => archive.read('b'))).toBe('too-large');
  });

  test('a file cut off anywhere, and every flipped bit of an entry', async () => {
    const whole = zipOf([{ name: 'a', content: '142476 '.repeat(40) }]);
    for (let length = 0; length < whole.length; length++) {
      expect(await readFirst(whole.subarray(0, length))).toBe('damaged');
    }
    const data = { from: 31, to: whole.length - 22 - 47 };
    for (let bit = data.from * 8; bit < data.to * 8; bit++) {
      const flipped = whole.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const archive = new Archive(flipped, LIMITS);
      const read = await archive.read('a').then(text, () => null);
      expect([null, '142476 '.repeat(40)]).toContain(read);
    }
  });

  test('a bomb is given up without being expanded', async () => {
    const zeros = new Uint8Array(200 * 1024 * 1024);
    const bomb = zipOf([{ name: 'a', content: zeros, size: 9000 }]);
    expect(bomb.length).toBeLessThan(300_000);
    const before = process.memoryUsage().rss;
    expect(await readFirst(bomb)).toBe('damaged');
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });
});
