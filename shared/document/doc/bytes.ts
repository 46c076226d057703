/** Little-endian reading; throws RangeError outside the bytes, which is how a damaged file is noticed. */
export class Bytes {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#bytes.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  i16(at: number): number {
    return this.#view.getInt16(at, true);
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  i32(at: number): number {
    return this.#view.getInt32(at, true);
  }

  /** The part from `at` on; throws RangeError where not all of it is there. */
  part(at: number, length: number): Bytes {
    return new Bytes(this.raw(at, length));
  }

  raw(at: number, length: number): Uint8Array {
    if (at < 0 || length < 0 || at + length > this.length) {
      throw new RangeError(`${length} bytes at ${at} of ${this.length}`);
    }
    return this.#bytes.subarray(at, at + length);
  }
}

export const NO_BYTES = new Bytes(new Uint8Array(0));
