import type { Format } from './model.ts';

/** What can be told from a container without reading it. */
type FileFormat = Exclude<Format, 'txt' | 'md'>;

/** Bytes as one character each (0x80–0x9f excepted), so that ASCII signatures and names can be searched as text. */
export const ascii = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

const wide = (name: string) => [...name].map((character) => `${character}\0`).join('');

const HEADER = 512;
/** Sizes that sectors may have. */
const SECTORS = [512, 4096];
/** Tables of sectors that the header lists itself. */
const LISTED = 109;
/** Higher numbers name no sector. */
const LAST_SECTOR = 0xfffffffa;
/** Most sectors of a directory that are followed. */
const DIRECTORY = 100;

/** Whether the directory of a compound file or a table of sectors lies behind its end ([MS-CFB] 2.2, 2.3). */
function isCutCompound(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) {
    return true;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** view.getUint16(30, true);
  const tables = Array.from({ length: LISTED }, (_, at) => view.getUint32(76 + at * 4, true));
  const isGone = (sector: number) => sector <= LAST_SECTOR && (sector + 2) * size > bytes.length;
  if (!SECTORS.includes(size)) {
    return false;
  }
  if (tables.some(isGone)) {
    return true;
  }
  let sector = view.getUint32(48, true);
  for (let step = 0; step < DIRECTORY && sector <= LAST_SECTOR; step++) {
    const place = ((tables[Math.floor((sector * 4) / size)] ?? 0) + 1) * size + ((sector * 4) % size);
    if (isGone(sector) || place + 4 > bytes.length) {
      return true;
    }
    sector = view.getUint32(place, true);
  }
  return false;
}

/**
 * What an OLE compound file holds, by the names of its streams: `damaged` where these are cut off, null for what is
 * neither Word nor Excel.
 */
export function oleFormat(bytes: Uint8Array): FileFormat | 'encrypted' | 'damaged' | null {
  const content = ascii(bytes);
  const holds = (name: string) => content.includes(wide(name));
  if (holds('EncryptedPackage')) {
    return 'encrypted';
  }
  if (holds('WordDocument')) {
    return 'doc';
  }
  if (holds('Workbook') || holds('Book')) {
    return 'xls';
  }
  return isCutCompound(bytes) ? 'damaged' : null;
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

/** Place of the record that ends a zip; null where it is cut off. */
function endOfZip(bytes: Uint8Array): number | null {
  const tail = Math.max(0, bytes.length - END_REACH);
  const end = ascii(bytes.subarray(tail)).lastIndexOf(END_OF_DIRECTORY);
  return end < 0 || tail + end + 20 > bytes.length ? null : tail + end;
}

export const isCutZip = (bytes: Uint8Array): boolean => endOfZip(bytes) === null;

/** Names of the files in a zip, as its central directory gives them, or what is left where that is cut off. */
export function zipNames(bytes: Uint8Array): string[] {
  const end = endOfZip(bytes);
  const names: string[] = [];
  if (end === null) {
    return localNames(bytes);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = view.getUint32(end + 16, true);
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
  if (holds(/^(?:\.?\/)?OFD\.xml$/i)) {
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
  return kind === 'spreadsheet' ? 'ods' : kind === 'text' || packedAnew ? 'odt' : 'zip';
}
