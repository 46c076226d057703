/** What words in or around a table are, where they are no label of the form. */

/** Marks that a page prints between two rows (layouts 21, 26). */
const PAGE_MARK =
  /^(?:[-‐–—―~]\s?\d{1,3}\s?[-‐–—―~]|第\s?\d{1,3}\s?页(?:\s?[,/]?\s?共\s?\d{1,3}\s?页)?|\d{1,3}\s?\/\s?\d{1,3}|P\s?\.\s?\d{1,3}|Page\s\d{1,3}\b.{0,60})$/i;

/** Longest line that repeats headings of table 4. */
const HEADING_LENGTH = 120;
const LABELS_OF_TABLE4 =
  /^(?:结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉|行政复议|行政诉讼){2,}$/;
/** A heading that was printed character under character gives lines of them. */
const CHARACTERS_OF_TABLE4 = /^[结果维持纠正其他尚未审总计]{4,}$/;
const SECTION_OF_TABLE4 = /行政复议.{0,8}行政诉讼.{0,4}情况/;
const SECTION_LENGTH = 40;

export const isPageMark = (text: string): boolean => PAGE_MARK.test(text);

/** Whether a line opens table 4: the heading of its section, or several of its column headings in one line. */
export function opensTable4(text: string): boolean {
  if (text.length > HEADING_LENGTH) {
    return false;
  }
  return (
    (text.length <= SECTION_LENGTH && SECTION_OF_TABLE4.test(text)) || LABELS_OF_TABLE4.test(text.replace(/\s/g, ''))
  );
}

/** Whether a line holds nothing but characters of the headings of table 4. */
export const isPartOfTable4 = (text: string): boolean =>
  text.length <= HEADING_LENGTH && CHARACTERS_OF_TABLE4.test(text.replace(/\s/g, ''));
