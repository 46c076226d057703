import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

const BASIS = /政府信息公开条例|公开办函|令第?\d{3}号/;
const OLD_REGULATIONS = /(?:国务院)?(?:第492号令|令第?492号)/;
const OLD_FORM = /国办公开办函[〔[(]2019[\])〕]60号/;
/** The form of 2021 holds from this report year on. */
const NEW_FORM_SINCE = 2021;

const wordsOf = ({ evidence, sections }: Report) =>
  `${evidence.preamble}\n${sections.map(({ text }) => text).join('\n')}`;

function outdated(text: string, year: number | null): string | undefined {
  const form = year !== null && year >= NEW_FORM_SINCE ? OLD_FORM.exec(text)?.[0] : undefined;
  return OLD_REGULATIONS.exec(text)?.[0] ?? form;
}

/** L12: what the report is based on is still in force. */
export const basisCurrent = rule({
  id: 'L12',
  severity: 'I',
  title: { zh: '编制依据是现行规定', en: 'The basis cited is in force' },
  why: {
    zh: '国务院令第492号2019年5月15日起由第711号代替；国办公开办函〔2019〕60号格式自2021年度起由〔2021〕30号代替',
    en: 'Order 492 was replaced by order 711 on 15 May 2019, circular 60 of 2019 by circular 30 of 2021 for the years from 2021 on',
  },
  formula: 'not order 492; year ≥ 2021 ⇒ not circular 60 of 2019',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '报告引用的依据“{quote}”已被代替。请改为国务院令第711号《政府信息公开条例》和国办公开办函〔2021〕30号格式。',
      en: 'The basis cited, “{quote}”, has been replaced. Please cite order 711 (the Regulations) and circular 30 of 2021.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const text = wordsOf(report).replace(/\s+/g, '');
    if (!BASIS.test(text) && !OLD_REGULATIONS.test(text)) return [notAssessed('not_stated')];
    const quote = outdated(text, report.year);
    return [quote === undefined ? pass() : fail({ values: { quote } })];
  },
});
