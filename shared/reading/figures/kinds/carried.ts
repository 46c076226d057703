import { CASES, CLOSE, NOT } from './fragments.ts';
import type { FigureKind } from './kind.ts';

const LAST_YEAR = '(?:上一?年度?|去年度?|往年|以前年度)';
const NEXT_YEAR = '(?:下一?年|次年|明年|第二年)';
const CARRYING = ['转', '遗留', '结余', '顺延', '延续', '跨年', '延至'];
const CARRY = '(?:结转|转结|遗留|转入|结余|顺延|延续|跨年|延至|转至|转)';

/** What else is carried from year to year. */
const ELSEWHERE = ['remedies', 'proposals', 'messages', 'normdocs'] as const;

/** Open on 1 January. */
export const carryIn: FigureKind = {
  id: 'n.carry_in',
  name: { zh: '上年结转申请', en: 'requests carried over from last year' },
  family: 'flow',
  unit: '件',
  units: CASES,
  words: CARRYING,
  standing: true,
  phrases: [
    {
      lead: new RegExp(`${LAST_YEAR}[^,]{0,14}${CARRY}[^,]{0,18}$`),
      notTopic: ELSEWHERE,
      unless: /下一?年|次年|明年|(?<!未)(?:办结|答复|完成)|复议|诉讼|提案|建议|资金/,
      unlessBefore: /(?:办结|答复|办理|处理)[^,]{0,4}上一?年/,
      // Of what was closed, some came from last year; there may have been more.
      doubt: /(?:办结|答复)[^,。;◆]{0,30}\d+[件宗起条]\(?(?:其中|含|包括)[^。;◆]{0,20}◆/,
    },
    { lead: /(?:^|含|[^下次明]年度?)结转(?:上一?年度?|去年)[^,]{0,12}$/ },
    { tail: /^(?:申请)?(?:为|系|是)?(?:从|由)?上一?年度?(?:结转|转结|遗留|转入)/, topic: 'requests' },
  ],
  negations: [
    { clause: new RegExp(`${NOT}[^,。;]{0,6}${LAST_YEAR}[^,。;]{0,8}${CARRY}`) },
    { clause: new RegExp(`${LAST_YEAR}[^,。;]{0,8}(?:无|没有|未有|未)${CARRY}`) },
    { clause: new RegExp(`${NOT}${CARRY}(?:了)?·{0,3}${LAST_YEAR}`) },
  ],
};

/** Open on 31 December. */
export const carryOut: FigureKind = {
  id: 'n.carry_out',
  name: { zh: '结转下年度继续办理', en: 'requests carried over to next year' },
  family: 'flow',
  unit: '件',
  units: CASES,
  // 下年 may stand as a number: 2025年办理3件.
  words: [...CARRYING, '年'],
  standing: true,
  phrases: [
    {
      lead: new RegExp(`${CARRY}(?:至|到|入|转)*${NEXT_YEAR}度?[^,]{0,16}$`),
      notTopic: ELSEWHERE,
      unless: /复议|诉讼|提案|建议|资金|培训|计划/,
    },
    {
      lead: new RegExp(`${NEXT_YEAR}度?(?:继续)?(?:办理|处理|答复|办结)(?:的)?(?:申请)?$`),
      topic: 'requests',
    },
    {
      tail: new RegExp(
        `^(?:申请)?(?:因[^,]{0,10}?)?(?:的|已|将|需|须|均|依法|按规定|尚未办结)*${CARRY}(?:至|到|入|转)*${NEXT_YEAR}`,
      ),
      topic: 'requests',
    },
    { tail: new RegExp(`^(?:申请)?(?:将|需|须)?(?:于|在|到|待)?${NEXT_YEAR}度?(?:继续)?${CLOSE}`), topic: 'requests' },
    { lead: /(?:^|[、和及其余剩中])结转(?:继续)?(?:办理)?$/, follows: ['n.answered'], topic: 'requests' },
  ],
  negations: [
    { clause: new RegExp(`${NOT}[^,。;]{0,8}${CARRY}(?:至|到|入|转)*${NEXT_YEAR}`) },
    {
      clause: /(?:无|没有|未产生|未发生)结转(?:案件|申请|件|事项|情况)?$/,
      topic: 'requests',
      before: /办结|答复|办理|处理/,
    },
  ],
};
