import type { Figure, Report } from '../../../reading/report.ts';
import { cellOf } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { wordsOf } from '../../narrative/sentences.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';

const CHARGED = 'n.infofee_charged_yuan';
const NOTICES = 'n.infofee_notices';
const UNPAID = 't3.oth_nofee.sum';

/** There was no fee at all; 未收取 alone leaves open that it was asked for and not paid. */
const deniesFee = ({ id, raw, value }: Figure) =>
  value === 0 && (id === NOTICES || /(?:未|没有|无)(?:产生|发生|涉及)|不涉及/.test(raw));

const none = ({ value }: Figure) => value === 0;
const some = ({ value }: Figure) => value > 0;

/** Two sentences of which one says that there was none: a fee without a notice, or both none and some. */
function contradiction(report: Report): readonly [Figure, Figure] | null {
  const [charged, notices] = [plainFigures(report, CHARGED), plainFigures(report, NOTICES)];
  const pairs = [
    [charged.find(none), charged.find(some)],
    [notices.find(none), notices.find(some)],
    [notices.find(none), charged.find(some)],
  ] as const;
  for (const [one, other] of pairs) if (one !== undefined && other !== undefined) return [one, other];
  return null;
}

/** N18: what the text says of the processing fee fits itself and table 3. */
export const processingFee = rule({
  id: 'N18',
  severity: 'W',
  title: {
    zh: '信息处理费的说法与表三及其他各处一致',
    en: 'What the text says of the processing fee fits table 3 and itself',
  },
  why: {
    zh: '没有发出收费通知，就不会有逾期不缴费而不再处理的申请，也不会收到费用（国办函〔2020〕109号）',
    en: 'Without a notice of a fee no request lapses for not paying it, and nothing is charged (circular 109 of 2020)',
  },
  formula: 't3.oth_nofee.sum > 0 ⇒ not “no notice, no fee”; no notice ⇒ nothing charged; not both none and some',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文一处写“{one}”，另一处写“{other}”，两处说法不一致。请核对信息处理费的情况。',
      en: 'The text says “{one}” in one place and “{other}” in another. Please check what was charged.',
    },
    table: {
      zh: '正文写“{one}”，但{cell|cells}填的是 {found}：没有收费通知，就不会有逾期未缴费的申请。请核对。',
      en: 'The text says “{one}”, but {cell|cells} is {found}: without a notice no request lapses for not paying. Please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const figures = [...plainFigures(report, CHARGED), ...plainFigures(report, NOTICES)];
    if (figures.length === 0) return [notAssessed('not_stated')];
    const pair = contradiction(report);
    if (pair !== null) return [fail({ values: { one: wordsOf(pair[0]), other: wordsOf(pair[1]) } })];
    const denial = figures.find(deniesFee);
    const { value: found, basis } = cellOf(report, UNPAID);
    if (denial === undefined || found === null || found === 0 || basis === 'ambiguous') return [pass()];
    const values = { wording: 'table', one: wordsOf(denial), cell: UNPAID, found };
    return [fail({ cells: [UNPAID], values })];
  },
});
