import type { Scope } from '../report.ts';

/** What a passage speaks of at a place; the last word before a number decides. */
export type Topic =
  | 'requests'
  | 'remedies'
  | 'normdocs'
  | 'rules'
  | 'processing-fee'
  | 'proposals'
  | 'messages'
  | 'training'
  | 'news-media';

/** Which time a number is of: a year, or all the time until now. */
export type Period = number | 'cumulative';

/** Words of one kind in a line, in order, each with what it says. */
export interface Mark<T> {
  readonly start: number;
  readonly end: number;
  readonly says: T;
}

const TOPICS: readonly (readonly [Topic, string])[] = [
  ['remedies', '行政复议|行政诉讼|被诉|复议案|诉讼案'],
  ['requests', '依申请公开|申请公开|公开申请|申请(?:政府)?信息公开|信息依申请'],
  ['normdocs', '规范性文件'],
  ['rules', '规章(?!制度)'],
  ['processing-fee', '处理费|收费'],
  ['proposals', '提案|人大.{0,4}建议|议案'],
  ['messages', '留言|信箱|群众来信|热线|咨询|投诉|信访|舆情|诉求|工单|举报|好差评'],
  ['training', '培训'],
  ['news-media', '新媒体|公众号|微博|抖音|头条'],
];
const TOPIC = new RegExp(TOPICS.map(([, words]) => `(${words})`).join('|'), 'g');

export function topicsOf(text: string): Mark<Topic>[] {
  return marksOf(text, TOPIC, (match) => {
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    return TOPICS[group - 1]?.[0] ?? null;
  });
}

const REGION =
  '全(?:市|区|县|省|州|盟|旗)(?!性|面)|各级(?:行政机关|政府|部门|各部门)|各(?:乡镇|镇街|县区|县市区|区县)[^,。;]{0,8}(?:部门|政府)';
const SYSTEM = '全系统';
const OWN =
  '[我本](?:局|委|办|厅|院|镇|乡|街道|机关|单位|部门|处|站|所|中心|社区|队)|全(?:局|镇|乡|街道)|街道办事处|局机关|政府办公[厅室]';
/** The government itself, or all that it governs; the words do not say. */
const EITHER = '[市区县州](?:人民)?政府(?=(?:共|全年|累计|本级)*(?:收到|受理|新收|接收|办理|答复))';
const SCOPE = new RegExp(`(${REGION})|(${SYSTEM})|(${OWN})|${EITHER}`, 'g');

export function scopesOf(text: string): Mark<Scope>[] {
  return marksOf(text, SCOPE, (match) => (match[1] ? 'region' : match[2] ? 'system' : match[3] ? 'own' : 'unknown'));
}

/** 2023年 with what makes it a comparison or an aim; 去年; 历年, 自2019年开通以来, 截至目前. */
const PERIOD = new RegExp(
  [
    '(较|比|与|同|和|(?<!截)至|到|入|[结转]转?|占)?(?<![\\d〔])((?:19|20)\\d{2})年度?',
    '(较|比|与|同|和)?(?:去年|上一?年度?)(?![^,。;\\d]{0,14}(?:结转|转结|遗留|顺延))',
    '历年|历史累计|截[至止]目前|迄今|至今|近[\\d一两三四五六七八九十]*年来?',
    '(?:自|从)[^,。;]{0,12}?(?:年|月|日|开通|成立|上线|运行|实施|施行|建立|设立|启用)[^,。;]{0,4}(?:以来|至今|起)',
    '(?:开通|建站|成立|运行|施行|启用|上线|建立)以来',
    '今年|本年度?',
  ].join('|'),
  'g',
);
/** A year that only names a document (2023年政府信息公开工作年度报告), or the year that a request came from. */
const NAMES_DOCUMENT =
  /^[^,。;\d]{0,20}(?:年度报告|年报|预算|决算|要点|方案|计划|报告|考核|评估)|^[^,。;\d]{0,14}(?:结转|转结|遗留|顺延)/;

/** The periods that a line names; `year` is the report's. Comparisons (较2023年) name none. */
export function periodsOf(text: string, year: number | null): Mark<Period>[] {
  return marksOf(text, PERIOD, (match) => {
    const [words, before, stated, compared] = match;
    if (stated !== undefined) {
      const behind = text.slice(match.index + words.length, match.index + words.length + 24);
      return before !== undefined || NAMES_DOCUMENT.test(behind) ? null : Number(stated);
    }
    if (/去年|上/.test(words)) {
      return compared !== undefined || year === null ? null : year - 1;
    }
    return year !== null && (/今年|本年|年初/.test(words) || words.includes(String(year))) ? year : cumulative(words);
  });
}

function cumulative(words: string): Period | null {
  return /^(?:今年|本年)/.test(words) ? null : 'cumulative';
}

function marksOf<T>(text: string, pattern: RegExp, says: (match: RegExpExecArray) => T | null): Mark<T>[] {
  const marks: Mark<T>[] = [];
  for (const match of text.matchAll(pattern)) {
    const said = says(match);
    if (said !== null) {
      marks.push({ start: match.index, end: match.index + match[0].length, says: said });
    }
  }
  return marks;
}

/** The last of `marks` that begins before `place` and not before `from`. */
export function lastMark<T>(marks: readonly Mark<T>[], place: number, from: number): Mark<T> | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? place) < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const mark = marks[low - 1];
  return mark !== undefined && mark.start >= from ? mark : null;
}
