/** Damage to bytes as transfer, disks and programs that crash do it. */
import type { Random } from '../generate/random.ts';

export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const CHUNK = 4096;

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let flips = random.between(1, 8); flips > 0; flips -= 1) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
}

const cut = (bytes: Uint8Array, random: Random) => bytes.slice(0, random.below(bytes.length));

function range(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + random.between(1, CHUNK))];
}

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function repeatChunk(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random);
  const times = random.pick([1, 2, 10]);
  return joined(
    bytes.subarray(0, to),
    ...Array.from({ length: times }, () => bytes.subarray(from, to)),
    bytes.subarray(to),
  );
}

function swapChunks(bytes: Uint8Array, random: Random): Uint8Array {
  const [a, b, c, d] = Array.from({ length: 4 }, () => random.below(bytes.length)).sort((x, y) => x - y);
  return joined(
    bytes.subarray(0, a),
    bytes.subarray(c, d),
    bytes.subarray(b, c),
    bytes.subarray(a, b),
    bytes.subarray(d),
  );
}

function overwrite(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const [from, to] = range(bytes, random);
  const value = random.pick([0, 0xff, null]);
  return copy.fill(value ?? random.below(256), from, to);
}

const dropChunk = (bytes: Uint8Array, random: Random) => {
  const [from, to] = range(bytes, random);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
};

/** Little-endian numbers at the limits of their size, as lengths and offsets of binary formats. */
function extremeNumber(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const at = random.below(Math.max(1, copy.length - 4));
  const value = random.pick([
    [0xff, 0xff, 0xff, 0xff],
    [0xff, 0xff, 0xff, 0x7f],
    [0, 0, 0, 0x80],
    [0xff, 0xff],
    [0, 0, 0, 0],
  ]);
  copy.set(value.slice(0, copy.length - at), at);
  return copy;
}

export const BYTE_DAMAGES: readonly [Damage, ...Damage[]] = [
  flipBits,
  cut,
  repeatChunk,
  swapChunks,
  overwrite,
  dropChunk,
  extremeNumber,
];
