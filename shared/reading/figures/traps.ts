/** Numbers that are no figures (domain specification H.8): hotlines, documents, telephones, ranges, parts of words. */

const HOTLINE = /^(?:12345|12315|12320|12328|12333|12348|12350|12369|12388|110|114|119|120|122|96\d{3,4}|400\d{5,7})$/;
const HOTLINE_WORD = /^[”"']?(?:政务|热线|市民|便民|平台|服务)/;
const YEAR = /^(?:19|20)\d{2}$/;
const DATE = /^20\d{4,6}$/;
/** What stands before a number that names or numbers something. */
const ORDINAL = /[第令前]$/;
const NAMING =
  /(?:电话|邮编|邮政编码|传真|手机|QQ|编号|文号|代码|索引号|门牌|附件|图|表|版本|排名|位列|位居|得分)[::]?(?:为|是)?$/;
const RANGE_BEFORE = /\d[^\d,。;、]{0,2}[-~—–至到]$/;
const RANGE_AFTER = /^[^\d,。;、]{0,2}[-~—–至到]\d/;
/** A word before a Chinese numeral that makes it part of another word (第一, 数十, 另一). */
const PART_OF_WORD = /(?:[第某另任同统唯专进之半初周逐其这那该此各首前下每]|(?<![网线])上)$/;
const CHINESE_RANGE = /[一二两三四五六七八九十][至到~—-]$/;
const SOME = /[数几成好]$/;
const RUN_ON = /^(?:个个|件件|条条|项项|次次|份份|条龙|次性|张网|件事|家人|家庭)/;

/** Whether the digits are a count and the hotline's name run together (584312345”政务热线). */
export function gluedHotline(text: string, start: number, digits: string): boolean {
  const glued = digits.length > 5 && digits.length <= 13 && digits.endsWith('12345') && !digits.startsWith('0');
  return (
    glued && /^\d+$/.test(digits) && HOTLINE_WORD.test(text.slice(start + digits.length, start + digits.length + 4))
  );
}

/**
 * Whether a number, with the measure word that follows it at `after`, is no figure. A Chinese numeral needs a measure word;
 * digits without one are figures only in the hands of a phrase that expects them.
 */
export function isNoFigure(text: string, start: number, digits: string, after: number, measure: string): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(after, after + 8);
  if (!/^\d/.test(digits)) {
    const some = (/^[十百千万]/.test(digits) && SOME.test(before)) || CHINESE_RANGE.test(before);
    return measure === 'none' || measure === 'share' || some || PART_OF_WORD.test(before) || RUN_ON.test(behind);
  }
  return (
    ORDINAL.test(before) ||
    isWritten(digits, before, behind, measure) ||
    (measure === 'none' && isName(digits, before, start)) ||
    RANGE_BEFORE.test(before) ||
    RANGE_AFTER.test(text.slice(start + digits.length, after + 6))
  );
}

/** Digits that belong to a word, an address, a telephone number or 〔2021〕. */
function isWritten(digits: string, before: string, behind: string, measure: string): boolean {
  const inWord =
    /(?:[A-Za-z_@/\\#&=+*×—–-]|[A-Za-z]\.)$/.test(before) && !(/[A-Za-z]$/.test(before) && measure === 'count');
  const opensWord = /^[A-Za-z_@/\\#&=+*×-]|^\.\d/.test(behind);
  const inBrackets = /[〔[【(]$/.test(before) && YEAR.test(digits.slice(0, 4)) && /^[〕\]】)]/.test(behind);
  return inWord || opensWord || inBrackets || /^0\d/.test(digits);
}

/** Digits without a measure word that are a hotline, a year, a date, a place in an order or the number of an item. */
function isName(digits: string, before: string, start: number): boolean {
  return start === 0 || HOTLINE.test(digits) || YEAR.test(digits) || DATE.test(digits) || NAMING.test(before);
}
