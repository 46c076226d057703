import type { CellId, FormVersion, TableId } from '../form/model.ts';
import type { SectionId } from '../form/sections.ts';

/** How a cell's place shows its value; `absent`: the row or table is not in the source. */
export type Semantic = 'number' | 'zero' | 'blank' | 'slash' | 'dash' | 'none_word' | 'text' | 'absent';

/**
 * How a cell's value is known: `read` in its own place, `inferred` from the equations, `ambiguous` (several readings),
 * `absent` (the source does not hold it).
 */
export type Basis = 'read' | 'inferred' | 'ambiguous' | 'absent';

/** Place of a value: block of the document, row and column of its grid, page, UTF-16 span of the decoded original. */
export interface Source {
  readonly block: number;
  readonly row: number | null;
  readonly column: number | null;
  readonly page: number | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface Cell {
  /** A number in the unit of the form, or null; a blank is null, never 0. */
  readonly value: number | null;
  /** The text as it stands in the original; null where no text stands. */
  readonly raw: string | null;
  readonly semantic: Semantic;
  readonly basis: Basis;
  /** Probability between 0 and 1 that `value` is what the document says. */
  readonly confidence: number;
  readonly source: Source | null;
  /** The sorted distinct other values of an ambiguous cell. */
  readonly alternatives: readonly number[];
}

export type Qualifier = 'exact' | 'over' | 'under' | 'negation' | 'qualitative_all' | 'garbled';

/** `own` one organ, `region` a government and all its organs, `system` a vertically led system. */
export type Scope = 'own' | 'region' | 'system' | 'unknown';

/** A number stated in the narrative (domain specification B.1). */
export interface Figure {
  readonly id: string;
  /** The words before the number, for `n.other`; else null. */
  readonly label: string | null;
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  readonly raw: string;
  /** `s0` … `s6`, or a sub-topic such as `s1.2`. */
  readonly section: string;
  readonly scope: Scope;
  /**
   * True where the figure includes the requests carried over from last year (受理 N 件, 含上年结转 M 件); checks compare
   * it with new + carry_in.
   */
  readonly includesCarryIn: boolean;
  readonly start: number;
  readonly end: number;
}

/** A whole with its parts, as the narrative lists them: `closed` (具体为, 分别为) or `open` (其中, 等). */
export interface PartWholeList {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly kind: 'open' | 'closed';
}

/** One section of the report. `text` is the normalised narrative without the tables. */
export interface Section {
  readonly id: SectionId;
  readonly title: string | null;
  readonly present: boolean;
  /** How often the heading was found; more than once is a doubled section. */
  readonly occurrences: number;
  /** Place of the heading in the order of the headings found, from 0; null if absent. */
  readonly order: number | null;
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Sub-topics found in section one: `s1.1` … `s1.5`. */
  readonly topics: readonly string[];
}

/** A statement about the report's identity with its evidence. */
export interface Statement<T> {
  readonly value: T;
  /** Where it was said: in the title, the preamble (any sentence before the first table), the period, a date line. */
  readonly where: 'title' | 'preamble' | 'period' | 'body' | 'header' | 'footer';
  readonly raw: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Where an amount's unit is stated, as written (万元, 元); both null where it is nowhere, so that 万元 is assumed. */
export interface AmountUnit {
  readonly unit: string | null;
  readonly where: 'cell' | 'heading' | null;
}

/** A row with values that the form does not have; what is no number is null. */
export interface LocalRow {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** A number of a local subtotal row or column, with the cells of the form that it says it adds up. */
export interface LocalSubtotal {
  readonly label: string;
  /** What it adds up: a group of result rows in one column (`deny.nat`), or the organisations of a row (`new`). */
  readonly of: string;
  readonly value: number;
  readonly parts: readonly CellId[];
}

export type OrganLevel = 'province' | 'prefecture' | 'county' | 'township';

export type OrganKind = 'government' | 'department';

/** What a name tells of an organ; `level` is null where the name alone does not say (a city may be of three levels). */
export interface OrganShape {
  readonly level: OrganLevel | null;
  readonly kind: OrganKind;
}

/** What the source shows of one table's shape, for the checks on structure. */
export interface TableShape {
  readonly table: TableId;
  /** A table stands in the source: at least one of its rows was recognised with a value slot. */
  readonly present: boolean;
  readonly rowsExpected: number;
  readonly rowsFound: number;
  /** Whether the rows stand in the order of the form. */
  readonly inOrder: boolean;
  /** Rows whose number of value slots is not what the form asks, with both numbers. */
  readonly oddRows: readonly { readonly row: string; readonly expected: number; readonly found: number }[];
  /** Labels of rows and columns that are not in the form. */
  readonly extraRows: readonly string[];
  readonly extraColumns: readonly string[];
  /** The rows of `extraRows` with their values. */
  readonly localRows?: readonly LocalRow[];
  /** Subtotals that the form does not have, one for each of their numbers. */
  readonly subtotals?: readonly LocalSubtotal[];
  /** The units of the amounts that hold a number. */
  readonly units?: Readonly<Record<CellId, AmountUnit>>;
}

/** Signs that the text suffered on its way here, each counted (domain specification H). */
export interface TextNoise {
  readonly traditional: boolean;
  readonly pinyinGlosses: number;
  /** Question marks where a character was lost: beside a digit, alone in a cell, or several in a row. */
  readonly questionMarks: number;
  /** Places where a run of characters is gone: dates without 年 or 月, glued numbers, brackets that never close. */
  readonly lostRuns: number;
  /** Lines of the page around the report: navigation, font size, scan-code hints. */
  readonly pageChrome: number;
  /** Names of betting or advertising sites. */
  readonly spam: number;
  /** Characters that could not be decoded. */
  readonly undecodable: number;
}

/** What the checks need beyond the printed report; kept with it in the store. */
export interface Evidence {
  readonly years: readonly Statement<number>[];
  readonly authorities: readonly Statement<string>[];
  readonly dates: readonly Statement<string>[];
  /** Periods as ISO 8601 intervals (`2024-01-01/2024-12-31`); one that lost characters as it stands. */
  readonly periods?: readonly Statement<string>[];
  /** What the organ's name and the narrative's words (全县各级行政机关, 我局) tell of the scope; they may disagree. */
  readonly scopes?: readonly Statement<Scope>[];
  /** What the authority's name tells of its level and kind; null where no authority was read. */
  readonly organ?: OrganShape | null;
  readonly preamble: string;
  readonly tables: Readonly<Record<TableId, TableShape>>;
  /** The form whose labels the tables show; null where no table stands. */
  readonly formShown: FormVersion | null;
  readonly lists: readonly PartWholeList[];
  readonly noise: TextNoise;
}

/** What was read from one document. */
export interface Report {
  readonly title: string | null;
  readonly authority: string | null;
  readonly year: number | null;
  readonly form: FormVersion;
  readonly scope: Scope;
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Date of publication, ISO 8601. */
  readonly published: string | null;
  readonly sections: readonly Section[];
  /** Every cell of the form, always. */
  readonly cells: Readonly<Record<CellId, Cell>>;
  /** When cells are ambiguous: each joint assignment of the ambiguous cells; the first is the preferred one. */
  readonly readings: readonly Readonly<Record<CellId, number>>[];
  readonly figures: readonly Figure[];
  readonly evidence: Evidence;
}
