import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, isUnfilled } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, rule } from '../../rule.ts';
import { COUNT_MESSAGES, everyCell } from '../counts.ts';

const isBlank = (report: Report, id: CellId) => cellOf(report, id).semantic === 'blank';
const isStruckOut = (report: Report, id: CellId) => isUnfilled(cellOf(report, id)) && !isBlank(report, id);

/** A04: no cell of table 2 is left blank. */
export const noBlanks = rule({
  id: 'A04',
  severity: 'W',
  title: { zh: '表二没有空格', en: 'No blank cells in table 2' },
  why: { zh: '空格分不清是0还是漏填', en: 'A blank may be 0 or forgotten' },
  formula: 'no blank cell in t2',
  forms: BOTH_FORMS,
  messages: COUNT_MESSAGES.unfilled,
  evaluate: ({ report }) => [everyCell(report, 't2', (id) => isBlank(report, id))],
});

const onlyRules = (outcome: Outcome) => outcome.cells?.every((id) => id.split('.')[1] === 'rules') ?? false;

/** A05: no slash, dash or 无 stands for a number in table 2; usual for rules where the organ may make none. */
export const noStrokes = rule({
  id: 'A05',
  severity: 'W',
  title: { zh: '表二没有用斜线、横线或“无”代替数字', en: 'No slash, dash or 无 for a number in table 2' },
  why: {
    zh: '没有的应填0；无规章制定权的单位常在规章一行画斜线',
    en: 'Nothing is 0; usual for rules without rule-making power',
  },
  formula: 'no slash, dash or 无 in t2 (I for rules, else W)',
  forms: BOTH_FORMS,
  messages: COUNT_MESSAGES.unfilled,
  evaluate: ({ report }): Outcome[] => {
    const outcome = everyCell(report, 't2', (id) => isStruckOut(report, id));
    return [outcome.status === 'fail' && onlyRules(outcome) ? { ...outcome, severity: 'I' } : outcome];
  },
});
