import type { Report } from '../../reading/report.ts';
import { mayCountTheSame, type Sentence, sentencesOf } from './sentences.ts';
import { namesOtherTime } from './times.ts';

/** The results as the text names them. */
export const RESULT_NAMES: readonly (readonly [group: string, words: string])[] = [
  ['granted', '(?:予以|同意|全部)公开'],
  ['partial', '部分公开'],
  ['deny', '不予公开'],
  ['unable', '无法提供'],
  ['np', '不予处理'],
  ['oth', '其他处理'],
];

export const ANY_RESULT = RESULT_NAMES.map(([, words]) => words).join('|');

/** The results that words name, in the order of the form. */
export const resultsIn = (words: string) =>
  RESULT_NAMES.filter(([, name]) => new RegExp(name).test(words)).map(([group]) => group);

const REQUESTS = /申请公开|公开申请|申请(?:政府)?信息|依申请/;

/** Whether a sentence, or the one before it, speaks of requests for information. */
export const isAboutRequests = ({ section, text, before }: Sentence) =>
  section === 's1.2' || section === 's3' || REQUESTS.test(before + text);

/** A number that the text gives for several results at once. */
export interface Combined {
  readonly words: string;
  readonly results: readonly string[];
  readonly count: number;
}

const AND = '(?:、|和|及|与|或|或者|以及)';
/** 予以公开和部分公开31件; not 予以公开、部分公开分别25件、6件, and not 予以公开、部分公开各5件. */
const COMBINED = new RegExp(
  `(?<!不|未)((?:${ANY_RESULT})(?:${AND}(?:${ANY_RESULT}))+)(?:的|类|申请|信息|共|合|总|计)*(\\d+)(?:件|宗|条|起|份)(?!次|以上|左右)`,
  'g',
);

function combinedIn(sentence: Sentence, year: number | null): Combined[] {
  const { text } = sentence;
  if (!isAboutRequests(sentence)) return [];
  return [...text.matchAll(COMBINED)].flatMap((match): Combined[] => {
    const [words, names = '', digits = ''] = match;
    const before = text.slice(0, match.index);
    const clause = before + (/^[^,。;]*/.exec(text.slice(match.index))?.[0] ?? '');
    const disputes = /复议|诉讼/.test(clause);
    if (disputes || namesOtherTime(before, year)) return [];
    return [{ words, results: resultsIn(names), count: Number(digits) }];
  });
}

/** The numbers that the text gives for several results at once, which are none of the closed set of figures. */
export const combinedResults = (report: Report): Combined[] =>
  sentencesOf(report)
    .filter(({ text }) => mayCountTheSame(text, report.scope))
    .flatMap((sentence) => combinedIn(sentence, report.year));
