import { tooLargeInside } from '../faults.ts';

/** Most characters of a page and of a file: some four times those of a crowded page, and of a long report. */
const [PAGE_CHARACTERS, CHARACTERS] = [10_000, 100_000];
/** Most objects and points of paths in a file; those of a drawing that is used again count again. */
const OBJECTS = 300_000;

/** What a file may still make: a few bytes of it can stand for any number of characters and lines. */
export class Budget {
  #runs = 0;
  #characters = 0;
  #pageCharacters = 0;
  #objects = 0;

  beginPage(): void {
    this.#pageCharacters = 0;
  }

  /** Number of the next string. */
  nextRun(): number {
    this.#runs += 1;
    return this.#runs;
  }

  /** Throws ReadingError `too-large`, as `objects` does. */
  characters(count: number): void {
    this.#characters += count;
    this.#pageCharacters += count;
    if (this.#pageCharacters > PAGE_CHARACTERS || this.#characters > CHARACTERS) {
      throw tooLargeInside('too much text on its pages');
    }
  }

  objects(count: number): void {
    this.#objects += count;
    if (this.#objects > OBJECTS) {
      throw tooLargeInside('too many drawings on its pages');
    }
  }
}
