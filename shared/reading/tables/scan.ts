import type { TableId } from '../../form/model.ts';
import { chooseMark } from './choose.ts';
import type { ColumnHeading, FoundRow, Scan } from './found.ts';
import { isWordingOfForm, type Match, matchLabel } from './match.ts';
import { Runs4 } from './runs4.ts';
import { isValue, type Token } from './token.ts';
import type { Mark } from './vocabulary.ts';

/** Longest wording outside a grid that can be the label of a local row. */
const LOCAL_LABEL = 20;
/** Up to this length words are a measure word or a stray character, no label. */
const STRAY_WORD = 2;
const SECTION_HEADING = /^[一二三四五六七八]\s?[、.]/;
const TABLE4_HEADING = /行政复议.{0,8}行政诉讼.{0,4}情况/;
const NOTE = /^[((].*[))]$|^注\s?[::]/;
const COLUMN_WORD = /计|组织|机构|企业|人|其他/;

type OpenRow = { -readonly [K in keyof FoundRow]: FoundRow[K] } & { slots: Token[] };

/** Walks over the cells in reading order and hands each value to the label before it. */
class Scanner {
  readonly rows: OpenRow[] = [];
  readonly columns: ColumnHeading[] = [];
  readonly foreignColumns: Token[] = [];
  readonly table4 = new Runs4();
  readonly headingGaps: number[] = [];
  readonly consumed = new Set<number>();
  #table: TableId | null = null;
  #row: OpenRow | null = null;
  #inHeading = false;
  #order = -1;
  #headings: ColumnHeading[] = [];
  #headingsUsed = false;
  /** Piece of the last token, if that was wording of the form. */
  #wording = -1;

  take(token: Token): void {
    if (token.value === null) {
      this.#takeWords(token);
    } else {
      this.#wording = -1;
      this.#takeSlot(token);
    }
  }

  #takeSlot(token: Token): void {
    const slots = this.#table === 't4' ? this.table4.last : this.#row?.slots;
    if (slots !== undefined && !isPageNumber(slots, token)) {
      slots.push(token);
    }
  }

  #consume(token: Token): void {
    this.consumed.add(token.piece);
  }

  #takeWords(token: Token): void {
    const { marks, how } = matchLabel(token.text);
    const context = { table: this.#table, order: this.#order, inHeading: this.#inHeading };
    const mark = chooseMark(marks, token.text, context);
    if (mark === null) {
      this.#takeOther(token);
      return;
    }
    this.#noteWording(token);
    if (mark.role === 'row' || mark.role === 'group') {
      this.#openRow(mark, token, how);
    } else {
      this.#takeHeading(mark, { token, marks: marks.filter(({ role }) => role === 'column') });
    }
  }

  #noteWording(token: Token): void {
    if (this.#wording >= 0 && this.#wording !== token.piece && !token.inRow) {
      this.headingGaps.push(token.gap);
    }
    this.#wording = token.piece;
    this.#consume(token);
  }

  #close(gap: number): void {
    if (this.#row !== null) {
      this.#row.endGap = gap;
      this.#row = null;
    }
  }

  #openRow(mark: Mark | null, label: Token, how: Match['how']): void {
    this.#close(label.gap);
    this.#table = mark?.table ?? this.#table ?? 't2';
    this.#inHeading = false;
    this.#headingsUsed = true;
    if (mark?.table === 't3') {
      this.#order = mark.order;
    }
    this.#row = { table: this.#table, mark, label, how, slots: [], headings: this.#headings, endGap: 0 };
    this.rows.push(this.#row);
  }

  #takeHeading(mark: Mark, heading: ColumnHeading): void {
    this.#close(heading.token.gap);
    if (mark.table === 't4') {
      this.table4.open();
    }
    this.#table = mark.table;
    this.#inHeading = mark.table === 't3' && mark.id !== 'results';
    if (mark.table === 't2') {
      this.#headings = this.#headingsUsed ? [] : this.#headings;
      this.#headingsUsed = false;
    }
    if (mark.role === 'column' && mark.table === 't2') {
      this.#headings.push(heading);
    } else if (mark.role === 'column' && mark.table === 't3') {
      this.columns.push({ ...heading, marks: [mark] });
    }
  }

  /** Words that are no label: wording of the form, a note, a text in a cell, a local label, or the end of the table. */
  #takeOther(token: Token): void {
    const heading = SECTION_HEADING.test(token.text) || (!token.inRow && token.text.length > LOCAL_LABEL);
    if (TABLE4_HEADING.test(token.text) && token.text.length <= 2 * LOCAL_LABEL) {
      this.#close(token.gap);
      this.table4.open();
      this.#table = 't4';
    } else if (this.#table === null) {
      return;
    } else if (NOTE.test(token.text) || isWordingOfForm(token.text)) {
      this.#noteWording(token);
    } else if (this.#inHeading && !heading && COLUMN_WORD.test(token.text)) {
      this.foreignColumns.push(token);
      this.#noteWording(token);
    } else if (token.text.length <= STRAY_WORD) {
      this.#consume(token);
    } else if (this.#table === 't4') {
      this.#table = heading || this.table4.last?.some(isValue) === true ? null : 't4';
    } else if (heading) {
      this.#close(token.gap);
      this.#table = null;
    } else {
      this.#takeLocal(token);
    }
  }

  #takeLocal(token: Token): void {
    const row = this.#row;
    if (row !== null && (hasValueBeside(row, token) || isLabelledInGrid(row, token))) {
      row.slots.push({ ...token, value: { semantic: 'text', number: null, unit: null, confidence: 0.999 } });
    } else {
      this.#openRow(null, token, 'whole');
    }
  }
}

const hasValueBeside = ({ slots }: FoundRow, token: Token): boolean =>
  slots.some((slot) => slot.piece === token.piece && isValue(slot));

/**
 * Whether words stand in the same row of a real grid behind the label of that row, so that they are in the place of a
 * value. A label of the form of 2019 is that of a group in the form of 2021, behind which another label may stand.
 */
const isLabelledInGrid = ({ mark, label }: FoundRow, token: Token): boolean =>
  token.spanned && mark?.role === 'row' && mark.id !== 'oth_all' && label.piece === token.piece;

/** So many slots show how a row's values stand. */
const ENOUGH_SLOTS = 20;

/** A value alone on its line while the row's values stand in a grid. */
function isPageNumber(slots: readonly Token[], token: Token): boolean {
  if (token.inRow) {
    return false;
  }
  const values = slots.slice(0, ENOUGH_SLOTS).filter(isValue);
  return values.length > 1 && values.every(({ inRow }) => inRow);
}

/** Finds labels and values of the three tables in the cells of a document, in reading order. */
export function scanTables(tokens: readonly Token[]): Scan {
  const scanner = new Scanner();
  for (const token of tokens) {
    scanner.take(token);
  }
  const { columns, foreignColumns, headingGaps, consumed } = scanner;
  const rows = scanner.rows.filter((row) => row.mark !== null || row.slots.some(isValue));
  const table4 = scanner.table4.tables;
  for (const { piece } of [...rows.map(({ slots }) => slots), ...table4].flat()) {
    consumed.add(piece);
  }
  return { rows, columns, foreignColumns, table4, headingGaps, consumed };
}
