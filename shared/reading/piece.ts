/** A cell of a piece: its normalised text beside what stands in the original. */
export interface PieceCell {
  /** Normalised: simplified characters, half-width punctuation, no glosses, inner runs of space as one space, trimmed. */
  readonly text: string;
  readonly raw: string;
  /** Column in the grid, 0-based; null in a paragraph. */
  readonly column: number | null;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly page: number | null;
  /** UTF-16 span in the decoded original; null in formats without a text. */
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * What the form reading walks over, the same for every format: one paragraph, or one row of a grid, in reading order.
 * A text file's line with pipes is a row; its other lines are paragraphs (blank lines only count into `gap`).
 */
export interface Piece {
  readonly kind: 'paragraph' | 'row';
  /** Index of the block in the document. */
  readonly block: number;
  /** Row in the grid, 0-based; null for a paragraph. */
  readonly row: number | null;
  /** A paragraph has exactly one cell. */
  readonly cells: readonly PieceCell[];
  /** Blank lines between the piece before and this one; an empty table cell may have left nothing else. */
  readonly gap: number;
}
