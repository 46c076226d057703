/** Little-endian reading; throws RangeError outside the bytes, which is how a damaged file is noticed. */
export class Bytes {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #start: number;

  /** The `length` bytes from `start` on, which must be there. */
  constructor(bytes: Uint8Array, start = 0, length = bytes.length) {
    this.#bytes = bytes;
    this.#start = start;
    this.length = length;
  }

  u8(at: number): number {
    return this.#bytes[this.#place(at, 1)] ?? 0;
  }

  u16(at: number): number {
    const place = this.#place(at, 2);
    return (this.#bytes[place] ?? 0) | ((this.#bytes[place + 1] ?? 0) << 8);
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16;
  }

  u32(at: number): number {
    return this.i32(at) >>> 0;
  }

  i32(at: number): number {
    this.#place(at, 4);
    return this.u16(at) | (this.u16(at + 2) << 16);
  }

  /** The part from `at` on; throws RangeError where not all of it is there. */
  part(at: number, length: number): Bytes {
    return new Bytes(this.#bytes, this.#place(at, length), length);
  }

  raw(at: number, length: number): Uint8Array {
    const place = this.#place(at, length);
    return this.#bytes.subarray(place, place + length);
  }

  #place(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.length)) {
      throw new RangeError(`${length} bytes at ${at} of ${this.length}`);
    }
    return this.#start + at;
  }
}

export const NO_BYTES = new Bytes(new Uint8Array(0));
