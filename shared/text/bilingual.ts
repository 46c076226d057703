/** A text for people: Chinese first, English beside it. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
