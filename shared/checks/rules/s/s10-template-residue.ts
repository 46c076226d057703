import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** What a blank of a template stands before: ××市, XX件; a person's masked name (李××) is none. */
const BLANK_OF =
  '(?=省|市(?!民)|县|区|州|旗|镇|乡|街道|局|委|办|厅|部门|单位|机关|政府|年|月|日|件|条|次|个|份|篇|期|万|元|%|网站|平台|起|宗|项|场)';

/** Words of the template that should have been replaced or removed. */
const RESIDUE: readonly RegExp[] = [
  /[(]?[该此本]部分(?:以|用|采用|通过|为)(?:表格|文字)[^。;,\n]{0,10}/,
  new RegExp(`(?<![A-Za-z0-9.×])(?:[Xx]{2,}|×{2,}|[○◯]{2,}|某某)${BLANK_OF}.`),
  /20[Xx×]{2}年?/,
  /[(](?:示例|样例|范例|模板|填写说明|填报说明|(?:单位|机关|行政机关)名称|此处[^)]{0,12}|请[^)]{0,12}填[^)]{0,12})[)]/,
  /(?:^|\n)[ \t]*(?:示例|样例|模板|填表说明|填写说明)\s*[::]/,
  /(?<![\w/.-])_{2,}(?![\w/])/,
];
/** Brackets with nothing in them; also what a conversion leaves that loses words, so that only whole texts are judged. */
const EMPTY = /[(]\s*[)]|《\s*》|〔\s*〕|“\s*”/;

const isWhole = ({ lostRuns, undecodable, spam }: Report['evidence']['noise']) => lostRuns + undecodable + spam === 0;

function residue({ title, sections, evidence }: Report): string | undefined {
  const texts = [title ?? '', evidence.preamble, ...sections.map(({ text }) => text)];
  const signs = isWhole(evidence.noise) ? [...RESIDUE, EMPTY] : RESIDUE;
  return texts.flatMap((text) => signs.map((sign) => sign.exec(text)?.[0].trim())).find((found) => found !== undefined);
}

/** S10: nothing of the template is left. */
export const noResidue = rule({
  id: 'S10',
  severity: 'W',
  title: { zh: '没有遗留模板文字', en: 'Nothing of the template is left' },
  why: {
    zh: '“该部分以表格形式报告”、××、示例、空括号等是模板里应当替换或删去的文字',
    en: 'Instructions, ××, examples and empty brackets of a template should have been replaced or removed',
  },
  formula: 'no instruction of the form, no XX or ××, no example, no empty bracket in the text',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文里有没有替换的模板文字：“{quote}”。请填上实际内容，或删去。',
      en: 'Words of a template are left in the text: “{quote}”. Please fill in what belongs there, or remove them.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (report.sections.every(({ present }) => !present)) return [notAssessed('not_applicable')];
    const quote = residue(report);
    return [quote === undefined ? pass() : fail({ values: { quote } })];
  },
});
