import { THRESHOLDS } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { divide } from './section-five.ts';

const LEAST = THRESHOLDS.problemText.value;
const NONE =
  /^[(一二)、.\s]*(?:(?:我|本)[局委办厅镇乡单位机关街道]{1,3})?(?:暂|暂时|基本)?(?:无|没有|不存在)(?:问题|存在问题|其他问题)?[。.]?$/;

/** S12: section five tells problems and improvements. */
export const problemsAndImprovements = rule({
  id: 'S12',
  severity: 'W',
  title: { zh: '第五部分写明存在的问题和改进情况', en: 'Section five tells problems and improvements' },
  why: {
    zh: '《政府信息公开条例》第五十条要求报告存在的主要问题及改进情况，不能填“无”',
    en: 'Article 50 of the Regulations asks for the main problems and how they are mended; “none” is no answer',
  },
  formula: `s5: problems ≥ ${LEAST} characters, improvements ≥ ${LEAST} characters, not 无`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '“五、存在的主要问题及改进情况”没有写内容或只写了“无”。请写明本年的主要问题和改进情况。',
      en: 'Section 5 is empty or says “none”. Please tell the main problems of the year and how they are mended.',
    },
    problems: {
      zh: '第五部分写存在问题的只有{left}字（至少应有{right}字）。请写明本年的主要问题。',
      en: 'Section 5 has only {left} characters on problems (at least {right}). Please tell the main problems of the year.',
    },
    improvements: {
      zh: '第五部分写改进情况的只有{left}字（至少应有{right}字）。请写明改进措施和进展。',
      en: 'Section 5 has only {left} characters on improvements (at least {right}). Please tell the measures and how far they are.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const five = report.sections.find(({ id }) => id === 's5');
    if (five === undefined || !five.present) return [notAssessed('not_applicable')];
    const text = five.text.trim();
    if (text === '' || NONE.test(text)) return [fail()];
    const lengths = divide(text);
    const short = (['problems', 'improvements'] as const).find((half) => lengths[half] < LEAST);
    if (short === undefined) return [pass()];
    return [fail({ left: lengths[short], right: LEAST, values: { wording: short } })];
  },
});
