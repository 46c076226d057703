import { FORMS } from '../../../form/forms.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, idsOfRow, presentIds, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

interface RowFilling {
  readonly row: string;
  /** Slots without a number. */
  readonly empty: number;
  /** Zeros that are written out. */
  readonly zeros: number;
}

/**
 * How a row is filled. Where slots were lost the cells no longer say which ones; then the number of slots found does.
 */
function fillingOf(report: Report, row: string): RowFilling {
  const cells = idsOfRow(report.form, row)
    .map((id) => cellOf(report, id))
    .filter((cell) => cell.basis !== 'absent');
  const odd = report.evidence.tables.t3.oddRows.find((one) => one.row === row);
  if (odd !== undefined && odd.found < odd.expected && cells.length > 0) {
    const others = cells.filter((cell) => cell.value !== 0 && (cell.raw ?? '') !== '').length;
    return { row, empty: odd.expected - odd.found, zeros: Math.max(0, odd.found - others) };
  }
  const isNumber = (cell: (typeof cells)[number]) =>
    cell.semantic === 'number' || cell.semantic === 'zero' || cell.semantic === 'text';
  return {
    row,
    empty: cells.filter((cell) => !isNumber(cell)).length,
    zeros: cells.filter((cell) => cell.semantic === 'zero').length,
  };
}

/** B06: every slot of table 3 holds a number. */
export const unfilled = rule({
  id: 'B06',
  severity: 'W',
  title: { zh: '表三每格都填了数字', en: 'Every slot of table 3 holds a number' },
  why: {
    zh: '空格分不清是0还是漏填；同一行有的填0、有的留空时尤其如此',
    en: 'A blank may be 0 or forgotten, above all where a row has both zeros and blanks',
  },
  formula: 'no slot of t3 without a number (W where a row mixes zeros and blanks, else I)',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '表三有{count}格没有填数字。没有发生的请填0，不要留空或画斜线。',
      en: '{count} slots of table 3 hold no number. Please enter 0 where there is none.',
    },
    mixed: {
      zh: '表三有{count}格没有填数字，而且{rows|rows}等行有的填0、有的留空，看不出留空是不是0。请把没有发生的都填0。',
      en: '{count} slots of table 3 hold no number, and some rows ({rows|rows}) mix zeros and blanks, so that a blank may not mean 0. Please enter 0 wherever there is none.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (presentIds(report, 't3').length === 0) return [notAssessed(whyAbsent(report, 't3'))];
    const rows = FORMS[report.form].table3.rows.map((row) => fillingOf(report, row.id));
    const count = rows.reduce((sum, row) => sum + row.empty, 0);
    const mixed = rows.find((row) => row.empty > 0 && row.zeros > 0);
    if (count === 0) return [pass()];
    if (mixed === undefined) return [fail({ severity: 'I', values: { count } })];
    return [fail({ values: { wording: 'mixed', count, rows: mixed.row } })];
  },
});
