/**
 * Pinyin in brackets after a character, as mirror sites leave it: `報(bào)告`, doubled `民(min)(min)` (domain
 * specification H.1). Only groups shaped like a syllable count, so that `客户端(app)` stays.
 */
const VOWEL = 'aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜêńňǹḿ';
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/;
const GLOSSES = new RegExp(
  `(?<=[\\u3400-\\u9fff])(?: ?\\((?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[${VOWEL}]{1,4}(?:ng?|r)?\\))+`,
  'g',
);

export interface Glosses {
  /** `[start, end)` of each run of glosses. */
  readonly spans: readonly (readonly [number, number])[];
  readonly count: number;
}

/** The glosses of a text with half-width brackets. */
export function findGlosses(text: string, traditional: boolean): Glosses {
  const spans: [number, number][] = [];
  let count = 0;
  let toned = false;
  if (/(?<=[\u3400-\u9fff] ?)\([a-zà-ǹḿ]/.test(text)) {
    for (const match of text.matchAll(GLOSSES)) {
      spans.push([match.index, match.index + match[0].length]);
      count += match[0].split('(').length - 1;
      toned ||= TONED.test(match[0]);
    }
  }
  // Without a tone mark and without Traditional characters, `(a)` or `(e)` is more likely the writer's own bracket.
  return toned || traditional ? { spans, count } : { spans: [], count: 0 };
}
