import type { TableId } from '../../form/model.ts';
import type { Breaks, Slots } from './breaks.ts';
import type { Match } from './match.ts';
import type { Token } from './token.ts';
import type { Mark } from './vocabulary.ts';

/** A column heading as it stands above the rows that follow, with the columns of either form it may name. */
export interface ColumnHeading {
  readonly token: Token;
  readonly marks: readonly Mark[];
}

/** A label with what stands between it and the next label. */
export interface FoundRow {
  readonly table: TableId;
  /** Null for a label that is not in the form. */
  readonly mark: Mark | null;
  readonly label: Token;
  readonly how: Match['how'];
  readonly slots: readonly Token[];
  /** Column headings of table 2 that stand above it. */
  readonly headings: readonly ColumnHeading[];
  /** Blank lines between its last cell and the next label. */
  readonly endGap: number;
  /** Something stands among its values that is left out and could be one of them; matters where it lacks values. */
  readonly doubtful?: boolean;
}

/** What was found of the three tables. */
export interface Scan {
  readonly rows: readonly FoundRow[];
  /** Column headings of table 3. */
  readonly columns: readonly ColumnHeading[];
  /** Labels in the heading of table 3 that are not in the form. */
  readonly foreignColumns: readonly Token[];
  /** The slots below each heading of table 4. */
  readonly table4: readonly Slots[];
  /** Table 4 has its headings and nothing below them. */
  readonly emptyTable4: boolean;
  /** How line breaks show empty cells; null where cells are no paragraphs. */
  readonly breaks: Breaks | null;
  /** Lines and cells that state the unit of amounts. */
  readonly unitLines: readonly Token[];
  /** Indices of the pieces that belong to tables. */
  readonly consumed: ReadonlySet<number>;
}
