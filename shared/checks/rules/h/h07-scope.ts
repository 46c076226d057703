import { BOTH_FORMS, fail, pass, rule } from '../../rule.ts';

/** H07: it is clear whose figures the report has. */
export const scopeDetermined = rule({
  id: 'H07',
  severity: 'I',
  title: { zh: '统计范围明确', en: 'It is clear which agencies are counted' },
  why: {
    zh: '本机关、全区域汇总、垂直系统三种范围不分清，各级的数就无法核对',
    en: 'One organ, a whole region or a vertically led system: sums across levels need to know which',
  },
  formula: 'scope is own, region or system',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '看不出报告只统计本机关，还是汇总了下级各单位。请在标题、前言中写清单位全称和统计范围。',
      en: 'It is not clear whether the report counts one organ or all below it. Please give the full name of the authority and the scope in title and preamble.',
    },
  },
  evaluate: ({ report }) => [report.scope === 'unknown' ? fail() : pass()],
});
