import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { provinceOf } from '../../filing/agency.ts';
import type { Entry } from '../../filing/entry.ts';
import { type Counts, countsOfAgencies, countsOfFilings, sumCounts, type Tally } from '../../filing/tally.ts';
import { PROVINCES, tallyKey } from '../keys.ts';
import type { Difference } from './rebuild-filing.ts';
import { registeredIn } from './registry.ts';
import { itemsOf, type Table } from './table-client.ts';
import { tallyStore } from './tallies.ts';

/** A tally counts by an index, which may be a moment behind what was just mended. */
const TRIES = 5;
const PAUSE_MILLISECONDS = 200;

/** Counts entries of one year that were made from facts, province by province. */
export class Recount {
  readonly #filed = new Map<string, Set<string>>();
  readonly #counts = new Map<string, Counts>();

  add(entry: Entry): void {
    const province = provinceOf(entry.region);
    const filed = this.#filed.get(province) ?? new Set();
    this.#filed.set(province, filed.add(entry.agency));
    const before = this.#counts.get(province) ?? sumCounts([]);
    this.#counts.set(province, sumCounts([before, countsOfFilings([entry])]));
  }

  get provinces(): readonly string[] {
    return [...this.#filed.keys()];
  }

  /** With the agencies that are registered now. */
  async tallyOf(table: Table, year: number, province: string): Promise<Tally> {
    const filed = this.#filed.get(province) ?? new Set();
    let counts = this.#counts.get(province) ?? sumCounts([]);
    for await (const agencies of registeredIn(table, { region: province })) {
      counts = sumCounts([counts, countsOfAgencies(agencies, filed)]);
    }
    return { year, province, ...counts };
  }
}

/** True once the tally that is kept is what it should be. */
export async function mendTally(table: Table, rebuilt: Tally): Promise<boolean> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    if (isDeepStrictEqual(await tallyStore(table).renewTally(rebuilt), rebuilt)) return true;
    await pause(attempt * PAUSE_MILLISECONDS);
  }
  return false;
}

export interface RebuiltTally {
  readonly tally: Tally;
  readonly difference: Difference | null;
}

/** The tallies of all provinces of a year, and where they are kept otherwise. */
export async function* rebuildTallies(table: Table, year: number, recount: Recount): AsyncGenerator<RebuiltTally> {
  const kept = new Map((await tallyStore(table).tallies(year)).map((tally) => [tally.province, tally]));
  const registered = (await itemsOf(table, PROVINCES, '')).map(({ sk }) => String(sk));
  for (const province of [...new Set([...registered, ...recount.provinces, ...kept.keys()])].toSorted()) {
    const tally = await recount.tallyOf(table, year, province);
    const before = kept.get(province) ?? null;
    const same = isDeepStrictEqual(before, tally);
    yield { tally, difference: same ? null : { pk: tallyKey(year), sk: province, kept: before, rebuilt: tally } };
  }
}
