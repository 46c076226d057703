import type { Report } from '../../../reading/report.ts';
import type { Severity } from '../../model.ts';
import { BOTH_FORMS, rule } from '../../rule.ts';
import { mayBeOfAPart } from '../../statements.ts';
import { agreesWithCells, type Compared, compareFigures, DIFFERENCES, usualSeverity } from './compare.ts';

const DOCUMENTS = ['normdocs', 'rules'].flatMap((row) =>
  ['issued', 'repealed', 'valid'].map((column) => `n.${row}_${column}`),
);
const DECISIONS = ['n.license_decisions', 'n.penalty_decisions', 'n.coercion_decisions', 'n.fee_admin_wan'];

/** The forms count alike, the number is that of 31 December, and not of one office of a region. */
function weigh(report: Report, compared: Compared): Severity {
  const { figure } = compared;
  const loose = report.form === 'v2019' || /目前/.test(figure.raw) || mayBeOfAPart(report, figure);
  return loose ? 'W' : usualSeverity(report, compared);
}

/** N10: the documents of the text are those of table 2. */
export const documentsInText = rule({
  id: 'N10',
  severity: 'E',
  title: { zh: '正文的规章、规范性文件件数与表二一致', en: "The text's numbers of documents are those of table 2" },
  why: {
    zh: '制发、废止、现行有效的件数在正文和表二应是同一个数；“公开”的件数不在此列；2019年格式的“新制作”与“制发”口径略有不同',
    en: 'Issued, repealed and in force are the same numbers in text and table; published ones are not compared; the form of 2019 counts newly made ones, which is not quite the same',
  },
  formula:
    'n.normdocs_* = t2.normdocs.*, n.rules_* = t2.rules.*; v2019: issued = new_made, W; W unless exact, of 31 December and of the same agencies',
  forms: BOTH_FORMS,
  messages: DIFFERENCES,
  evaluate: ({ report }) => [compareFigures(report, DOCUMENTS, { severity: weigh })],
});

const decimals = (value: number) => String(value).split('.')[1]?.length ?? 0;

/** Amounts agree if one is the other rounded: within half of the last digit that the shorter one prints. */
function sameAmount(compared: Compared): boolean {
  const { figure, value, found } = compared;
  if (figure.qualifier !== 'exact') return agreesWithCells(compared);
  if (value === 0 || found === 0) return value === found;
  const printed = Math.min(decimals(value), decimals(found));
  return Math.abs(value - found) <= 0.5 * 10 ** -printed + 1e-9;
}

const isFee = ({ cells }: Compared) => cells.includes('t2.fee.amount_wan');

/** N11: the decisions and the fees of the text are those of table 2. */
export const decisionsInText = rule({
  id: 'N11',
  severity: 'E',
  title: { zh: '正文的处理决定数量、收费金额与表二一致', en: "The text's decisions and fees are those of table 2" },
  why: {
    zh: '许可、处罚、强制的决定数量和行政事业性收费金额在正文和表二应是同一个数；金额按四舍五入后比较',
    en: 'Decisions and fees are the same numbers in text and table; amounts are compared as rounded',
  },
  formula:
    'n.license_decisions = t2.license.decisions (penalty, coercion alike); n.fee_admin_wan = t2.fee.amount_wan ± 0.5 of the last printed digit; W unless exact and of the same scope',
  forms: BOTH_FORMS,
  messages: DIFFERENCES,
  evaluate: ({ report }) => [
    compareFigures(report, DECISIONS, {
      agrees: (compared) => (isFee(compared) ? sameAmount(compared) : agreesWithCells(compared)),
    }),
  ],
});
