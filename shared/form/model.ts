import type { Bilingual } from '../text/bilingual.ts';

/** The official form in force: v2019 (国办公开办函〔2019〕60号), v2021 (国办公开办函〔2021〕30号). */
export type FormVersion = 'v2019' | 'v2021';

/** The three tables, named after the section of the report that holds them. */
export type TableId = 't2' | 't3' | 't4';

/** `count` a whole number ≥ 0, `change` a signed whole number, `amount` a decimal number ≥ 0. */
export type CellKind = 'count' | 'change' | 'amount';

export type Unit = '件' | '项' | '个' | '万元';

/** `t2.<row>.<column>`, `t2v19.<row>.<column>`, `t3.<row>.<column>` or `t4.<block>.<column>`. */
export type CellId = string;

/** One figure that the form asks for. */
export interface CellDefinition {
  readonly id: CellId;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly kind: CellKind;
  readonly unit: Unit;
  /** Row and column in words, as a message to a clerk names the cell. */
  readonly label: Bilingual;
}

/**
 * A row or column heading. `variants` are other wordings seen in published reports, written as they stand after
 * `labelKey` normalising (no spaces, half-width punctuation, simplified characters).
 */
export interface Heading {
  readonly id: string;
  readonly label: Bilingual;
  readonly variants: readonly string[];
}

export interface ColumnDefinition extends Heading {
  readonly kind: CellKind;
  readonly unit: Unit;
}

/** One part of table 2: an item of article 20 of the Regulations with its own column headings. */
export interface Table2Block {
  /** 第二十条第(一)项 and so on. */
  readonly article: string;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly Heading[];
}

/** The group of result rows of table 3 that a row belongs to; `null` for the rows that stand alone. */
export type ResultGroup = 'deny' | 'unable' | 'np' | 'oth';

export interface Table3Row extends Heading {
  readonly group: ResultGroup | null;
  /** What the row takes part in: the balance of requests, the results, or the total of the results. */
  readonly role: 'new' | 'carry_in' | 'result' | 'total' | 'carry_out';
}

export interface Form {
  readonly version: FormVersion;
  /** First and last report year; `until` is null while the form is in force. */
  readonly since: number;
  readonly until: number | null;
  /** The circular that prescribes the form. */
  readonly circular: string;
  readonly table2: readonly Table2Block[];
  readonly table3: { readonly rows: readonly Table3Row[]; readonly columns: readonly Heading[] };
  readonly table4: { readonly blocks: readonly Heading[]; readonly columns: readonly Heading[] };
  /** Prefix of the ids of table 2: `t2` or `t2v19`. */
  readonly table2Prefix: string;
}
