/** Damage to markup that keeps it readable: tags lost, numbers without measure, elements nested or repeated without end. */
import type { Random } from '../generate/random.ts';
import type { Damage } from './damage-bytes.ts';

/** Numbers that a reader must not believe: spans, repetitions, positions, levels. */
const NUMBERS: readonly [string, ...string[]] = [
  '0',
  '-1',
  '65536',
  '1048577',
  '99999999',
  '2147483648',
  '4294967295',
  '1e308',
  '9'.repeat(40),
];

/** How often something is nested or repeated, at most. */
const TIMES: readonly [number, ...number[]] = [10, 1000, 30_000];

const decoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const encoded = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

type TextDamage = (text: string, random: Random) => string;

/** One of the places where a pattern is found; null if there is none. */
function placeOf(pattern: RegExp, text: string, random: Random): RegExpMatchArray | null {
  const start = random.below(Math.max(1, text.length));
  const found = [...text.slice(start).matchAll(pattern).take(50)].map((match) => ({ match, from: start }));
  const all = found.length > 0 ? found : [...text.matchAll(pattern).take(50)].map((match) => ({ match, from: 0 }));
  const chosen = all[random.below(Math.max(1, all.length))];
  return chosen === undefined ? null : Object.assign(chosen.match, { index: chosen.from + (chosen.match.index ?? 0) });
}

function replacing(pattern: RegExp, replacement: (found: string, random: Random) => string): TextDamage {
  return function replaceOne(text, random) {
    const found = placeOf(pattern, text, random);
    const at = found?.index ?? 0;
    return found === null ? text : text.slice(0, at) + replacement(found[0], random) + text.slice(at + found[0].length);
  };
}

const TAG = /<[^<>]{1,300}>/g;
const OPENING = /<[a-zA-Z][^<>]{0,300}[^/<>]>/g;
const WORD = /[{}]|\\[a-z]{1,20}-?\d{0,10} ?/g;
/** A number in an attribute or behind a control word. */
const NUMBER = /(?<==")-?\d+(?=")|(?<=\\[a-z]{1,20})-?\d+/g;

const times = (text: string, random: Random) =>
  text.repeat(Math.min(random.pick(TIMES), Math.ceil(3_000_000 / text.length)));

const TEXT_DAMAGES: readonly [TextDamage, ...TextDamage[]] = [
  replacing(NUMBER, (_, random) => random.pick(NUMBERS)),
  replacing(NUMBER, (_, random) => random.pick(NUMBERS)),
  replacing(TAG, () => ''),
  replacing(WORD, () => ''),
  replacing(OPENING, times),
  replacing(WORD, times),
  replacing(TAG, (tag, random) => times(tag, random)),
  replacing(/<([a-zA-Z:]+)[^<>]*>[^<>]{0,40}<\/\1>/g, times),
  replacing(/[^<>\s]{1,6}/g, (_, random) => times('&amp;', random)),
];

/** Several damages one after the other, so that one may make room for the next. */
export const damageMarkup: Damage = (bytes, random) => {
  let text = decoded(bytes);
  for (let count = random.pick([1, 1, 2, 5]); count > 0; count -= 1) {
    text = random.pick(TEXT_DAMAGES)(text, random);
  }
  return encoded(text);
};
