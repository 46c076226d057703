import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zipOf } from '../fixtures/make/zip.ts';
import { type Random, randomFrom } from '../generate/random.ts';
import { BYTE_DAMAGES } from './damage-bytes.ts';
import { damageMarkup } from './damage-markup.ts';
import type { Subject } from './subjects.ts';

const CENTRAL = 0x02014b50;
const END = [0x50, 0x4b, 5, 6];

/** The files in a sound zip. */
export function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from(END));
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === CENTRAL) {
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
    const content = view.getUint16(at + 10, true) === 8 ? new Uint8Array(inflateRawSync(packed)) : packed;
    entries.push({ name: bytes.slice(at + 46, at + 46 + nameLength), content });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** One file in the container replaced by a damaged one, with its right checksum. */
function damageMember(bytes: Uint8Array, random: Random): Uint8Array {
  const entries = entriesOf(bytes);
  const at = random.below(entries.length);
  const damage = random.chance(0.7) ? damageMarkup : random.pick(BYTE_DAMAGES);
  return zipOf(
    entries.flatMap((entry, index) => {
      if (index !== at) return [entry];
      const lost = random.chance(0.05);
      return lost ? [] : [{ ...entry, content: damage(new Uint8Array(Buffer.from(entry.content)), random) }];
    }),
  );
}

/** The subject damaged in a way that the seed decides. */
export function damaged({ bytes, container }: Subject, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const inside = random.chance(container === 'zip' ? 0.7 : 0.5);
  const damage = !inside ? random.pick(BYTE_DAMAGES) : container === 'zip' ? damageMember : damageMarkup;
  return damage(bytes, random);
}
