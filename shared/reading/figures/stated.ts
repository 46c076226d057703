import type { Figure, Qualifier } from '../report.ts';
import type { LineContext } from './context.ts';
import type { Family } from './kinds/kind.ts';

/** A figure with its place among the others. */
export interface Stated {
  readonly figure: Figure;
  readonly family: Family;
  /** Place in its line: of the statement, and of the number in it. */
  readonly start: number;
  readonly numberStart: number;
  readonly end: number;
  /** The words before the number. */
  readonly lead: string;
  /** A statement that a count is so; false for a mention in passing (20个政务新媒体运行平稳). */
  readonly asserted: boolean;
}

/** What a statement says, before its place is known. */
export interface Saying extends Partial<Pick<Figure, 'label' | 'includesCarryIn' | 'scope'>> {
  readonly id: string;
  readonly family: Family;
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
}

/** A statement that holds `context.line.text.slice(start, end)`. */
export function statement(context: LineContext, saying: Saying, start: number, end: number): Stated {
  const { family, ...figure } = saying;
  return {
    figure: {
      label: null,
      includesCarryIn: false,
      scope: context.scopeAt(end),
      ...figure,
      ...context.line.spanOf(start, end),
      section: context.line.section,
    },
    family,
    start,
    numberStart: start,
    end,
    lead: '',
    asserted: true,
  };
}
