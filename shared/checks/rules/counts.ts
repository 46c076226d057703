import { cellsOfForm } from '../../form/forms.ts';
import type { CellId, TableId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import type { Values } from '../cells.ts';
import { cellOf, isWords, presentIds, underEveryReading, whyAbsent } from '../cells.ts';
import type { Outcome } from '../model.ts';
import { fail, list, notAssessed, pass } from '../rule.ts';

/** Judges all cells of a table one by one; those that `isWrong` names make the check fail. */
export function everyCell(
  report: Report,
  table: TableId,
  isWrong: (id: CellId, values: Values) => boolean,
  concerns: (id: CellId) => boolean = () => true,
): Outcome {
  const ids = presentIds(report, table).filter(concerns);
  if (ids.length === 0) return notAssessed(whyAbsent(report, table));
  return underEveryReading(report, ids, (values) => {
    const wrong = ids.filter((id) => isWrong(id, values));
    return wrong.length === 0 ? pass() : fail({ cells: wrong, values: { cells: list(wrong), count: wrong.length } });
  });
}

const kindOf = (report: Report, id: CellId) => cellsOfForm(report.form).get(id)?.kind;

/** A count below 0; the changes of the form of 2019 are signed. */
export const negativeCounts = (report: Report, table: TableId): Outcome =>
  everyCell(
    report,
    table,
    (id, values) => (values(id) ?? 0) < 0,
    (id) => kindOf(report, id) === 'count',
  );

/** A count or a change that is no whole number, or words where a number belongs. */
export const brokenCounts = (report: Report, table: TableId): Outcome =>
  everyCell(
    report,
    table,
    (id, values) => isWords(cellOf(report, id)) || !Number.isInteger(values(id) ?? 0),
    (id) => kindOf(report, id) !== 'amount',
  );

/** The wordings that the rules on counts share. */
export const COUNT_MESSAGES = {
  negative: {
    fail: {
      zh: '{cells|cells}是负数。件数不能小于0，请核对。',
      en: '{cells|cells} is below 0. A count cannot be negative; please check.',
    },
  },
  broken: {
    fail: {
      zh: '{cells|cells}不是整数。请填写整数，没有的填0。',
      en: '{cells|cells} is not a whole number. Please enter a whole number, 0 if there is none.',
    },
  },
  unfilled: {
    fail: {
      zh: '有{count}格没有填数字：{cells|cells}。没有发生的请填0，不要留空或画斜线。',
      en: '{count} cells hold no number: {cells|cells}. Please enter 0 where there is none, rather than leaving it blank or striking it out.',
    },
  },
} as const;
