/** Where clauses and sentences of a text end, and where numbers and denials may begin: all in one pass. */
export interface Bounds {
  /** Places of the marks that end a clause, in order, and of those that end a sentence. */
  readonly clauses: readonly number[];
  readonly sentences: readonly number[];
  /** Places where a run of digits or of Chinese numerals begins. */
  readonly numbers: readonly number[];
  /** Places of the characters that a denial begins with (未, 没有, 无, 零, 不存在). */
  readonly denials: readonly number[];
}

const DIGIT = 1;
const CHINESE = 16;
const CLAUSE = 2;
const SENTENCE = 4;
const DENIAL = 8;
/** 零 denies (零复议) and is a numeral. */
const CLASSES: readonly (readonly [string, number])[] = [
  ['0123456789', DIGIT],
  ['〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟', CHINESE],
  [',;:', CLAUSE],
  ['。!?\n', CLAUSE | SENTENCE],
  ['未没无不', DENIAL],
  ['零', CHINESE | DENIAL],
];

let classes: Uint8Array | undefined;

function classOfUnits(): Uint8Array {
  if (classes === undefined) {
    classes = new Uint8Array(0x10000);
    for (const [characters, flags] of CLASSES) {
      for (const character of characters) {
        classes[character.charCodeAt(0)] = flags;
      }
    }
  }
  return classes;
}

export function boundsOf(text: string): Bounds {
  const known = classOfUnits();
  const clauses: number[] = [];
  const sentences: number[] = [];
  const denials: number[] = [];
  const numbers: number[] = [];
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const flags = known[text.charCodeAt(at)] ?? 0;
    const kind = flags & (DIGIT | CHINESE);
    if (kind !== 0 && kind !== run) {
      numbers.push(at);
    }
    run = kind;
    if (flags === 0) {
      continue;
    }
    if ((flags & CLAUSE) !== 0) {
      clauses.push(at);
    }
    if ((flags & SENTENCE) !== 0) {
      sentences.push(at);
    }
    if ((flags & DENIAL) !== 0) {
      denials.push(at);
    }
  }
  return { clauses, sentences, numbers, denials };
}

/** The first of the sorted `places` that is `at` or more; undefined if there is none. */
export function nextPlace(places: readonly number[], at: number): number | undefined {
  return places[firstPlace(places, at)];
}

/** The place behind the last of the sorted `places` that is less than `at`; 0 if there is none. */
export function behindLastPlace(places: readonly number[], at: number): number {
  return (places[firstPlace(places, at) - 1] ?? -1) + 1;
}

function firstPlace(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? at) < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
