import type { Breaks, Slots } from './breaks.ts';
import { entriesOf } from './entries.ts';
import { isValue, type Token } from './token.ts';

const BLOCK = 5;
const SLOTS = 15;

/** Labels of columns from which the whole heading is there. */
const LABELS = 8;
const LABEL = /结果\s?维持|结果\s?纠正|其他\s?结果|尚未\s?审结|总\s?计/g;

type Run = { slots: Token[]; endGap: number };

/** Collects the slots below the headings of table 4, which has no row label. */
export class Runs4 {
  readonly #runs: Run[] = [];
  /** Pieces in which a heading stands. */
  readonly #headings = new Set<number>();
  /** Labels of columns in the headings. */
  labels = 0;
  /** Whether headings stand on pages: a page break, or a cut into strips, may have put the row elsewhere. */
  #onPages = false;

  get #last(): Run | undefined {
    return this.#runs.at(-1);
  }

  /**
   * Slots between two headings belong together if they fill whole blocks (three small tables); else they are none, and
   * neither are empty cells in the rows of the headings (layout 19).
   */
  open(heading: Token): void {
    this.#headings.add(heading.piece);
    this.#onPages ||= heading.cell.page !== null;
    this.labels += heading.text.match(LABEL)?.length ?? 0;
    const last = this.#last;
    const values = last?.slots.filter(isValue).length ?? 0;
    if (last === undefined || values >= SLOTS) {
      this.#runs.push({ slots: [], endGap: 0 });
    } else if (values % BLOCK !== 0 || this.#areFillers(last.slots)) {
      last.slots.length = 0;
    }
  }

  #areFillers(slots: readonly Token[]): boolean {
    return slots.every((slot) => !isValue(slot) && (slots.length < BLOCK || this.#headings.has(slot.piece)));
  }

  /** Empty cells behind the last heading in its row are none of the table. */
  #dropFillers(slots: Token[]): void {
    if (slots.every((slot) => !isValue(slot) && this.#headings.has(slot.piece))) {
      slots.length = 0;
    }
  }

  take(slot: Token): void {
    const last = this.#last;
    if (last === undefined) {
      return;
    }
    const first = last.slots[0];
    if (first !== undefined && !isValue(first) && slot.piece !== last.slots.at(-1)?.piece) {
      this.#dropFillers(last.slots);
    }
    last.slots.push(slot);
    last.endGap = 0;
  }

  /** Words behind the slots, after so many blank lines. */
  end(gap: number): void {
    if (this.#last !== undefined) {
      this.#last.endGap = gap;
    }
  }

  get slots(): readonly Token[] {
    return this.#last?.slots ?? [];
  }

  /**
   * The runs that are a table: most of its values or places, or any value below the headings of all its columns. One or
   * two words such as 无 below the heading of the section are prose.
   */
  tables(breaks: Breaks | null): readonly Slots[] {
    const headed = this.labels >= LABELS;
    return this.#runs.filter((run) => {
      const values = run.slots.filter(isValue).length;
      return values >= (headed ? 1 : BLOCK) || entriesOf(run, SLOTS, breaks).length >= SLOTS;
    });
  }

  /** Whether all its columns are named and no value or place stands below: an empty form, if no row was lost. */
  get isEmpty(): boolean {
    return !this.#onPages && this.labels >= LABELS && this.#runs.every(({ slots }) => !slots.some(isValue));
  }
}
