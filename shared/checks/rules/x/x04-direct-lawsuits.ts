import { underEveryReading } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { groupCells } from '../../narrative/counterparts.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';

const DIRECT = 't4.dir.total';
/** Review comes first for refusals since 1 January 2024. */
const SINCE = 2024;

/** X04: since 2024 a lawsuit without a review needs a result for which none is prescribed. */
export const directLawsuits = rule({
  id: 'X04',
  severity: 'I',
  title: {
    zh: '2024年度起，直接起诉应有不需先复议的办理结果',
    en: 'Direct lawsuits since 2024 need a result without review first',
  },
  why: {
    zh: '《行政复议法》（2023年修订）第二十三条：对不予公开不服的，应先申请复议；无法提供、不予处理、其他处理的可直接起诉',
    en: 'Administrative Reconsideration Law (2023), article 23: a refusal must go to review first; other results may go straight to court',
  },
  formula: 'N ≥ 2024 and t4.dir.total > 0 ⇒ Σ unable + Σ np + Σ oth (total column) > 0',
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '表四“未经复议直接起诉”有 {left} 件，但表三没有无法提供、不予处理、其他处理的申请；对不予公开不服的，2024年起应先复议。请核对起诉的类型；如果针对上年答复，可不改。',
      en: "Table 4 has {left} lawsuits without a review, but no request in table 3 ended other than granted or refused, and a refusal must go to review first since 2024. Please check the kind of lawsuit; if it is about last year's answers, leave it.",
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (report.year === null) return [notAssessed('not_stated')];
    if (report.year < SINCE) return [notAssessed('not_applicable')];
    const results = ['unable', 'np', 'oth'].flatMap((group) => groupCells(report.form, group));
    const cells = [DIRECT, ...results];
    const reason = whyIncomparable(report, cells);
    if (reason !== null) return [notAssessed(reason, { cells })];
    const outcome = underEveryReading(report, cells, (values) => {
      const details = { left: values(DIRECT) ?? 0, right: sumOf(results, values), cells: [DIRECT] };
      return details.left > 0 && details.right === 0 ? fail(details) : pass(details);
    });
    return [outcome];
  },
});
