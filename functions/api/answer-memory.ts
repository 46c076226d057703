import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';

/** What one execution environment keeps, in UTF-16 units of text: some 150 reports. */
const MOST = 16 * 1024 * 1024;

interface Kept {
  /** All that the answer follows from, as it was then. */
  readonly from: string;
  readonly answer: Answer;
}

const sizeOf = ({ from, answer }: Kept): number => from.length + answer.body.length;

/**
 * Answers that were given before and still hold, so that they need not be put together again from the parts of a report.
 * Whoever asks first reads, strongly consistent, what the answer follows from: nothing outdated is ever given.
 */
export class AnswerMemory {
  readonly #kept = new LRUCache<string, Kept>({ maxSize: MOST, sizeCalculation: sizeOf });

  /** Whether something is kept of this, be it outdated or not. */
  has(what: string): boolean {
    return this.#kept.has(what);
  }

  /** The answer if it follows from the same; null if it has to be put together anew. */
  recall(what: string, from: string): Answer | null {
    const kept = this.#kept.get(what);
    return kept?.from === from ? kept.answer : null;
  }

  keep(what: string, from: string, answer: Answer): void {
    this.#kept.set(what, { from, answer });
  }
}
