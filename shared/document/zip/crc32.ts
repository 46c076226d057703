import { nodeZlib } from './node-zlib.ts';

let table: Uint32Array | undefined;

/** Remainders of all bytes for the reflected polynomial 0xEDB88320 (PKWARE APPNOTE 4.4.7). */
function remainders(): Uint32Array {
  if (table === undefined) {
    table = Uint32Array.from({ length: 256 }, (_, byte) => {
      let value = byte;
      for (let bit = 0; bit < 8; bit++) {
        value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
      }
      return value;
    });
  }
  return table;
}

/** CRC-32 where the platform has none. */
export function crc32OfBytes(bytes: Uint8Array): number {
  const known = remainders();
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (known[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** CRC-32 as zip files carry it, an unsigned 32-bit number. */
export const crc32 = (bytes: Uint8Array): number => nodeZlib()?.crc32(bytes) ?? crc32OfBytes(bytes);
