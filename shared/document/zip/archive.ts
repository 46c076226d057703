import { damaged, passwordProtected, tooLargeInside } from '../faults.ts';
import { crc32 } from './crc32.ts';
import { type Entry, readDirectory } from './directory.ts';
import { inflate } from './inflate.ts';

/** How much of an archive is opened; sizes in bytes after inflating. */
export interface ArchiveLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
}

const MEBIBYTE = 1024 * 1024;

/** Some thirty times what an office document of a report holds as XML. */
export const OFFICE_LIMITS: ArchiveLimits = { entries: 4096, entryBytes: 24 * MEBIBYTE, totalBytes: 48 * MEBIBYTE };

const STORED = 0;
const DEFLATED = 8;

/** A zip file whose entries are inflated one by one as they are asked for. */
export class Archive {
  /** Paths of the files in it, as stored, without folders. */
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #limits: ArchiveLimits;
  readonly #entries: readonly Entry[];
  #inflated = 0;

  /** Throws ReadingError `damaged` where the directory does not fit the file, `too-large` beyond the limits. */
  constructor(bytes: Uint8Array, limits: ArchiveLimits = OFFICE_LIMITS) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#entries = readDirectory(bytes, limits.entries);
    this.names = this.#entries.map(({ name }) => name);
  }

  /**
   * The content of a file, null if there is none of that name. Its length and CRC-32 are those of the directory; what is
   * not so throws ReadingError `damaged`, what is locked `password-protected`, what is beyond the limits `too-large`.
   */
  async read(name: string): Promise<Uint8Array | null> {
    const found = this.#entries.filter((entry) => entry.name === name);
    const [entry] = found;
    if (entry === undefined) {
      return null;
    }
    if (found.length > 1) {
      throw damaged('two entries of the archive have one name');
    }
    return this.#content(entry);
  }

  async #content(entry: Entry): Promise<Uint8Array> {
    if (entry.encrypted) {
      throw passwordProtected();
    }
    this.#inflated += entry.size;
    if (entry.size > this.#limits.entryBytes || this.#inflated > this.#limits.totalBytes) {
      throw tooLargeInside(`${Math.ceil(entry.size / MEBIBYTE)} MiB in one entry`);
    }
    const data = this.#bytes.subarray(entry.start, entry.start + entry.compressedSize);
    const content = await expanded(entry, data);
    if (content.length !== entry.size || crc32(content) !== entry.crc) {
      throw damaged('the checksum of a part is wrong');
    }
    return content;
  }
}

async function expanded({ method, size }: Entry, data: Uint8Array): Promise<Uint8Array> {
  if (method === DEFLATED) {
    return inflate(data, size);
  }
  if (method !== STORED) {
    throw damaged(`a part is compressed by method ${method}`);
  }
  return data;
}
