import type { Passage } from '../passage.ts';

/** A passage without its white space (which means nothing in Chinese), with the way back. */
export interface Line {
  readonly section: string;
  readonly text: string;
  /** Where the clause, the sentence and the bracket-free part around each unit of `text` begin or end. */
  readonly clauseStart: Int32Array;
  readonly clauseEnd: Int32Array;
  readonly sentenceStart: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** The original's words and span for `text.slice(start, end)`. */
  spanOf(start: number, end: number): { readonly raw: string; readonly start: number; readonly end: number };
}

const SENTENCE_END = '。!?\n';
const CLAUSE_END = `,;:${SENTENCE_END}`;
const DIGIT = /\d/;

/** Drops the white space of a passage; between two digits one space stays, since 1 1 may be 11 or two numbers. */
export function lineOf(passage: Passage): Line {
  const { text, places } = compact(passage.text);
  const placeOf = (at: number): number => places?.[at] ?? at;
  return {
    section: passage.section,
    text,
    ...boundaries(text),
    spanOf(start, end) {
      const first = placeOf(start);
      const last = placeOf(end - 1);
      return {
        raw: passage.text.slice(first, last + 1),
        start: passage.offsets[first] ?? 0,
        end: (passage.offsets[last] ?? 0) + 1,
      };
    },
  };
}

function compact(source: string): { text: string; places: Int32Array | null } {
  if (!/\s/.test(source)) {
    return { text: source, places: null };
  }
  const places = new Int32Array(source.length);
  const kept: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    const space = /\s/.test(character);
    if (space && !(DIGIT.test(kept.at(-1) ?? '') && DIGIT.test(source.charAt(at + 1)))) {
      continue;
    }
    places[kept.length] = at;
    kept.push(space ? ' ' : character);
  }
  return { text: kept.join(''), places };
}

/** One pass over the text, since every passage of every report comes by here. */
function boundaries(text: string): Pick<Line, 'clauseStart' | 'clauseEnd' | 'sentenceStart' | 'sentenceEnd'> {
  const size = text.length + 1;
  const bounds = {
    clauseStart: new Int32Array(size),
    clauseEnd: new Int32Array(size),
    sentenceStart: new Int32Array(size),
    sentenceEnd: new Int32Array(size),
  };
  let clause = 0;
  let sentence = 0;
  for (let at = 0; at < size; at++) {
    bounds.clauseStart[at] = clause;
    bounds.sentenceStart[at] = sentence;
    const character = text.charAt(at);
    const endsSentence = at === text.length || SENTENCE_END.includes(character);
    if (endsSentence || CLAUSE_END.includes(character)) {
      bounds.clauseEnd.fill(at, clause, at + 1);
      clause = at + 1;
    }
    if (endsSentence) {
      bounds.sentenceEnd.fill(at, sentence, at + 1);
      sentence = at + 1;
    }
  }
  return bounds;
}
