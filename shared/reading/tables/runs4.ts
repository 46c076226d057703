import { isValue, type Token } from './token.ts';

const BLOCK = 5;
const SLOTS = 15;

/** Collects the slots below the headings of table 4, which has no row label. */
export class Runs4 {
  readonly #runs: Token[][] = [];

  /** Slots between two headings belong together if they fill whole blocks (three small tables), else they are none. */
  open(): void {
    const last = this.#runs.at(-1);
    const values = last?.filter(isValue).length ?? 0;
    if (last === undefined || values >= SLOTS) {
      this.#runs.push([]);
    } else if (values % BLOCK !== 0) {
      last.length = 0;
    }
  }

  get last(): Token[] | undefined {
    return this.#runs.at(-1);
  }

  /** The runs that are a table; one or two words such as 无 below the heading are prose. */
  get tables(): readonly (readonly Token[])[] {
    return this.#runs.filter((run) => run.filter(isValue).length >= BLOCK || run.length >= SLOTS);
  }
}
