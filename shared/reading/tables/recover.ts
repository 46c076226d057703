import type { Table3Row } from '../../form/model.ts';
import { leftmostFirst } from './placements.ts';

/** A row of table 3 with everything its cells may hold: one vector for a row that is known. */
export interface RowOptions {
  readonly id: string;
  readonly role: Table3Row['role'];
  readonly options: readonly (readonly number[])[];
}

/** One numeric table: the vector of each row, in the order of the rows asked for. */
export type Reading = readonly (readonly number[])[];

export interface Recovery {
  readonly readings: readonly Reading[];
  /** False if the work ran out before every table had been looked at. */
  readonly complete: boolean;
}

/** Steps of the search: some milliseconds at most. A real table needs a few hundred. */
const STEPS = 20_000;
/** More readings than that tell a reader nothing. */
const READINGS = 60;

const added = (a: readonly number[], b: readonly number[]) => a.map((value, at) => value + (b[at] ?? 0));
const less = (a: readonly number[], b: readonly number[]) => a.map((value, at) => value - (b[at] ?? 0));
const nowhereNegative = (vector: readonly number[]) => vector.every((value) => value >= 0);

class Search {
  readonly readings: Reading[] = [];
  readonly #rows: readonly RowOptions[];
  readonly #chosen = new Map<string, readonly number[]>();
  readonly #everyRow: boolean;
  #steps = 0;

  constructor(rows: readonly RowOptions[], everyRow: boolean) {
    this.#rows = rows;
    this.#everyRow = everyRow;
  }

  get exhausted(): boolean {
    return this.#steps > STEPS || this.readings.length > READINGS;
  }

  /** B03 first: it ties four rows together; then B02 for each of the tables that satisfy it. */
  run(): void {
    const carriedIn = this.#row('carry_in');
    const others = ['new', 'total', 'carry_out'] as const;
    const rows = others.map((role) => this.#row(role)).filter((row) => row !== undefined);
    if (carriedIn === undefined || rows.length < others.length) {
      this.#choose(carriedIn === undefined ? rows : [carriedIn, ...rows], () => this.#chooseResults());
      return;
    }
    this.#choose(rows, () => {
      const [received, total, carriedOut] = others.map((role) => this.#chosen.get(role) ?? []);
      const needed = less(added(total ?? [], carriedOut ?? []), received ?? []).join();
      const option = carriedIn.options.find((vector) => vector.join() === needed);
      if (option !== undefined) {
        this.#chosen.set(carriedIn.id, option);
        this.#chooseResults();
      }
    });
  }

  #row(role: Table3Row['role']): RowOptions | undefined {
    return this.#rows.find((row) => row.role === role);
  }

  #choose(rows: readonly RowOptions[], then: () => void): void {
    const [row, ...rest] = rows;
    if (row === undefined) {
      then();
      return;
    }
    for (const option of row.options) {
      this.#steps += 1;
      if (this.exhausted) {
        return;
      }
      this.#chosen.set(row.id, option);
      this.#choose(rest, then);
    }
  }

  #chooseResults(): void {
    const total = this.#chosen.get('total');
    const results = this.#rows
      .filter(({ role }) => role === 'result')
      .sort((a, b) => a.options.length - b.options.length);
    if (total === undefined) {
      this.#choose(results, () => this.#keep());
    } else {
      this.#fill(results, total);
    }
  }

  /** Results row by row against what is left of the total; a row that is not in the source may hold the rest. */
  #fill(rows: readonly RowOptions[], rest: readonly number[]): void {
    const [row, ...others] = rows;
    if (!nowhereNegative(rest)) {
      return;
    }
    if (row === undefined) {
      if (!this.#everyRow || rest.every((value) => value === 0)) {
        this.#keep();
      }
      return;
    }
    for (const option of row.options) {
      this.#steps += row.options.length > 1 ? 1 : 0;
      if (this.exhausted) {
        return;
      }
      this.#chosen.set(row.id, option);
      this.#fill(others, less(rest, option));
    }
  }

  #keep(): void {
    this.readings.push(this.#rows.map(({ id }) => this.#chosen.get(id) ?? []));
  }
}

/**
 * Every table that satisfies the form's equations B02 and B03 with one vector for each row (the options already satisfy
 * B01), leftmost first. `everyRow` tells whether all result rows are among them; else the results may add up to less
 * than the total. The work is bounded; a search that ends early has `complete: false`.
 */
export function recoverTable(rows: readonly RowOptions[], everyRow: boolean): Recovery {
  const search = new Search(rows, everyRow);
  if (rows.every(({ options }) => options.length > 0)) {
    search.run();
  }
  const flat = (reading: Reading) => reading.flat();
  const readings = [...search.readings].sort((a, b) => leftmostFirst(flat(a), flat(b)));
  return { readings, complete: !search.exhausted };
}
