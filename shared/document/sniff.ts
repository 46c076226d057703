import { ascii, oleFormat, zipFormat } from './container.ts';
import type { Format } from './model.ts';

/**
 * What the bytes are: a format, some text (`txt` or `md` is told apart when read), a page packed as a mail (MHTML),
 * what Word saves as XML, a locked file, a container of which too much is cut off, or nothing known.
 */
export type Kind = Exclude<Format, 'txt' | 'md'> | 'text' | 'mhtml' | 'word-xml' | 'encrypted' | 'damaged' | 'binary';

/** Image signatures: PNG, JPEG, GIF, BMP, TIFF in both byte orders, WebP, and what phones take (HEIF, AVIF). */
const IMAGE =
  /^(?:.PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:hei[cfx]|mif1|msf1|avif))/s;
/** A zip with files in it, and an empty one. */
const ZIPS = ['PK\x03\x04', 'PK\x05\x06'];
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** What a page begins with, be it whole or the fragment that an editor saved. */
const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|base|style|script|div|table|p|span|font|center|section|article|main|ucapcontent|h[1-6]|[uo]l|br|b|strong|a|img|o:p)[\s>/]/i;
/** Ends of elements; so many of them show a page even if its first words stand before its first tag. */
const END_TAG = /<\/(?:td|tr|p|div|span|table)\s*>/gi;
const END_TAGS = 6;
/** What Word saves as XML: that of 2003, or the parts of a docx in one file. */
const WORD_XML =
  /^\s*<\?xml[^>]*>\s*(?:<\?mso-application\s+progid=["']Word\.Document|<(?:w:wordDocument|pkg:package)[\s>])/;
const MHTML = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version:|Content-Type:\s*multipart\/related)/i;

/** Code units that a Chinese text is made of: line ends, ASCII, CJK punctuation and characters, full-width forms. */
const isTextUnit = (unit: number) =>
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 9 && unit <= 13) ||
  (unit >= 0x3000 && unit < 0x3040) ||
  (unit >= 0x4e00 && unit < 0xa000) ||
  (unit >= 0xff00 && unit < 0xfff0);

/** Whether two bytes each, in one of the two orders, make a text. */
function looksLikeUtf16(head: Uint8Array): boolean {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return true;
  }
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const units = Math.floor(head.length / 2);
  const plausible = (littleEndian: boolean) =>
    Array.from({ length: units }, (_, at) => view.getUint16(at * 2, littleEndian)).filter(isTextUnit).length;
  return units > 0 && Math.max(plausible(true), plausible(false)) >= units * 0.9;
}

/** Whether more than one byte in fifty is a control character that no text of single bytes holds. */
function looksBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    controls += byte < 9 || (byte > 13 && byte < 0x1b) ? 1 : 0;
  }
  return controls * 50 > head.length && !looksLikeUtf16(head);
}

/** Decides by content, never by name: report files are often named after a format that they are not. */
export function sniff(bytes: Uint8Array): Kind {
  const start = bytes.subarray(0, 4096);
  const head = ascii(start);
  if (head.slice(0, 1024).includes('%PDF-')) {
    return 'pdf';
  }
  if (ZIPS.some((zip) => head.startsWith(zip) || (head.length > 1 && zip.startsWith(head)))) {
    return zipFormat(bytes);
  }
  if (head.startsWith(OLE)) {
    return oleFormat(bytes) ?? 'binary';
  }
  if (head.startsWith('{\\rtf')) {
    return 'rtf';
  }
  if (IMAGE.test(head)) {
    return 'image';
  }
  const text = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  if (MHTML.test(text)) {
    return 'mhtml';
  }
  if (WORD_XML.test(text)) {
    return 'word-xml';
  }
  if (HTML.test(text) || (text.match(END_TAG)?.length ?? 0) >= END_TAGS) {
    return 'html';
  }
  return looksBinary(start) ? 'binary' : 'text';
}
