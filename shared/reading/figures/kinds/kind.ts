import type { Bilingual } from '../../../text/bilingual.ts';
import type { Topic } from '../topics.ts';

/** Figures of one family can be parts of the same whole. */
export type Family = 'flow' | 'channel' | 'result' | 'remedy' | 'document' | 'decision' | 'fee' | 'work' | 'roster';

/**
 * One way to state a figure with a number. `lead` stands before the number and ends there (fillers such as 共计 are taken
 * off), `tail` behind its measure word; either may be left out. The report's last year reads 上年 and its next year 下年.
 */
export interface Phrase {
  readonly lead?: RegExp;
  readonly tail?: RegExp;
  /** Only where the passage speaks of this. */
  readonly topic?: Topic;
  /** Not where the passage speaks of one of these. */
  readonly notTopic?: readonly Topic[];
  /** Not if the sentence has stated the same before: what follows is a part of it, or of another agency. */
  readonly once?: boolean;
  /** Not if this stands in what `lead` matched or in the tail. */
  readonly unless?: RegExp;
  /** Not if this stands anywhere in the clause before the number. */
  readonly unlessBefore?: RegExp;
  /** Only if the number is 0: a sum of several figures, that then says 0 of each. */
  readonly onlyZero?: boolean;
  /** Only behind a figure of one of these ids in the same sentence. */
  readonly follows?: readonly string[];
  /** What stands around the number, which stands as ◆, that makes it another figure. */
  readonly doubt?: RegExp;
  /** Ids that the same number states as well (收到并答复5件). */
  readonly also?: readonly string[];
}

/** A clause that states a figure of 0 without a number. */
export interface Negation {
  readonly clause: RegExp;
  readonly topic?: Topic;
  /** Not if this stands in the clause before what `clause` matched. */
  readonly unlessBefore?: RegExp;
  /** Only if this stands in the sentence before the clause. */
  readonly before?: RegExp;
  readonly notBefore?: RegExp;
}

/** A figure of the closed set (domain specification B.1). */
export interface FigureKind {
  readonly id: string;
  readonly name: Bilingual;
  readonly family: Family;
  /** The unit of the value where the text states none, and of an amount in any case. */
  readonly unit: string;
  /** The measure words that may count it. */
  readonly units: RegExp;
  /** Words of which one stands in every statement of it; without them its phrases are not tried. */
  readonly words: readonly string[];
  /** How things stand, so that 截至目前 and an earlier year do not make it another period's figure. */
  readonly standing?: boolean;
  /** Only in a passage on disclosure (a sentence that says so, or sections 1.2, 3 and 4). */
  readonly aboutDisclosure?: boolean;
  readonly phrases: readonly Phrase[];
  readonly negations?: readonly Negation[];
}
