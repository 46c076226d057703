import { wordsOf } from '../../narrative/sentences.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

const SHOWN = 5;

/** N19: no number of the text has run into another or lost its measure word. */
export const garbled = rule({
  id: 'N19',
  severity: 'I',
  title: { zh: '正文的数字清楚完整', en: 'The numbers of the text are legible' },
  why: {
    zh: '数字粘连或缺少量词，往往是排版、转换时丢了字',
    en: 'Digits that run together or lack their measure word are often what a conversion has lost',
  },
  formula: 'no figure is garbled',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文有{count}处数字看不清楚：{quotes}。可能是数字粘连或丢了量词、标点，请对照原件改正。',
      en: '{count} numbers in the text are not legible: {quotes}. Digits may have run together or lost their measure word; please correct them from the original.',
    },
  },
  evaluate: ({ report }) => {
    if (report.sections.every(({ present }) => !present)) return [notAssessed('not_applicable')];
    const found = report.figures.filter(({ qualifier }) => qualifier === 'garbled');
    const quotes = found
      .slice(0, SHOWN)
      .map((figure) => `“${wordsOf(figure)}”`)
      .join('');
    return [found.length === 0 ? pass() : fail({ values: { count: found.length, quotes } })];
  },
});
