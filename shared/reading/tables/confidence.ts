/**
 * How sure a reading is, as the probability that the value is what the document says. Doubts multiply. Judgements, kept
 * in one place and held against reports whose cells are known (`npm run bench -- accuracy`): of the cells that say so,
 * no smaller share may be right.
 */
export const CONFIDENCE = {
  /** A value in its own place. */
  plain: 0.999,
  /** A stray character beside the value (`0?`), or a note in its cell. */
  noise: 0.98,
  /** A doubled sign, a unit that had to be assumed, surplus values after it: the value stands there, its meaning may differ. */
  doubtful: 0.9,
  /** Digits that are no number (`1 1`): the place is known, the value is not. */
  unclear: 0.5,
  /** The row was recognised by a wrapped, shortened or mistyped label together with its place in the order. */
  weakLabel: 0.97,
  /** The row has no label of its own; its place in the order names it. */
  unlabelled: 0.95,
  /** Place or value follow from the equations of the whole table, in which the office may have made a mistake. */
  inferred: 0.96,
  /** Several readings are left, however many of them agree. */
  ambiguous: 0.9,
  /** Nothing could be read. */
  absent: 0,
} as const;
