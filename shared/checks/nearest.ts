/** A text that nobody else could hold so much of is not compared with more than so many others. */
const MOST_COMPARED = 200;
/** Of the texts that hold a shingle so many are looked at: what more of them hold is a common phrase. */
const MOST_HOLDERS = 50;

/** Fingerprints as `fingerprint` (similarity.ts) makes them, ascending, by whose text they are of. */
export type Fingerprints = ReadonlyMap<string, Uint32Array>;

/** The shingles that more than one text holds: they alone lead from one to another, and they are a small part of all. */
function sharedBySome(prints: Fingerprints): ReadonlySet<number> {
  const all = new Uint32Array([...prints.values()].reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const print of prints.values()) {
    all.set(print, end);
    end += print.length;
  }
  all.sort();
  return new Set(all.filter((shingle, index) => shingle === all[index - 1]));
}

/** Who holds each of the shingles that lead to others, by name. */
function holdersOf(prints: Fingerprints): ReadonlyMap<number, readonly string[]> {
  const holders = new Map<number, string[]>([...sharedBySome(prints)].map((shingle) => [shingle, []]));
  for (const name of [...prints.keys()].toSorted()) {
    for (const shingle of prints.get(name) ?? []) holders.get(shingle)?.push(name);
  }
  return holders;
}

/** How many shingles two fingerprints share. */
function inBoth(one: Uint32Array, other: Uint32Array): number {
  let [at, place, count] = [0, 0, 0];
  while (at < one.length && place < other.length) {
    const [own = 0, theirs = 0] = [one[at], other[place]];
    if (own === theirs) count += 1;
    if (own <= theirs) at += 1;
    if (theirs <= own) place += 1;
  }
  return count;
}

/**
 * Who may hold `least` of a text: of any n shingles of which k must be shared, each choice of n − k + 1 has one of those. So
 * the rarest are looked up.
 */
function candidatesFor(name: string, own: Uint32Array, least: number, holders: ReadonlyMap<number, readonly string[]>) {
  const lookedUp = own.length - Math.ceil(least * own.length) + 1;
  const lists = [...own].map((shingle) => holders.get(shingle) ?? []).toSorted((a, b) => a.length - b.length);
  const found = new Set<string>();
  for (const list of lists.slice(0, lookedUp)) {
    for (const other of list.slice(0, MOST_HOLDERS)) {
      if (found.size < MOST_COMPARED && other !== name) found.add(other);
    }
  }
  return found;
}

/**
 * For each text the other one that holds most of it, the first by name among equals, where that is `least` of it or more.
 * Exact unless all that two texts share is in more than fifty others too; then what they share is looked for among the first
 * fifty. The same texts give the same answer in whatever order they come.
 *
 * @param least part of the text, above 0, at most 1
 */
export function nearestTexts(prints: Fingerprints, least: number): ReadonlyMap<string, string> {
  const holders = holdersOf(prints);
  const nearest = new Map<string, string>();
  for (const [name, own] of prints) {
    let [most, best] = [0, ''];
    for (const other of candidatesFor(name, own, least, holders)) {
      const count = inBoth(own, prints.get(other) ?? new Uint32Array());
      if (count > most || (count === most && other < best)) [most, best] = [count, other];
    }
    if (most > 0 && most / own.length >= least) nearest.set(name, best);
  }
  return nearest;
}
