import type { SectionId } from '../../form/sections.ts';
import { remembering } from '../remember.ts';

/**
 * Titles of the six sections (domain specification B), simplified and without numeral. `full` titles are unmistakable
 * wherever they stand alone on a line; `short` ones also name a sub-topic and need the numeral 一、 to 六、 in front.
 * Neither can match where its words are not: the large patterns take long to compile and are tried on few lines.
 */
interface Title {
  readonly id: SectionId;
  readonly full: string;
  readonly fullHas: RegExp;
  readonly short: string;
  readonly shortHas: RegExp;
}

export const TITLES: readonly Title[] = [
  {
    id: 's1',
    full:
      '(?:\\d{4}年度?)?(?:政府信息公开|政务公开|信息公开)?(?:年度)?(?:工作)?的?(?:总体|整体)(?:工作)?(?:推进|开展|进展)?(?:情况|概述|概况)' +
      '|(?:政府信息公开)?工作(?:总体|基本)(?:推进|开展)?情况',
    fullHas: /[总整]体|基本/,
    short: '概述|概况|基本情况|(?:政府信息公开)?工作(?:推进|开展)?情况(?:概述)?|政府信息公开(?:工作)?情况',
    shortHas: /概|基本|工作|信息公开情况/,
  },
  {
    id: 's2',
    full: '(?:行政机关|本机关)?主动公开的?政府信息的?(?:工作)?(?:基本)?情况',
    fullHas: /主动公开/,
    short: '(?:政府信息)?主动公开(?:政府信息)?(?:工作)?的?(?:情况)?',
    shortHas: /主动公开/,
  },
  {
    id: 's3',
    full: '(?:行政机关|本机关)?(?:收到(?:和|与|的|及)?)?处理政府信息公开(?:申请)?的?情况|收到(?:和|与|的|及)处理政府(?:信息公开|公开信息)申请情况',
    fullHas: /处理/,
    short:
      '(?:政府信息)?依申请公开(?:政府信息)?(?:工作)?(?:办理|处理)?的?(?:情况)?|政府信息公开申请(?:收到)?(?:和|及)?(?:处理|办理)的?情况',
    shortHas: /申请/,
  },
  {
    id: 's4',
    full: '因?(?:政府)?信息公开(?:工作)?(?:被)?(?:申请|提起|引起|引发)?的?行政复议(?:、|,|和|及|与|以及)?(?:被)?(?:提起)?的?行政诉讼(?:案件)?的?情况',
    fullHas: /行政复议/,
    short: '(?:因.{0,16})?(?:行政)?复议(?:、|,|和|及|与)?(?:被)?(?:提起)?(?:行政)?诉讼(?:和申诉|等)?的?情况',
    shortHas: /复议/,
  },
  {
    id: 's5',
    full: '(?:本年度)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:中)?存在的?(?:主要|突出)?(?:问题|困难|不足)(?:和不足)?(?:及|和|与|、|以及)(?:下一步|今后)?(?:主要)?(?:工作)?(?:改进|整改)(?:的)?(?:工作)?(?:情况|措施|打算|方向|计划)?',
    fullHas: /存在/,
    short: '[^,;。]{0,12}存在的?[^,;。]{0,4}(?:问题|困难|不足)[^,;。]{0,14}|[^,;。]{0,8}主要问题[^,;。]{0,12}',
    shortHas: /存在|主要问题/,
  },
  {
    id: 's6',
    full: '其[他它](?:需要?)?(?:报告|说明)的?(?:重要)?(?:事项|事宜|情况)|(?:需要?|应当)?(?:报告|说明)的其[他它](?:事项|事宜|情况)',
    fullHas: /其[他它]/,
    short: '其[他它](?:有关)?(?:事项|事宜|情况)',
    shortHas: /其[他它]/,
  },
];

/** `一、`, `二.`, `三 `, `第四部分 `: the numeral of a section; `(一)` and `1.` number what is inside one. */
const NUMERAL = '(?:第?[一二三四五六七八九十]{1,2}(?:部分|章)?[、.,:]?|[1-9][、.])';
const MARKDOWN = /^(?:#{1,6}|\*{2,3}|[●■◆▲★]+)+|(?:\*{2,3}|#+)$/g;

let whole: { readonly id: SectionId; readonly has: RegExp; readonly pattern: RegExp }[] | undefined;

function wholeLine() {
  whole ??= TITLES.flatMap(({ id, full, fullHas, short, shortHas }) => [
    { id, has: fullHas, pattern: new RegExp(`^(?:${NUMERAL})?(?:${full})[:。.]?$`) },
    { id, has: shortHas, pattern: new RegExp(`^(?:[一二三四五六七八九十][、.,:])(?:${short})[:。.]?$`) },
  ]);
  return whole;
}

/** A row label of table 3, which has a numeral like a section's. */
const TABLE_ROW = /^(?:一、本年新收|二、上年结转|三、本年度?办理|四、结转下年)/;

/** A character of which every title has one; most cells of a table have none. */
export const OF_TITLES = /[况述公存题其]/;

const LONGEST = 48;

/** The section whose heading a line is, if it is one; the line is normalised. A page number ends a line of contents. */
export const sectionOfHeading = remembering((line: string): SectionId | null => {
  // At most every other unit of a normalised line is white space.
  const prose = line.length > 2 * LONGEST + 1 && !/^[#*●■◆▲★]|[#*]$/.test(line);
  if (prose || !OF_TITLES.test(line)) {
    return null;
  }
  const key = line.replace(/\s+/g, '').replace(MARKDOWN, '');
  if (key.length > LONGEST || key.length < 2 || TABLE_ROW.test(key) || /\d$/.test(key)) {
    return null;
  }
  return wholeLine().find(({ has, pattern }) => has.test(key) && pattern.test(key))?.id ?? null;
});

/** The place of a heading in a text. */
export interface Heading {
  readonly start: number;
  readonly end: number;
}

const NO_HEADINGS: readonly Heading[] = [];

let inline: RegExp | undefined;

/** How the text of a section begins that was glued to its heading. */
const BEGINNING =
  '\\s|$|[0-9(《“|]|[一二三四五六]是|[本我全]|今年|过去|根据|按照?|截[至止]|为|第二十条|信息内容|行政复议|自然人';

/**
 * Places of section headings that stand in one line with other text: a numeral and a full title behind the end of a
 * sentence or a cell, and what may begin a section's text behind it; not in an enumeration of the report's
 * parts, nor in a table of contents in front of a page number.
 */
export function headingsWithin(text: string): readonly Heading[] {
  if (!text.includes('、') || !/[一二三四五六]\s*、/.test(text)) {
    return NO_HEADINGS;
  }
  inline ??= new RegExp(
    `(?<=^|[。!?|0-9\\s)]|情况)(?:#{1,6}\\s*)?[一二三四五六]\\s*、\\s*(?:${TITLES.map(({ full }) => full).join('|')})(?:[:。](?!$)|(?=${BEGINNING}))(?!\\s*[\\d.…·]+\\s*$)`,
    'g',
  );
  return [...text.matchAll(inline)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
