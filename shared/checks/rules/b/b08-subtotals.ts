import { presentIds, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, notAssessed, rule } from '../../rule.ts';

const isSubtotal = (label: string) => label.includes('小计');

/**
 * B08: local subtotal rows and columns equal their parts. The form has none and the report keeps only their labels, so
 * the rule says which of the two it is and never passes.
 */
export const subtotals = rule({
  id: 'B08',
  severity: 'W',
  title: { zh: '地方自设的小计与分项相符', en: 'Local subtotals equal their parts' },
  why: { zh: '格式没有小计；有的地方自行增加', en: 'The form has no subtotals; some places add them' },
  formula: 'local subtotal = Σ its parts',
  forms: BOTH_FORMS,
  messages: {},
  evaluate: ({ report }): Outcome[] => {
    if (presentIds(report, 't3').length === 0) return [notAssessed(whyAbsent(report, 't3'))];
    const { extraRows, extraColumns } = report.evidence.tables.t3;
    const found = [...extraRows, ...extraColumns].some(isSubtotal);
    return [notAssessed(found ? 'parse_low_confidence' : 'not_applicable')];
  },
});
