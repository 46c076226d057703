import type { SectionId } from '../../../form/sections.ts';
import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

/** How a preamble names the sections. */
const NAMES: readonly (readonly [id: SectionId, name: RegExp])[] = [
  ['s1', /总体情况|概述|基本情况|总体工作/],
  ['s2', /主动公开/],
  ['s3', /(?:收到|处理)[^,;、]{0,8}申请|申请[^,;、]{0,4}(?:办理|处理)|依申请公开/],
  ['s4', /复议|诉讼/],
  ['s5', /问题/],
  ['s6', /其他[^,;、]{0,6}(?:报告|说明)|其他事项/],
];
/** Parts of the reports until 2018. */
const FORMER = /收费(?:及|和)?减免|机构(?:建设|设置)|附表|附件/;
const ANNOUNCES = /(?:报告|内容|全文)[^。]{0,20}(?:包括|包含|由|分为|共分|共有|涵盖)/;
const NUMBER = /([一二三四五六七八九十]|\d{1,2})个?(?:大?部分|方面)/;

const numberOf = (digit: string) => Number(digit) || '一二三四五六七八九十'.indexOf(digit) + 1;

interface Announcement {
  readonly count: number | null;
  readonly named: readonly SectionId[];
  /** A part that the form no longer has. */
  readonly former: string | null;
}

/** The sentence that says what parts the report has; a mere list of topics (without 总体情况 or a number) is none. */
function announcement(preamble: string): Announcement | null {
  for (const sentence of preamble.replace(/\s+/g, '').split('。')) {
    const at = ANNOUNCES.exec(sentence)?.index;
    if (at === undefined) continue;
    const words = sentence.slice(at);
    const named = NAMES.filter(([, name]) => name.test(words)).map(([id]) => id);
    const count = NUMBER.exec(words)?.[1] ?? null;
    const isList = named.includes('s1') && named.length >= 4;
    const former = isList ? (FORMER.exec(words)?.[0] ?? null) : null;
    if (isList || (count !== null && (named.length >= 3 || /部分/.test(words)))) {
      return { count: count === null ? null : numberOf(count), named: isList ? named : [], former };
    }
  }
  return null;
}

function judge({ sections }: Report, { count, named, former }: Announcement): Outcome {
  const present = sections.filter((section) => section.present).map(({ id }) => id);
  const silent = named.length === 0 ? [] : present.filter((id) => !named.includes(id));
  const missing = named.filter((id) => !present.includes(id));
  if (count !== null && count !== present.length) {
    return fail({ left: count, right: present.length, values: { wording: 'number' } });
  }
  if (former !== null) return fail({ values: { wording: 'former', former } });
  const odd = [...missing, ...silent];
  return odd.length === 0 ? pass() : fail({ values: { odd: list(odd) } });
}

/** S11: the parts that the preamble announces are those of the report. */
export const announcedParts = rule({
  id: 'S11',
  severity: 'I',
  title: { zh: '前言所列的部分与正文一致', en: 'The parts announced are the parts found' },
  why: {
    zh: '前言说的部分数或名称与正文不同，多半是沿用了旧报告的前言',
    en: 'A preamble that announces other parts is often that of an older report',
  },
  formula: 'number and names of the parts in the preamble = sections found',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '前言所列的部分与正文不一致：{odd|sections}只在一处出现。请核对前言。',
      en: 'The preamble and the report differ: {odd|sections} stands in only one of them. Please check the preamble.',
    },
    number: {
      zh: '前言说报告有{left}个部分，正文找到{right}个部分。请核对前言和各部分的标题。',
      en: 'The preamble announces {left} parts, the report has {right}. Please check the preamble and the headings.',
    },
    former: {
      zh: '前言列有“{former}”，现行格式没有这一部分。请按现行格式的六个部分改写前言。',
      en: 'The preamble lists “{former}”, which is no part of the form in force. Please name the six parts of the form.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const announced = announcement(report.evidence.preamble);
    return [announced === null ? notAssessed('not_stated') : judge(report, announced)];
  },
});
