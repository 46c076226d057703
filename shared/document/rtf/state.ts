import type { Stream } from './stream.ts';

/**
 * What the text of a group is for: the document, nothing, the font table, the properties of a nested row, or a choice of
 * two versions of which the second (\ud) is wanted.
 */
export type Destination = 'text' | 'nothing' | 'fonts' | 'row' | 'choice';

/** What a group inherits from the group around it, and what ends with it. */
export interface State {
  destination: Destination;
  /** Where text goes: the document, or a note or header that stands apart. */
  stream: Stream;
  hidden: boolean;
  deleted: boolean;
  /** Characters that stand for a Unicode character in programs without Unicode. */
  fallback: number;
  font: number | null;
  inTable: boolean;
  nesting: number;
}

/** How deep in tables the paragraph at hand stands. */
export const levelOf = ({ inTable, nesting }: State): number => Math.max(nesting, inTable ? 1 : 0, 0);

/** Whether what stands here is text that a reader sees. */
export const isShown = ({ destination, hidden, deleted }: State): boolean =>
  destination === 'text' && !hidden && !deleted;
