/** Text and tables as a word processor has them: tables may stand in the cells of tables. */
export type Flow = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** Line breaks as '\n'. */
  readonly text: string;
}

export interface FlowTable {
  readonly kind: 'table';
  /** In reading order, one for each merged area. */
  readonly cells: readonly FlowCell[];
}

export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly Flow[];
}
