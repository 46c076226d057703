import type { Pdfium } from './engine.ts';

/** Room in PDFium's memory for the values that it returns through pointers, eight bytes each. */
export class Scratch {
  readonly pdfium: Pdfium;
  readonly #at: number;
  #doubles: Float64Array;
  #floats: Float32Array;
  #integers: Int32Array;

  constructor(pdfium: Pdfium) {
    this.pdfium = pdfium;
    this.#at = pdfium.pdfium.wasmExports.malloc(64);
    this.#doubles = new Float64Array(0);
    this.#floats = new Float32Array(0);
    this.#integers = new Int32Array(0);
  }

  /** Address of the nth place. */
  place(index: number): number {
    return this.#at + index * 8;
  }

  /** The views are made anew when the memory grew. */
  #refresh(): void {
    const { buffer } = this.pdfium.pdfium.HEAPU8;
    if (this.#doubles.buffer !== buffer) {
      this.#doubles = new Float64Array(buffer, this.#at, 8);
      this.#floats = new Float32Array(buffer, this.#at, 16);
      this.#integers = new Int32Array(buffer, this.#at, 16);
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
}
