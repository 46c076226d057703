/** A text made comparable, with the way back into the original. */
export interface Normalised {
  readonly text: string;
  /** `offsets[i]` is the place of `text[i]` in the original, in UTF-16 units; `offsets[text.length]` is its end. */
  readonly offsets: ArrayLike<number>;
  /** Whether Traditional characters were turned into simplified ones. */
  readonly traditional: boolean;
  /** How many pinyin glosses such as `報(bào)` were taken out. */
  readonly pinyinGlosses: number;
}
