import type { Format } from './model.ts';

/** What can be told from a container without reading it. */
type FileFormat = Exclude<Format, 'txt' | 'md'>;

/** Bytes as one character each (0x80–0x9f excepted), so that ASCII signatures and names can be searched as text. */
export const ascii = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

const wide = (name: string) => [...name].map((character) => `${character}\0`).join('');

/** What an OLE compound file holds, by the names of its streams; null for what is neither Word nor Excel. */
export function oleFormat(bytes: Uint8Array): FileFormat | 'encrypted' | null {
  const content = ascii(bytes);
  const holds = (name: string) => content.includes(wide(name));
  if (holds('EncryptedPackage')) {
    return 'encrypted';
  }
  if (holds('WordDocument')) {
    return 'doc';
  }
  return holds('Workbook') || holds('Book') ? 'xls' : null;
}

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 'PK\x05\x06';
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_REACH = 65_557;

const LOCAL_ENTRY = 'PK\x03\x04';

/** Names of the files in a zip whose directory is cut off, as they stand before the files themselves. */
function localNames(bytes: Uint8Array): string[] {
  const content = ascii(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = content.indexOf(LOCAL_ENTRY); at >= 0; at = content.indexOf(LOCAL_ENTRY, at + 1)) {
    const length = at + 30 <= bytes.length ? view.getUint16(at + 26, true) : 0;
    names.push(content.slice(at + 30, at + 30 + length));
  }
  return names;
}

/** Names of the files in a zip, as its central directory gives them, or what is left where that is cut off. */
export function zipNames(bytes: Uint8Array): string[] {
  const tail = Math.max(0, bytes.length - END_REACH);
  const end = ascii(bytes.subarray(tail)).lastIndexOf(END_OF_DIRECTORY);
  const names: string[] = [];
  if (end < 0 || tail + end + 20 > bytes.length) {
    return localNames(bytes);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = view.getUint32(tail + end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL_ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    names.push(ascii(bytes.subarray(at + 46, at + 46 + (name ?? 0))));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/** What a zip is by the names in it: an office document, or an archive of files. */
export function zipFormat(bytes: Uint8Array): FileFormat {
  const names = zipNames(bytes).map((name) => name.replaceAll('\\', '/'));
  const holds = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (holds(/^OFD\.xml$/)) {
    return 'ofd';
  }
  // Of a file that is cut off the first parts show what it was.
  if (holds(/^word\/(?:document\d*|styles|settings)\.xml$/)) {
    return 'docx';
  }
  if (holds(/^xl\/(?:workbook\d*|sharedStrings|styles|worksheets\/sheet\d+)\.(?:xml|bin)$/)) {
    return 'xlsx';
  }
  // OpenDocument stores its kind uncompressed as the first file, unless someone packed it anew.
  const kind = /application\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(ascii(bytes.subarray(0, 128)))?.[1];
  const packedAnew = kind === undefined && holds(/^content\.xml$/) && holds(/^mimetype$/);
  return kind === 'text' || packedAnew ? 'odt' : 'zip';
}
