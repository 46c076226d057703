import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { type Sentence, sentencesOf } from '../../narrative/sentences.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** A sentence that begins with a year and goes on with who did what in it; not 2023年5月, 2023年以来, 2023年度评估. */
const SUBJECT =
  /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]|[一二三四五六七八九十]是)?(20\d{2})年度?[,]?(?:以来[,])?(?=[我全本]|各级|共|累计|收到|受理|主动公开|新收|[\u4e00-\u9fff]{2,16}?(?:认真|严格|坚持|深入|积极|持续|不断|切实|扎实|紧紧|全面|按照|根据|共|主动公开|收到))/;
/** What another year may rightly be named for: reports, assessments and plans of it, what came over from it, comparison. */
const OTHER_YEAR =
  /评估|考核|考评|测评|检查|巡查|通报|反馈|整改|年报|报告|要点|结转|转结|遗留|同比|相比|[较比]20|比去年|较去年|将|计划|拟|下一步|打算|明年|起|印发|出台|修订|施行|实施以来|至20|到20|以来/;
const PLACES = /^s1/;

/** The sentence says what was done in a year that is the one before the report's or the one after. */
function isOfAnotherYear({ section, text }: Sentence, year: number): boolean {
  const stated = Number(SUBJECT.exec(text)?.[1] ?? year);
  const near = Math.abs(stated - year) === 1;
  return PLACES.test(section) && near && !text.includes(`${year}年`) && !OTHER_YEAR.test(text);
}

const SHOWN = 40;

const found = (report: Report, year: number) =>
  sentencesOf(report)
    .filter((sentence) => isOfAnotherYear(sentence, year))
    .map(({ text }) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text));

/** L07: what section one says of the work of the year names the report's year. */
export const sentencesOfTheYear = rule({
  id: 'L07',
  severity: 'W',
  title: { zh: '写本年工作的句子用的是本年度', en: "Sentences on the year's work name the report year" },
  why: {
    zh: '沿用往年文字时常忘记改年份；提到上年报告、上年度评估、结转等不算',
    en: "Last year's text is often taken over with its year; last year's report, assessment or carry-over may be named",
  },
  formula: 'no sentence of s1 that begins with year N ± 1 and reports work',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '报告年度是{year}年，但“一、总体情况”有{count}句写的是别的年份，例如“{quote}”。请核对年份，并确认内容和数据是{year}年的。',
      en: 'The report is that of {year}, but {count} sentences of section 1 speak of another year, such as “{quote}”. Please check the year, and that words and figures are those of {year}.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const { year } = report;
    if (year === null) return [notAssessed('not_stated')];
    if (report.sections.every(({ present }) => !present)) return [notAssessed('not_applicable')];
    const [quote, ...more] = found(report, year);
    return [quote === undefined ? pass() : fail({ values: { year, count: more.length + 1, quote } })];
  },
});
