import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** The rules on the fee are in force since 1 January 2021. */
const FIRST_YEAR = 2021;

const FEE = /处理费|收费|费用|[收交缴]取?[^,。;]{0,6}费/;
/** An amount, a number of notices, or that there was none. */
const AMOUNT_OR_NONE = /[\d一二三四五六七八九十]+(?:\.\d+)?(?:万?元|件|次|份|起|宗)|未|没有|没|无|不|零|免|均为?0|为0/;

/** Whether words state what was charged; the name of the rules on the fee, which nearly every report cites, says nothing. */
const states = (text: string) =>
  text
    .replace(/《[^《》]{0,120}》/g, '')
    .split(/[。;\n]/)
    .some((sentence) => FEE.test(sentence) && AMOUNT_OR_NONE.test(sentence));

const isFeeFigure = ({ id, qualifier }: Report['figures'][number]) =>
  /^n\.infofee_/.test(id) && qualifier !== 'garbled';

/** L10: section six states the processing fee, or that there was none. */
export const feeStated = rule({
  id: 'L10',
  severity: 'W',
  title: { zh: '第六部分写明信息处理费收取情况', en: 'Section six states the processing fee' },
  why: {
    zh: '国办函〔2020〕109号和2021年格式要求报告信息处理费的收取情况，没有收取也要写明',
    en: 'Circular 109 of 2020 and the form of 2021 ask for the fees charged; that there were none has to be said too',
  },
  formula: 'year ≥ 2021 ⇒ s6 states an amount, notices, or none; I where another section does',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '“六、其他需要报告的事项”没有写明信息处理费的收取情况。请补充，例如“本年度未收取信息处理费”。',
      en: 'Section 6 does not state the processing fees charged. Please add it, such as “no processing fee was charged this year”.',
    },
    elsewhere: {
      zh: '信息处理费的收取情况没有写在“六、其他需要报告的事项”里，而写在别处。请移到第六部分。',
      en: 'The processing fees are stated, but not in section 6. Please move the statement there.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (report.year === null) return [notAssessed('not_stated')];
    if (report.year < FIRST_YEAR) return [notAssessed('not_applicable')];
    const figures = report.figures.filter(isFeeFigure);
    const six = report.sections.find(({ id }) => id === 's6')?.text ?? '';
    if (states(six) || figures.some(({ section }) => section === 's6')) return [pass()];
    const elsewhere = figures.length > 0 || report.sections.some(({ text }) => /信息处理费/.test(text) && states(text));
    return [elsewhere ? fail({ severity: 'I', values: { wording: 'elsewhere' } }) : fail()];
  },
});
