import type { Report } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { sentencesOf } from '../../narrative/sentences.ts';
import { standingOf } from '../../organ.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

const GRADE =
  '结果(?:为|是|显示|均)|得分|得\\d|评分为|第[\\d一二三四五六七八九十]+[名位]|排名|位[列居]|(?<!不)(?:优秀|良好|合格)(?:等次|等级|单位|[,。;]|$)|被评为|获评|通报表扬';

/** Each result that governments report, and the words of a clause that state one and not only an arrangement. */
const RESULTS: Readonly<Record<string, RegExp>> = {
  assessment: new RegExp(
    `(?:考核|考评|评估|测评)[^。;]{0,40}(?:${GRADE})|(?:${GRADE})[^,。;]{0,20}(?:考核|考评|评估|测评)`,
  ),
  review:
    /(?:社会|公众|群众|群众性|网上|满意度)(?:评议|评价|测评|调查)[^。;]{0,40}(?:结果(?:为|是|显示|均)|满意(?:率|度)(?:为|达)?[\d一]|\d+(?:\.\d+)?[%分]|未发现|未收到|较好|良好|反映)|满意(?:率|度)(?:为|达到?)\d/,
  accountability:
    /(?:未|没有|无|零)[^,。;]{0,16}(?:责任追究|问责|追责|追究责任)|(?:责任追究|问责|追责|约谈|通报批评)[^,。;]{0,12}(?:\d|[一二三四五六七八九十]+[人次起件家个]|0|为零|情况(?:为|:)无|未发生|没有)|对[^,。;]{2,30}(?:进行|予以)了?(?:问责|约谈|通报批评)/,
};

const missing = (report: Report) => {
  const texts = sentencesOf(report).map(({ text }) => text);
  return Object.keys(RESULTS).filter((kind) => !texts.some((text) => RESULTS[kind]?.test(text)));
};

/** L11: the report of a government tells the results of assessment, social review and accountability. */
export const resultsOfSupervision = rule({
  id: 'L11',
  severity: 'I',
  title: {
    zh: '政府的报告写明工作考核、社会评议、责任追究的结果',
    en: 'Governments report the results of assessment, social review and accountability',
  },
  why: {
    zh: '《政府信息公开条例》第五十条；只写安排部署而没有结果的很常见',
    en: 'Article 50 of the Regulations; most reports describe only what was arranged',
  },
  formula: 'government ⇒ a result of each: assessment, social review, accountability',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '没有找到{missing|results}的结果。请在“监督保障”中写明结果（例如考核等次、评议情况、有无责任追究），只写工作安排不够。',
      en: 'No result was found of {missing|results}. Please state the results under supervision, not only what was arranged.',
    },
  },
  evaluate: (context): Outcome[] => {
    const standing = standingOf(context);
    if (standing === null) return [notAssessed('not_stated')];
    if (standing !== 'government') return [notAssessed('not_applicable')];
    if (context.report.sections.every(({ present }) => !present)) return [notAssessed('not_applicable')];
    const none = missing(context.report);
    return [none.length === 0 ? pass() : fail({ values: { missing: list(none) } })];
  },
});
