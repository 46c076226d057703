/** One paragraph of the narrative, normalised, with the way back into the original. */
export interface Passage {
  /** `s0` the preamble, `s1` … `s6`, or a sub-topic of section one such as `s1.2`. */
  readonly section: string;
  readonly text: string;
  /** `offsets[i]` is the place of `text[i]` in the decoded original; `offsets[text.length]` is the end. */
  readonly offsets: ArrayLike<number>;
}
