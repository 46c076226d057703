import { damaged, tooLargeInside } from '../faults.ts';
import { entryName } from './name.ts';

/** One file of an archive as its central directory describes it (PKWARE APPNOTE 4.3.12). */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its data begins. */
  readonly start: number;
  /** A symbolic link, which holds nothing but the path of another file. */
  readonly link: boolean;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** The flags of an entry (4.4.4): encrypted, and whether its name is UTF-8. */
const ENCRYPTED = 0x1;
const UTF8_NAME = 0x800;

/** Written on Unix or macOS (4.4.2), whose file modes tell symbolic links. */
const UNIX = [3, 19];
const KIND_OF_FILE = 0xf000;
const SYMBOLIC_LINK = 0xa000;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Place of the end record: the last one whose comment reaches exactly to the end of the file. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_RECORD && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) {
      return at;
    }
  }
  throw damaged('the end of the archive is missing');
}

/** Where the data of an entry begins; its local header must tell the same name as the directory. */
function dataStart(bytes: Uint8Array, view: DataView, local: number, name: Uint8Array): number {
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL_HEADER) {
    throw damaged('an entry of the archive is missing');
  }
  const nameLength = view.getUint16(local + 26, true);
  const own = bytes.subarray(local + LOCAL_SIZE, local + LOCAL_SIZE + nameLength);
  if (own.length !== name.length || own.some((byte, at) => byte !== name[at])) {
    throw damaged('the directory of the archive does not fit its entries');
  }
  return local + LOCAL_SIZE + nameLength + view.getUint16(local + 28, true);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (at + CENTRAL_SIZE > view.byteLength || view.getUint32(at, true) !== CENTRAL_ENTRY) {
    throw damaged('the directory of the archive is broken');
  }
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
  const start = dataStart(bytes, view, view.getUint32(at + 42, true), name);
  const compressedSize = view.getUint32(at + 20, true);
  if (start + compressedSize > view.byteLength) {
    throw damaged('an entry of the archive is cut off');
  }
  const entry: Entry = {
    name: entryName(name, (flags & UTF8_NAME) !== 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & ENCRYPTED) !== 0,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size: view.getUint32(at + 24, true),
    start,
    link: UNIX.includes(view.getUint8(at + 5)) && (view.getUint16(at + 40, true) & KIND_OF_FILE) === SYMBOLIC_LINK,
  };
  const next = at + CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { entry, next };
}

/** The files of an archive, folders and links aside. Throws ReadingError `damaged` or, beyond `limit` entries, `too-large`. */
export function readDirectory(bytes: Uint8Array, limit: number): Entry[] {
  const view = viewOf(bytes);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > limit) {
    throw tooLargeInside(`${count} entries`);
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const { entry, next } = entryAt(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries.filter(({ name, link }) => !link && !name.endsWith('/'));
}
