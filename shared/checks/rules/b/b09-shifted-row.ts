import { presentIds, whyAbsent } from '../../cells.ts';
import { slippedRows } from '../../explain/rows.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';

/** B09: no row whose sum fails is explained by values that slipped, ran together or fell apart (D.4). */
export const shiftedRow = rule({
  id: 'B09',
  severity: 'I',
  title: { zh: '表三没有整行错位、并格、拆格的迹象', en: 'Table 3 shows no slipped, merged or split values' },
  why: {
    zh: '一行数字错开一格，或一个数拆成两格，会使这一行不平',
    en: 'Values one slot off, or one number in two slots, upset the sums of a row',
  },
  formula: 'no failing row of t3 is mended by shifting, merging or splitting its values',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{rows|rows}行的数字像是错开了一格或拆成了两格；复位后各项合计即相符。请对照原表核对这一行。',
      en: 'The values of the row {rows|rows} seem to be one slot off or split; put back, all sums hold. Please check the row against the original.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (presentIds(report, 't3').length === 0) return [notAssessed(whyAbsent(report, 't3'))];
    const rows = slippedRows(report);
    return [rows.length === 0 ? pass() : fail({ values: { rows: list(rows) } })];
  },
});
