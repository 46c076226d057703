import type { Bilingual } from '../../../text/bilingual.ts';
import { evaluateEquation } from '../../equation.ts';
import type { Equation } from '../../equations.ts';
import { equationsOfFamily } from '../../equations.ts';
import { BOTH_FORMS, rule } from '../../rule.ts';
import { SUM_MESSAGES } from '../sums.ts';

const sums = (id: Equation['family'], title: Bilingual, why: Bilingual, formula: string) =>
  rule({
    id,
    severity: 'E',
    title,
    why,
    formula,
    forms: BOTH_FORMS,
    parts: (form) => equationsOfFamily(form, id).map((equation) => equation.part),
    messages: SUM_MESSAGES,
    evaluate: ({ report }) => equationsOfFamily(report.form, id).map((equation) => evaluateEquation(report, equation)),
  });

/** B01–B03: the sums of table 3. */
export const sumsOfTable3 = [
  sums(
    'B01',
    { zh: '表三各行：申请人各列之和等于总计', en: 'Table 3, rows: the applicants add up to the total' },
    { zh: '格式的“总计”列', en: 'The total column of the form' },
    'nat + com + res + pub + law + oth = sum, for each row',
  ),
  sums(
    'B02',
    { zh: '表三各列：办理结果之和等于（七）总计', en: 'Table 3, columns: the results add up to the total row' },
    { zh: '格式的“（七）总计”行', en: 'The total row of the form' },
    'Σ result rows = total, for each column',
  ),
  sums(
    'B03',
    {
      zh: '表三各列：新收加上年结转等于办结加结转下年',
      en: 'Table 3, columns: received and carried in = closed and carried out',
    },
    {
      zh: '格式表头印明：第一项加第二项之和，等于第三项加第四项之和',
      en: 'The rule printed in the header of the form',
    },
    'new + carry_in = total + carry_out, for each column',
  ),
];
