import type { Passage } from '../passage.ts';

const SENTENCE_END = '。!?\n';
const CLAUSE_END = /[,;:。!?\n]/g;
const SPACE = /\s/;
const DIGIT = /\d/;

/** For each unit of a line: where the clause and the sentence round it begin and end. */
interface Bounds {
  readonly clauseStart: Int32Array;
  readonly clauseEnd: Int32Array;
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
}

/** A passage without its white space (which means nothing in Chinese), with the way back. */
export class Line {
  readonly section: string;
  readonly text: string;
  readonly #passage: Passage;
  readonly #places: Int32Array | null;
  #bounds: Bounds | null = null;

  constructor(passage: Passage) {
    const { text, places } = compact(passage.text);
    this.section = passage.section;
    this.text = text;
    this.#passage = passage;
    this.#places = places;
  }

  clauseStart(at: number): number {
    return this.#around().clauseStart[at] ?? 0;
  }

  clauseEnd(at: number): number {
    return this.#around().clauseEnd[at] ?? this.text.length;
  }

  sentenceStart(at: number): number {
    return this.#around().sentenceStart[at] ?? 0;
  }

  sentenceEnd(at: number): number {
    return this.#around().sentenceEnd[at] ?? this.text.length;
  }

  /** The words and the span in the original of `text.slice(start, end)`. */
  spanOf(start: number, end: number): { readonly raw: string; readonly start: number; readonly end: number } {
    const { text, offsets } = this.#passage;
    const first = this.#places?.[start] ?? start;
    const last = this.#places?.[end - 1] ?? end - 1;
    return { raw: text.slice(first, last + 1), start: offsets[first] ?? 0, end: (offsets[last] ?? 0) + 1 };
  }

  /** Most lines state nothing, and need no bounds. */
  #around(): Bounds {
    this.#bounds ??= boundsOf(this.text);
    return this.#bounds;
  }
}

/** Drops white space; between two digits one space stays, since 1 1 may be 11 or two numbers. */
function compact(source: string): { text: string; places: Int32Array | null } {
  if (!SPACE.test(source)) {
    return { text: source, places: null };
  }
  const places = new Int32Array(source.length);
  const kept: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    const space = SPACE.test(character);
    if (space && !(DIGIT.test(kept.at(-1) ?? '') && DIGIT.test(source.charAt(at + 1)))) {
      continue;
    }
    places[kept.length] = at;
    kept.push(space ? ' ' : character);
  }
  return { text: kept.join(''), places };
}

function boundsOf(text: string): Bounds {
  const size = text.length + 1;
  const bounds: Bounds = {
    clauseStart: new Int32Array(size),
    clauseEnd: new Int32Array(size),
    sentenceStart: new Int32Array(size),
    sentenceEnd: new Int32Array(size),
  };
  let clause = 0;
  let sentence = 0;
  const end = (at: number, sentenceToo: boolean) => {
    bounds.clauseStart.fill(clause, clause, at + 1);
    bounds.clauseEnd.fill(at, clause, at + 1);
    clause = at + 1;
    if (sentenceToo) {
      bounds.sentenceStart.fill(sentence, sentence, at + 1);
      bounds.sentenceEnd.fill(at, sentence, at + 1);
      sentence = at + 1;
    }
  };
  for (const { 0: mark, index } of text.matchAll(CLAUSE_END)) {
    end(index, SENTENCE_END.includes(mark));
  }
  end(text.length, true);
  return bounds;
}
