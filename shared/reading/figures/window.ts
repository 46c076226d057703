import type { Line } from './line.ts';
import type { Numeral } from './numbers.ts';

const LONGEST_LEAD = 60;
const LONGEST_TAIL = 30;
const AROUND = 60;

const FILLER =
  /(?:数量|件数|总数|总量|总额|金额|总计|合计|共计|累计|分别|共有|总共|多达|达到|到达|超过|突破|将近|接近|不足|不到|至少|不少于|大约|[共总计为是有达了数量约近超逾:("“”])$/;
/** The units that a filler ends in. */
const ENDS_FILLER = new Set('量数额计别有共达到过破近足少于约总为是了超逾:("“”');
/** What joins a number to the one before it, and what stands before an item of a list. */
const JOINT = /^(?:[、,;(”)]|以及|和|及(?!时)|与|并(?!联))*/;
const ITEM = /^(?:\(?\d{1,2}[.、)]|[(”)●■◆▲★·])*/;
/** A lead that does not say what is counted. */
const SAYS_NOTHING =
  /^(?:同时|并|、|和|及|\(|\)|[我本](?:局|委|办|镇|乡|县|市|区|街道|机关|单位)|全[年市县区镇乡]|(?:20\d{2}|本|上|下|今)年度?|年度)*$/;
/** A clause that denies what it speaks of; a number behind it counts something else (没有上年结转的申请,9件全部办结). */
const DENIES = /没有|未有|未发生|未产生|未收到|未接到|不存在|无(?!法|正当|理由|故|偿)/;

/** A clause that only says when. */
const ONLY_TIME = /^(?:截[至止][^,]{0,12}|[^,]{0,8}以来|(?:20\d{2}|本|今|全)年度?|年内)$/;

/** What stands round a number, as the phrases see it. */
export class Window {
  /** Place in the line where the lead begins; where the tail ends. */
  readonly start: number;
  readonly end: number;
  /** The words before the number, since the last number or the start of its clause. */
  readonly lead: string;
  /** `lead` without the words that only introduce a number (共计, 数量为). */
  readonly stem: string;
  /** The words behind the measure word, to the end of the clause or the next number. */
  readonly tail: string;
  readonly #line: Line;
  readonly #numeral: Numeral;
  readonly #year: number | null;
  #around: string | null = null;

  /**
   * The window of a number; `previousEnd` is the end of what the figure before it took. Last and next year are written
   * 上年 and 下年 if `year` is known.
   */
  constructor(line: Line, numeral: Numeral, next: Numeral | undefined, previousEnd: number, year: number | null) {
    const clauseStart = line.clauseStart(numeral.start);
    const earliest = Math.max(clauseStart, Math.min(previousEnd, numeral.start), numeral.start - LONGEST_LEAD);
    const before = line.text.slice(earliest, numeral.start);
    const start = earliest + ((previousEnd > clauseStart ? JOINT : ITEM).exec(before)?.[0].length ?? 0);
    this.lead = before.slice(start - earliest);
    const bare = withoutFillers(this.lead);
    const saysNothing = start === clauseStart && SAYS_NOTHING.test(bare);
    this.start = saysNothing ? clauseBefore(line, start, previousEnd) : start;
    const carried = this.start < start ? withoutFillers(line.text.slice(this.start, start - 1)) : '';
    this.stem = relative(carried + bare, year);
    const clauseEnd = line.clauseEnd(numeral.end);
    const end = Math.min(clauseEnd, next?.start ?? line.text.length, numeral.end + LONGEST_TAIL);
    this.end = Math.max(end, numeral.end);
    this.tail = relative(line.text.slice(numeral.end, this.end), year);
    this.#line = line;
    this.#numeral = numeral;
    this.#year = year;
  }

  /** Up to 60 units of the sentence before and behind the number, which stands as ◆. */
  get around(): string {
    this.#around ??= aroundOf(this.#line, this.#numeral, this.#year);
    return this.#around;
  }
}

function withoutFillers(lead: string): string {
  let bare = lead;
  while (ENDS_FILLER.has(bare.charAt(bare.length - 1))) {
    const filler = FILLER.exec(bare);
    if (filler === null) {
      break;
    }
    bare = bare.slice(0, filler.index);
  }
  return bare;
}

/** The start of the clause that ends before `start`, if it holds no number and denies nothing. */
function clauseBefore(line: Line, start: number, previousEnd: number): number {
  const end = start - 1;
  if (end <= 0 || end < line.sentenceStart(start)) {
    return start;
  }
  const from = Math.max(line.clauseStart(end), end - LONGEST_LEAD);
  const clause = line.text.slice(from, end);
  return from >= previousEnd && !DENIES.test(clause) && !ONLY_TIME.test(clause) ? from : start;
}

function aroundOf(line: Line, numeral: Numeral, year: number | null): string {
  const from = Math.max(line.sentenceStart(numeral.start), numeral.start - AROUND);
  const to = Math.min(line.sentenceEnd(numeral.end), numeral.end + AROUND);
  return relative(`${line.text.slice(from, numeral.start)}◆${line.text.slice(numeral.end, to)}`, year);
}

/** Writes last year and next year as 上年 and 下年; `fill` before them keeps the length where places matter. */
export function relative(text: string, year: number | null, fill = ''): string {
  if (year === null || !text.includes('20')) {
    return text;
  }
  return text.replaceAll(`${year - 1}年`, `${fill}上年`).replaceAll(`${year + 1}年`, `${fill}下年`);
}
