import type { Cell } from '../../shared/reading/report.ts';

/** What became of a cell whose content is known. `astray`: several readings, and the truth is none of them. */
export type Verdict = 'right' | 'absent' | 'ambiguous' | 'astray' | 'wrong';

/** Whether a cell holds the truth. A blank that left no trace in the text is 0 to the equations that cells follow from. */
const holds = ({ basis, value }: Cell, truth: number | null): boolean =>
  value === (basis === 'read' ? truth : (truth ?? 0));

export function verdictOf(cell: Cell, truth: number | null): Verdict {
  switch (cell.basis) {
    case 'absent':
      return 'absent';
    case 'ambiguous':
      return cell.alternatives.includes(truth ?? 0) || holds(cell, truth) ? 'ambiguous' : 'astray';
    default:
      return holds(cell, truth) ? 'right' : 'wrong';
  }
}

/** A score as JSON holds it; `sureness` in triples of confidence, cells and right ones. */
export interface KeptScore {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly sureness: readonly (readonly [confidence: number, cells: number, right: number])[];
  readonly worst: Score['worst'];
}

/** Verdicts counted, and those with a value counted by how sure the reading said it was. */
export class Score {
  /** The score that was kept. */
  static from({ verdicts, sureness, worst }: KeptScore): Score {
    const score = new Score();
    Object.assign(score.verdicts, verdicts);
    for (const [confidence, cells, right] of sureness) {
      score.#countSure(confidence, cells, right);
    }
    score.worst = worst;
    return score;
  }

  readonly verdicts: Record<Verdict, number> = { right: 0, absent: 0, ambiguous: 0, astray: 0, wrong: 0 };
  readonly #sure = new Map<number, { cells: number; right: number }>();
  /** A report with the most cells that are not right, and what is wrong in it. */
  worst: { readonly cells: number; readonly where: string } = { cells: 0, where: '' };

  get cells(): number {
    return Object.values(this.verdicts).reduce((sum, count) => sum + count, 0);
  }

  /** Cells by the confidence they were read with, and how many of them were right. */
  get sureness(): ReadonlyMap<number, { readonly cells: number; readonly right: number }> {
    return this.#sure;
  }

  #countSure(confidence: number, cells: number, right: number): void {
    const before = this.#sure.get(confidence) ?? { cells: 0, right: 0 };
    this.#sure.set(confidence, { cells: before.cells + cells, right: before.right + right });
  }

  /** Counts the cells of a report; `read` is null where it was refused. `name` says which report it was. */
  add(name: string, truth: ReadonlyMap<string, number | null>, read: Readonly<Record<string, Cell>> | null): void {
    const faults: string[] = [];
    for (const [id, expected] of truth) {
      const cell = read?.[id];
      const verdict = cell === undefined ? 'absent' : verdictOf(cell, expected);
      this.verdicts[verdict] += 1;
      if (cell !== undefined && verdict !== 'absent') {
        this.#countSure(cell.confidence, 1, holds(cell, expected) ? 1 : 0);
      }
      if (verdict !== 'right') {
        faults.push(`${id} ${expected}→${verdict === 'absent' ? 'absent' : cell?.value} (${verdict})`);
      }
    }
    if (faults.length > this.worst.cells) {
      // A cell that is wrong tells more than one that is missing.
      const [fault] = [...faults].sort((a, b) => Number(b.includes('(wrong)')) - Number(a.includes('(wrong)')));
      this.worst = { cells: faults.length, where: `${name}: ${fault}` };
    }
  }

  toJSON(): KeptScore {
    const sureness = [...this.#sure].map(([confidence, { cells, right }]) => [confidence, cells, right] as const);
    return { verdicts: this.verdicts, sureness, worst: this.worst };
  }

  merge(other: Score): void {
    for (const verdict of Object.keys(this.verdicts) as Verdict[]) {
      this.verdicts[verdict] += other.verdicts[verdict];
    }
    for (const [confidence, { cells, right }] of other.sureness) {
      this.#countSure(confidence, cells, right);
    }
    this.worst = other.worst.cells > this.worst.cells ? other.worst : this.worst;
  }
}
