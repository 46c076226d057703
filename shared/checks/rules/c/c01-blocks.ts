import { evaluateEquation } from '../../equation.ts';
import { equationsOfFamily } from '../../equations.ts';
import { BOTH_FORMS, rule } from '../../rule.ts';
import { SUM_MESSAGES } from '../sums.ts';

/** C01: the outcomes of each block of table 4 add up to its total. */
export const blocks = rule({
  id: 'C01',
  severity: 'E',
  title: { zh: '表四各类结果之和等于总计', en: 'Table 4: the outcomes add up to the total' },
  why: { zh: '格式的“总计”列', en: 'The total column of the form' },
  formula: 'upheld + corrected + other + pending = total, for rev, dir and post',
  forms: BOTH_FORMS,
  parts: (form) => equationsOfFamily(form, 'C01').map((equation) => equation.part),
  messages: SUM_MESSAGES,
  evaluate: ({ report }) => equationsOfFamily(report.form, 'C01').map((equation) => evaluateEquation(report, equation)),
});
