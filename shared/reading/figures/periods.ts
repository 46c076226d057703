import { type Mark, marksOf } from './marks.ts';

/** Which time a number is of: a year, all the time until now, a part of a year (上半年, 12月), or a time to come. */
export type Period = number | 'cumulative' | 'part' | 'future';

const MONTHS = '(?:1|一)月?(?:份)?[-~—至到](?:12|十二)月(?:份)?';
const PARTS = [
  '[上下]半年|前[一二三四五六七八九十\\d]+个月|[一二三四](?:、[一二三四])*季度',
  '(?<![\\d.])\\d{1,2}月?[-~—至到]\\d{1,2}月(?!\\d)',
  '(?<![\\d.])(?:[1-9]|1[01])月[底末]',
  '(?<![\\d.])\\d{1,2}月(?:份|[上中下]旬|以来|(?:[1-9]|[12]\\d|30)日(?![起至到~—-]|以来|前))?(?!31日|1日|\\d|底|末|前|[起至到~—-])',
].join('|');

/** 2023年 with what makes it a comparison or an aim; 去年; 历年, 自2019年开通以来, 截至目前. */
const PERIOD = new RegExp(
  [
    '(较|比|与|同|和|(?<!截)至|到|入|[结转]转?|占)?(?<![\\d〔])((?:19|20)\\d{2})年度?(以来|[之以]前)?',
    '(较|比|与|同|和)?(?<!结转(?:自|的)?)(?:去年|上一?年度?)(?![^,。;\\d]{0,14}(?:结转|转结|遗留|顺延))',
    '历年|历史累计|截[至止]目前|迄今|至今|近[\\d一两三四五六七八九十]*年来?',
    '(?:自|从)[^,。;]{0,12}?(?:年|月|日|开通|成立|上线|运行|实施|施行|建立|设立|启用)[^,。;]{0,4}(?:以来|至今|起)',
    '(?<!今年|年初|本年|本年度|半年)以来',
    `今年|本年度?|(?<!\\d{4}年度?)全年|(${MONTHS})|(${PARTS})|(下一步|下步|下阶段|今后|接下来)`,
  ].join('|'),
  'g',
);
/** A character without which no period is named. */
const NAMES_TIME = /[年月季今前来步史]/;

/** A year that only names a document (2023年政府信息公开工作年度报告), or the year that a request came from. */
const NAMES_DOCUMENT =
  /^[^,。;\d]{0,20}(?:年度报告|年报|预算|决算|要点|方案|计划|报告|考核|评估)|^[^,。;\d]{0,14}(?:结转|转结|遗留|顺延)/;

/** The periods that a text names; `year` is the report's. Comparisons (较2023年) name none. */
export function periodsOf(text: string, year: number | null): Mark<Period | null>[] {
  const found = NAMES_TIME.test(text) ? marksOf(text, PERIOD, (match) => saidBy(match, text, year)) : [];
  return text.includes('(') ? withBrackets(found, text) : found;
}

/** A bracket longer than this holds more than a remark. */
const LONGEST_BRACKET = 60;

/** Behind its bracket a period in brackets (2023年5件) gives way to the one before it. */
function withBrackets(found: readonly Mark<Period>[], text: string): Mark<Period | null>[] {
  let outside: Period | null = null;
  return found.flatMap((mark, index): Mark<Period | null>[] => {
    const before = text.slice(Math.max(0, mark.start - LONGEST_BRACKET), mark.start);
    const behind = text.slice(mark.start, mark.start + LONGEST_BRACKET);
    const close = mark.start + behind.indexOf(')');
    if (before.lastIndexOf('(') <= before.lastIndexOf(')') || close < mark.start) {
      outside = mark.says;
      return [mark];
    }
    const next = found[index + 1]?.start ?? text.length;
    return close < next ? [mark, { start: close, end: close, says: outside }] : [mark];
  });
}

function saidBy(match: RegExpExecArray, text: string, year: number | null): Period | null {
  const [words, before, stated, bound, compared, months, part, future] = match;
  if (future !== undefined || part !== undefined) {
    return future !== undefined ? 'future' : 'part';
  }
  if (stated !== undefined) {
    if (bound !== undefined) {
      // 2024年以前 is another time; 2022年以来 is all the years until now.
      return bound !== '以来' ? Number(stated) - 1 : Number(stated) === year ? year : 'cumulative';
    }
    const from = match.index + words.length;
    return before !== undefined || NAMES_DOCUMENT.test(text.slice(from, from + 24)) ? null : Number(stated);
  }
  if (/去年|上/.test(words)) {
    return compared !== undefined || year === null ? null : year - 1;
  }
  const thisYear = months !== undefined || /^(?:今年|本年|全年)/.test(words);
  return thisYear || (year !== null && words.includes(String(year))) ? year : 'cumulative';
}
