import type { Report, TextNoise } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

const NOISE: readonly (keyof TextNoise)[] = [
  'spam',
  'traditional',
  'pinyinGlosses',
  'questionMarks',
  'lostRuns',
  'undecodable',
  'pageChrome',
];

/** A heading whose table is gone says that something was lost on the way, or is a picture. */
const tableLost = ({ evidence, sections }: Report) =>
  Object.values(evidence.tables).some(
    ({ table, present }) => !present && sections.some((one) => one.present && one.id === `s${table.slice(1)}`),
  );

/** S14: the text came here whole. */
export const textWhole = rule({
  id: 'S14',
  severity: 'I',
  title: { zh: '文字完整，没有杂质', en: 'The text is whole and clean' },
  why: {
    zh: '繁体镜像页、拼音夹注、广告站名、丢字、问号、网页杂项说明文件不是报告原件，读出的内容要打折扣',
    en: 'Mirror pages, glosses, advertising, lost words, question marks and page chrome show that the file is not the original; trust what was read less',
  },
  formula:
    'no traditional characters, glosses, question marks, lost runs, spam names, page chrome; no heading without its table',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '文件的文字不完整或有杂质：{signs|noise}。请尽量提交报告的原件（Word、WPS或PDF），不要用网页复制件或转载页。',
      en: 'The text of the file is damaged or mixed with other things: {signs|noise}. Please send the original document (Word, WPS or PDF) rather than a copied or mirrored page.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (report.sections.every(({ present }) => !present)) return [notAssessed('not_applicable')];
    const { noise } = report.evidence;
    const signs: string[] = NOISE.filter((kind) => Number(noise[kind]) > 0).map(
      (kind) => `${kind}=${Number(noise[kind])}`,
    );
    if (tableLost(report)) signs.push('tables=1');
    return [signs.length === 0 ? pass() : fail({ values: { signs: list(signs) } })];
  },
});
