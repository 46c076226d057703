import type { Figure } from '../report.ts';
import type { Family } from './kinds/kind.ts';

/** A figure with its place among the others. */
export interface Stated {
  readonly figure: Figure;
  readonly family: Family;
  /** Index of its line, and its place there. */
  readonly line: number;
  readonly start: number;
  readonly numberStart: number;
  readonly end: number;
  /** The words before the number. */
  readonly lead: string;
  /** A statement that a count is so; false for a mention in passing (对20个政务新媒体开展检查). */
  readonly asserted: boolean;
}
