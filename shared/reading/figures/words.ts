/** Finds which words of a list stand in a text, those that overlap as well, in one pass over its units. */
export class WordList<T> {
  readonly #begins = new Uint8Array(0x10000);
  readonly #words = new Map<number, { readonly word: string; readonly says: T }[]>();

  constructor(words: Iterable<readonly [word: string, says: T]>) {
    for (const [word, says] of words) {
      const unit = word.charCodeAt(0);
      this.#begins[unit] = 1;
      const alike = this.#words.get(unit) ?? [];
      alike.push({ word, says });
      this.#words.set(unit, alike);
    }
  }

  /** What the words stand for that begin from `from` up to `to`. */
  said(text: string, from: number, to: number): Set<T> {
    const said = new Set<T>();
    for (let start = from; start < to; start++) {
      const unit = text.charCodeAt(start);
      if (this.#begins[unit] === 1) {
        for (const { word, says } of this.#words.get(unit) ?? []) {
          if (word.length === 1 || text.startsWith(word, start)) {
            said.add(says);
          }
        }
      }
    }
    return said;
  }
}
