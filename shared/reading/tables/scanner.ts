import type { TableId } from '../../form/model.ts';
import { remembering } from '../remember.ts';
import { chooseMark } from './choose.ts';
import type { ColumnHeading, FoundRow } from './found.ts';
import { asText, isBehindItsLabel, isInPlaceOfValue, isPageNumber } from './in-place.ts';
import { isWordingOfForm, type Match, matchLabel } from './match.ts';
import { Runs4 } from './runs4.ts';
import { isSubtotalLabel } from './subtotals3.ts';
import { isValue, type Token } from './token.ts';
import { isUnit } from './value.ts';
import type { Mark } from './vocabulary.ts';
import { isPageMark, isPartOfTable4, opensTable4 } from './wording.ts';

const labelOf = remembering(labelIn);

/** Longest wording outside a grid that can be the label of a local row. */
const LOCAL_LABEL = 20;
/** Longest line of pieces of headings. */
const HEADING = 80;
/** Up to this length words are a measure word or a stray character, no label. */
const STRAY_WORD = 2;
const SECTION_HEADING = /^[一二三四五六七八]\s?[、.]/;
/** A numbered label may end in brackets, too. */
const NOTE = /^(?!\([一二三四五六七八九十]\)[^()])[((].*[))]$|^注\s?[::]/;
/** What is left of column headings of table 2 whose other words are gone. */
const CUT_HEADING = new Set(['本年新', '处理决定']);
/** How rows of table 3 begin. */
const NUMBERED = /^\d{1,2}[.、．]/;
/** Opens a block of table 2, whose headings follow. */
const ARTICLE = /^第二十条第.项$/;
/** A line or cell that states the unit of the table's amounts. */
const UNIT_LINE = /^\(?(?:金额|计量|收费)?单位\s?[::].{0,12}元/;
const COLUMN_WORD = /计|组织|机构|企业|人|其他/;

/** What a wording stands for; a part of a label may have the label of its group in front of it. */
function labelIn(text: string): Match {
  const match = matchLabel(text);
  const space = text.indexOf(' ');
  if (match.marks.length > 0 || space < 0) {
    return match;
  }
  const group = matchLabel(text.slice(0, space));
  const rest = matchLabel(text.slice(space + 1));
  const isGroup = group.how === 'whole' && group.marks.some(({ role, id }) => role === 'group' || id === 'oth_all');
  return isGroup && rest.marks.some(({ role }) => role === 'row') ? { ...rest, how: 'part' } : match;
}

type OpenRow = { -readonly [K in keyof FoundRow]: FoundRow[K] } & { slots: Token[] };

/** Words of headings that stand under one another, as a line of text has them side by side. */
const areOfForm = (text: string): boolean =>
  text.includes(' ') && text.length <= HEADING && text.split(' ').every(isWordingOfForm);

const isWording = ({ text }: Token, table: TableId): boolean =>
  NOTE.test(text) || (table === 't4' && isPartOfTable4(text)) || isWordingOfForm(text) || areOfForm(text);

/** Walks over the cells in reading order and hands each value to the label before it. */
export class Scanner {
  readonly rows: OpenRow[] = [];
  readonly columns: ColumnHeading[] = [];
  readonly foreignColumns: Token[] = [];
  readonly table4 = new Runs4();
  readonly headingGaps: number[] = [];
  readonly unitLines: Token[] = [];
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
    const slots = this.#table === 't4' ? this.table4.slots : this.#row?.slots;
    if (slots === undefined) {
      return;
    }
    if (isPageNumber(slots, token)) {
      this.#doubt();
    } else if (this.#table === 't4') {
      this.table4.take(token);
    } else {
      this.#row?.slots.push(token);
    }
  }

  #consume(token: Token): void {
    this.consumed.add(token.piece);
  }

  #takeWords(token: Token): void {
    if (!token.inRow && this.#table !== null && isPageMark(token.text)) {
      this.#consume(token);
      return;
    }
    if (this.#table === 't4') {
      this.table4.end(token.gap);
    }
    if (UNIT_LINE.test(token.text)) {
      this.unitLines.push(token);
    }
    const { marks, how } = labelOf(token.text);
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

  #doubt(): void {
    if (this.#row !== null) {
      this.#row.doubtful = true;
    }
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
      this.table4.open(heading.token);
    }
    this.#table = mark.table;
    this.#inHeading = mark.table === 't3' && mark.id !== 'results';
    if (mark.table === 't2') {
      this.#headings = this.#headingsUsed || ARTICLE.test(mark.id) ? [] : this.#headings;
      this.#headingsUsed = false;
    }
    if (mark.table === 't2' && (mark.role === 'column' || CUT_HEADING.has(mark.id))) {
      this.#headings.push(heading);
    } else if (mark.role === 'column' && mark.table === 't3') {
      this.columns.push({ ...heading, marks: [mark] });
    }
  }

  /** Words that are no label: wording of the form, a note, a text in a cell, a local label, or the end of the table. */
  #takeOther(token: Token): void {
    const heading = SECTION_HEADING.test(token.text) || (!token.inRow && token.text.length > LOCAL_LABEL);
    if (opensTable4(token.text)) {
      this.#close(token.gap);
      this.table4.open(token);
      this.#table = 't4';
    } else if (this.#table === null) {
      return;
    } else if (this.#takeUnit(token)) {
      this.#consume(token);
    } else if (isWording(token, this.#table)) {
      this.#noteWording(token);
      this.#noteInPlaceOfValue(token);
    } else if (this.#inHeading && !heading && COLUMN_WORD.test(token.text)) {
      this.foreignColumns.push(token);
      this.#noteWording(token);
    } else if (this.#table === 't3' && isSubtotalLabel(token.text)) {
      this.#openRow(null, token, 'whole');
    } else if (token.text.length <= STRAY_WORD) {
      this.#takeStray(token);
    } else if (this.#table === 't4') {
      this.#table = heading || this.table4.slots.some(isValue) ? null : 't4';
    } else if (heading) {
      this.#close(token.gap);
      this.#table = null;
    } else {
      this.#takeLocal(token);
    }
  }

  /** A row whose cell holds nothing but a remark in brackets is not blank; numbered words may be the next row's label. */
  #noteInPlaceOfValue(token: Token): void {
    const remark = this.#row !== null && NOTE.test(token.text) && isBehindItsLabel(this.#row, token);
    if (remark || NUMBERED.test(token.text)) {
      this.#doubt();
    }
  }

  /** A measure word or unit in a cell of its own belongs to the value before it. */
  #takeUnit(token: Token): boolean {
    const slots = this.#row?.slots ?? [];
    const last = slots.at(-1);
    if (!isUnit(token.text) || last?.value?.number == null || last.value.unit !== null) {
      return false;
    }
    slots[slots.length - 1] = { ...last, value: { ...last.value, unit: token.text } };
    return true;
  }

  /** Other short words are no label. */
  #takeStray(token: Token): void {
    const row = this.#row;
    this.#consume(token);
    if (row !== null && isInPlaceOfValue(row, token)) {
      row.slots.push(asText(token));
    } else {
      this.#doubt();
    }
  }

  #takeLocal(token: Token): void {
    const row = this.#row;
    if (row !== null && isInPlaceOfValue(row, token)) {
      row.slots.push(asText(token));
      return;
    }
    if (row?.slots.every(({ piece }) => piece !== row.label.piece) === true) {
      this.#doubt();
    }
    this.#openRow(null, token, 'whole');
  }
}
