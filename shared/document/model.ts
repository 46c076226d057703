/** What a file is, decided by its content and never by its name. */
export type Format =
  | 'txt'
  | 'md'
  | 'html'
  | 'docx'
  | 'doc'
  | 'wps'
  | 'odt'
  | 'ods'
  | 'rtf'
  | 'xlsx'
  | 'xls'
  | 'pdf'
  | 'ofd'
  | 'image'
  | 'zip';

/**
 * Where something stands in the original. `start` and `end` are UTF-16 units in the decoded original text (before any
 * normalising) and null in formats without a text; `page` is 1-based and null where there are no pages.
 */
export interface Place {
  readonly start: number | null;
  readonly end: number | null;
  readonly page: number | null;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: Place;
  /** Place of each unit of `text` and, last, its end, where they do not follow one another from `place.start` on. */
  readonly offsets?: ArrayLike<number>;
  /** Blank lines shown before it, in formats whose text does not show them; left out where there are none. */
  readonly gap?: number;
}

/** A cell of a grid at its top left corner; `text` as it stands in the original, '' for an empty cell. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly place: Place;
  /** As of a paragraph. */
  readonly offsets?: ArrayLike<number>;
}

/** A table as the format shows it; cells in reading order. */
export interface Grid {
  readonly kind: 'grid';
  readonly cells: readonly GridCell[];
  readonly place: Place;
}

export type Block = Paragraph | Grid;

/** A file opened: its blocks in reading order, and the decoded text where the format has one. */
export interface Document {
  readonly format: Format;
  readonly text: string | null;
  readonly blocks: readonly Block[];
}
