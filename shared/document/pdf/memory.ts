import type { Functions, Pdfium } from './engine.ts';

const PLACES = 8;

/** Room in PDFium's memory for the values that it returns through pointers, eight bytes each. */
export class Scratch {
  readonly call: Functions;
  readonly #memory: () => Uint8Array;
  readonly #at: number;
  #doubles: Float64Array = new Float64Array(0);
  #floats: Float32Array = new Float32Array(0);
  #integers: Int32Array = new Int32Array(0);

  constructor({ call, memory }: Pdfium) {
    this.call = call;
    this.#memory = memory;
    this.#at = call.malloc(PLACES * 8);
  }

  /** Address of the nth place. */
  place(index: number): number {
    return this.#at + index * 8;
  }

  /** The views are made anew when the memory grew, which detached them. */
  #refresh(): void {
    if (this.#doubles.length === 0) {
      const { buffer } = this.#memory();
      this.#doubles = new Float64Array(buffer, this.#at, PLACES);
      this.#floats = new Float32Array(buffer, this.#at, PLACES * 2);
      this.#integers = new Int32Array(buffer, this.#at, PLACES * 2);
    }
  }

  double(index: number): number {
    this.#refresh();
    return this.#doubles[index] ?? 0;
  }

  /** The nth of consecutive floats, as in a matrix. */
  float(index: number): number {
    this.#refresh();
    return this.#floats[index] ?? 0;
  }

  integer(index: number): number {
    this.#refresh();
    return this.#integers[index] ?? 0;
  }

  /** Gives the room back. */
  free(): void {
    this.call.free(this.#at);
  }
}
