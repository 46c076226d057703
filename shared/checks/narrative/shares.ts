import { type Percent, percentOf } from './percent.ts';
import { ANY_RESULT, isAboutRequests, resultsIn } from './results.ts';
import type { Sentence } from './sentences.ts';
import { namesOtherTime } from './times.ts';

/** What part of the requests, or of one result of theirs, a sentence says something is. */
export interface Share {
  /** The words of the text: 予以公开25件,占40.98%. */
  readonly words: string;
  readonly percent: Percent;
  /** The number that it is the share of, where it stands right before. */
  readonly count: number | null;
  /** The results named right before: `granted`, `partial`, `deny`, `unable`, `np`, `oth`. */
  readonly results: readonly string[];
  /** The results that it is a share of; empty for all requests. */
  readonly of: readonly string[];
  /** Numbers of requests that this sentence and the one before state earlier: any may be the whole. */
  readonly earlier: readonly number[];
}

/** 予以公开, 予以公开和部分公开: nothing but results, so that the words say exactly what is counted. */
const ONLY_RESULTS = new RegExp(
  `^(?:其中|\\d[.、]|[(]\\d[)])*(?:(?:${ANY_RESULT})(?:的|类|申请|信息|、|和|及|与|或|以及)*)+$`,
);
const SHARE =
  /(?:占(?:比(?:例)?)?([^,。;:()%\d占]{0,18}?)(?:的比[例重]|的|比[例重])?(?:为|达|是)?:?|[(])(\d{1,3}(?:\.\d+)?)%(?!以上|左右|以下)/g;
const COUNT = /(\d{1,3}(?:,\d{3})+|\d+)(?:件|宗|条|起|份|个|次|项)(?:申请|信息)?(?:均|共)?$/;
const COUNTS = /(\d{1,3}(?:,\d{3})+|\d+)(?:件|宗|条|起|份|个|次|项)/g;
const OF_ALL =
  /^(?:(?:本年度?|全年|当年)?(?:申请|受理|收到|新收|答复|办结|办理|处理|全部|所有|结果|件|公开|政府信息|依|的|总|数|量|件数)*)$/;
/** What else has shares: reviews, letters, pages, the whole city; and 分别 puts several numbers in one place. */
const ELSEWHERE =
  /复议|诉讼|提案|建议|留言|信箱|热线|咨询|投诉|工单|办件|网站|公众号|新媒体|文件|公文|主动|解读|全国|全省|分别|涉及|率/;

const numberOf = (digits: string) => Number(digits.replaceAll(',', ''));

/** A sentence states some ten shares; what has hundreds is none. */
const MOST = 30;

/** The shares of requests that a sentence states. Approximate ones (约, 超过) are left out. */
export function sharesIn({ section, text, before }: Sentence, year: number | null): Share[] {
  if (!text.includes('%') || !isAboutRequests({ section, text, before })) return [];
  const shares: Share[] = [];
  let done = 0;
  for (const match of [...text.matchAll(SHARE)].slice(0, MOST)) {
    const share = shareAt(match, text, before, done);
    done = match.index + match[0].length;
    if (share !== null && !namesOtherTime(text.slice(0, match.index), year)) shares.push(share);
  }
  return shares;
}

function shareAt(match: RegExpExecArray, text: string, before: string, done: number): Share | null {
  const [whole, base = '', digits = ''] = match;
  const lead = text.slice(done, match.index).replace(/[,(、:;]+$/, '');
  const counted = COUNT.exec(lead);
  const named =
    lead
      .slice(0, counted?.index)
      .split(/[,;:。)]/)
      .at(-1) ?? '';
  const of = resultsIn(base);
  if (ELSEWHERE.test(named + base) || (of.length === 0 && !OF_ALL.test(base))) return null;
  const results = ONLY_RESULTS.test(named) ? resultsIn(named) : [];
  if (counted === null && results.length === 0) return null;
  const start = done + (counted?.index ?? lead.length) - named.length;
  const words = text.slice(start, match.index + whole.length);
  return {
    words: words.includes('(') ? `${words})` : words,
    percent: percentOf(digits),
    count: counted?.[1] === undefined ? null : numberOf(counted[1]),
    results,
    of,
    earlier: [...(before + text.slice(0, start)).matchAll(COUNTS)].map(([, number = '']) => numberOf(number)),
  };
}
