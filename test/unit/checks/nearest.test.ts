import fc from 'fast-check';
import { type Fingerprints, nearestTexts } from '../../../shared/checks/nearest.ts';

const LEAST = 0.8;

const print = (numbers: Iterable<number>) => Uint32Array.from([...new Set(numbers)].toSorted((a, b) => a - b));

const printsOf = (texts: Readonly<Record<string, Iterable<number>>>): Fingerprints =>
  new Map(Object.entries(texts).map(([name, numbers]) => [name, print(numbers)]));

const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

/** Each compared with each. */
function comparedWithAll(prints: Fingerprints): ReadonlyMap<string, string> {
  const found = [...prints].flatMap(([name, own]) => {
    const others = [...prints].filter(([other]) => other !== name);
    const shares = others.map(([other, theirs]) => {
      const held = new Set(theirs);
      return { other, share: own.filter((shingle) => held.has(shingle)).length / own.length };
    });
    const [best] = shares.toSorted((a, b) => b.share - a.share || (a.other < b.other ? -1 : 1));
    return best !== undefined && best.share >= LEAST ? [[name, best.other] as const] : [];
  });
  return new Map(found);
}

const sorted = (map: ReadonlyMap<string, string>) => [...map].toSorted();

describe('the nearest text', () => {
  // Few different shingles, so that texts hold much of one another.
  const texts = fc.array(fc.uniqueArray(fc.nat(14), { maxLength: 12 }), { maxLength: 12 });

  test('is the one that a comparison of each with each finds', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const prints = printsOf(Object.fromEntries(all.map((numbers, index) => [`agency-${index}`, numbers])));
        expect(sorted(nearestTexts(prints, LEAST))).toEqual(sorted(comparedWithAll(prints)));
      }),
      { numRuns: 500 },
    );
  });

  test('is the same in whatever order the texts come', () => {
    const orders = texts.chain((all) =>
      fc.record({ all: fc.constant(all), order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }) }),
    );
    fc.assert(
      fc.property(orders, ({ all, order }) => {
        const named = all.map((numbers, index) => [`agency-${index}`, print(numbers)] as const);
        const moved = order.flatMap((index) => (named[index] === undefined ? [] : [named[index]]));
        expect(sorted(nearestTexts(new Map(moved), LEAST))).toEqual(sorted(nearestTexts(new Map(named), LEAST)));
      }),
    );
  });

  test('counts from the own text: what a longer one holds besides does not matter, and not the other way round', () => {
    const prints = printsOf({ short: range(0, 10), long: range(2, 40) });
    expect([...nearestTexts(prints, LEAST)]).toEqual([['short', 'long']]);
  });

  test('is found also where hundreds have the same: the first by name', () => {
    const same = range(0, 200).map((index) => [`town-${String(index).padStart(3, '0')}`, range(1000, 60)] as const);
    const found = nearestTexts(printsOf({ ...Object.fromEntries(same), 'alone-000': range(5000, 60) }), LEAST);
    expect(found.size).toBe(200);
    expect(found.get('town-000')).toBe('town-001');
    expect(found.get('town-150')).toBe('town-000');
  });

  test('is not looked for among common phrases: reports that share only these have none', () => {
    const phrases = range(0, 30);
    const texts = range(0, 300).map(
      (index) => [`town-${index}`, [...phrases, ...range(1000 * (index + 1), 60)]] as const,
    );
    expect(nearestTexts(printsOf(Object.fromEntries(texts)), LEAST).size).toBe(0);
  });

  test('is nothing for a text without words', () => {
    expect(nearestTexts(printsOf({ silent: [], other: [1, 2, 3] }), LEAST).size).toBe(0);
    expect(nearestTexts(new Map(), LEAST).size).toBe(0);
  });
});
