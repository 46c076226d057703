import { ReadingError } from '../problem.ts';
import { isMisread, unmisread } from './misread.ts';

/** Characters that make up a large part of any such report; a wrong decoding hardly ever meets them. */
const FAMILIAR = '的政府信息公开年度报告申请处理情况行本机关数一二三四五六,。、:|0123456789\n()';
const SAMPLE = 16_384;

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

/** What each UTF-16 unit says for a report: 1 a familiar character, -1 one that was lost. Made when it is first asked for. */
let tellings: Int8Array | undefined;

function tellingUnits(): Int8Array {
  const made = new Int8Array(0x10000);
  for (const character of FAMILIAR) {
    made[character.charCodeAt(0)] = 1;
  }
  made[0xfffd] = made[0] = -1;
  return made;
}

/** How much a text looks like a report: the share of familiar characters less that of characters that were lost. */
function familiarity(text: string): number {
  tellings ??= tellingUnits();
  let told = 0;
  for (let at = 0; at < text.length; at++) {
    told += tellings[text.charCodeAt(at)] ?? 0;
  }
  return text.length === 0 ? 0 : told / text.length;
}

/** The bytes in an encoding, null if they are not in it throughout. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding of Chinese texts beside UTF-8, and its older part. */
const CHINESE: readonly string[] = ['gb18030', 'gbk'];
/** A word of any report, whose bytes in these encodings are no Chinese in another. */
const TELLING = '政府';

/** What is in UTF-8 throughout or, as its words tell, in the Chinese encoding; null where more must be asked. */
function plainly(bytes: Uint8Array, declared: string): string | null {
  const utf8 = strictly(bytes, 'utf-8');
  const chinese = utf8 === null && CHINESE.includes(declared) ? strictly(bytes, declared) : null;
  return utf8 ?? (chinese?.includes(TELLING) ? chinese : null);
}

/** The part of a text by which its encoding is told: from the first byte on that is not ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80),
  );
  // Even cuts keep the units of UTF-16 whole; a character cut at the end costs one replacement character.
  const start = first - (first % 2);
  return bytes.subarray(start, start + SAMPLE);
}

/**
 * Encoding without a mark of what is not plainly UTF-8: the one under which the text looks most like a Chinese report.
 * What a page declares is a candidate first among equals, for pages declare what they are not.
 */
function encodingOf(bytes: Uint8Array, declared: string | null): string {
  const sample = sampleOf(bytes);
  const known = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
  const candidates = [...new Set([...(declared === null ? [] : [declared]), ...known])].map((encoding) => ({
    encoding,
    score: familiarity(decode(sample, encoding)),
  }));
  return candidates.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** The longest text that is read, in UTF-16 units: some fifty times the longest report. */
export const TEXT_LIMIT = 1_000_000;

/** Share of characters that may be lost before a text counts as unreadable. */
const LOST_LIMIT = 0.02;

function readable(text: string): boolean {
  if (!/[\ufffd\0]/.test(text)) {
    return true;
  }
  const visible = text.replace(/\s/g, '');
  const lost = visible.split('\ufffd').length - 1 + visible.split('\0').length - 1;
  return lost <= visible.length * LOST_LIMIT;
}

/** A text whose Chinese was all turned into question marks, or whose UTF-8 was read as GBK and saved again. */
function ruined(text: string): boolean {
  const marks = text.split('?').length - 1;
  const han = marks > 50 ? (text.match(/[\u3400-\u9fff]/g)?.length ?? 0) : 0;
  return (marks > 50 && marks > han) || isMisread(text);
}

/**
 * Decodes UTF-8, UTF-16 (either order, with or without a mark), GB18030 or the encoding that the content declares; a
 * byte order mark is not part of the text. UTF-8 that was saved as GBK is repaired where that is proven. Nothing is
 * refused.
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): string {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const singly = marked === undefined && !bytes.subarray(0, SAMPLE).includes(0);
  const plain = singly ? plainly(bytes, declared ?? 'gb18030') : null;
  return unmisread(plain ?? decode(bytes, marked ?? encodingOf(bytes, declared)));
}

/**
 * Throws ReadingError `not-text` where characters were lost, `empty-file` where only white space stands, `too-large`
 * where the text is longer than any report.
 */
export function refuseUnreadable(text: string): void {
  if (text.trim() === '') {
    throw new ReadingError('empty-file', {
      zh: '文件里只有空白，没有文字。请检查原文件，重新报送。',
      en: 'The file holds only white space. Check the original and file it again.',
    });
  }
  if (text.length > TEXT_LIMIT) {
    throw new ReadingError('too-large', {
      zh: `文件有 ${text.length} 个字，不会是一份年度报告。请只留年度报告正文和三张表，再重新报送。`,
      en: `The file has ${text.length} characters and cannot be one yearly report. Leave the report alone in it and file it again.`,
    });
  }
  if (!readable(text) || ruined(text)) {
    throw new ReadingError('not-text', {
      zh: '文件中的汉字已成乱码(编码损坏)，无法读取。请打开原文件，另存为纯文本，编码选 UTF-8，再重新报送。',
      en: 'The characters of the file are garbled (damaged encoding). Save the original as plain text in UTF-8 and file it again.',
    });
  }
}

/** Decodes a text file as `decodeBytes` does and throws as `refuseUnreadable` does. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeBytes(bytes);
  refuseUnreadable(text);
  return text;
}
