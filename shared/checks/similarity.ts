/**
 * How much of one text is in another. Texts are compared by shingles: every run of `LENGTH` characters, so that word order
 * counts but a sentence moved elsewhere does not. Chinese has no spaces between words; a run of characters stands for them.
 */

/** Long enough that two texts on the same subject share few by chance, short enough to survive a changed word. */
const LENGTH = 8;
/** What stands beyond is not looked at. */
const MOST_UNITS = 100_000;

const YEAR_IN_WORDS = /[一二][〇零○ОO0一二三四五六七八九]{3}(?=年)/g;
/** All that is no word: digits, punctuation, signs, white space. */
const NO_WORD = /[^\p{L}]+/gu;

/** A text without years, numbers, punctuation and white space, and without `names` (an agency's own, which a copy changes). */
export function wordsOnly(text: string, names: readonly string[] = []): string {
  const named = text.slice(0, MOST_UNITS).replace(/\s+/g, '');
  const bare = [...names].sort((a, b) => b.length - a.length).reduce((all, name) => all.replaceAll(name, ''), named);
  return bare.replace(YEAR_IN_WORDS, '').replace(NO_WORD, '');
}

/** FNV-1a over UTF-16 units, 32 bits, mixed once more so that the low bits are as good as the high ones. */
function hash(text: string, from: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < from + LENGTH; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** The shingles of a text, each as a number of 32 bits; hand it what `wordsOnly` gives. */
export function shingles(words: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at + LENGTH <= words.length; at++) found.add(hash(words, at));
  return found;
}

function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const shingle of one) if (other.has(shingle)) count++;
  return count;
}

/** The part of the shingles of `one` that `other` holds too, 0 to 1; 0 if `one` is empty. */
export const overlap = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  one.size === 0 ? 0 : shared(one, other) / one.size;

/** How alike two texts are, 0 to 1: shared shingles by all shingles (Jaccard); 0 if both are empty. */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = shared(one, other);
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/** One shingle in so many is in a fingerprint: about 200 numbers for a narrative of 3,000 characters. */
const SAMPLE = 16;

/**
 * A sample of the shingles small enough to keep beside other figures, ascending. Every text samples the same numbers, so
 * that `overlap` and `similarity` of two fingerprints estimate those of the texts.
 */
export const fingerprint = (of: ReadonlySet<number>): readonly number[] =>
  [...of].filter((shingle) => shingle % SAMPLE === 0).sort((a, b) => a - b);
