import type { CellId } from '../../../form/model.ts';
import type { Figure, Report } from '../../../reading/report.ts';
import { cellOf, isWords, underEveryReading, type Values, whyAbsent } from '../../cells.ts';
import type { Outcome, Severity } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';
import { isCertain, type Stated, statedFigures, statedValues } from '../../statements.ts';

interface Comparison {
  readonly id: string;
  readonly figure: string;
  readonly row: string;
  /** E whatever the wording, or only where the figure is exact and of the report's scope. */
  readonly severity: 'E' | 'E/W';
  readonly zh: string;
  readonly en: string;
}

const cellsFor = (comparison: Comparison, { includesCarryIn }: Figure): readonly CellId[] =>
  includesCarryIn && comparison.figure === 'n.received'
    ? ['t3.new.sum', 't3.carry_in.sum']
    : [`t3.${comparison.row}.sum`];

function agrees({ figure, value }: Stated, found: number): boolean {
  if (figure.qualifier === 'over') return found >= value;
  if (figure.qualifier === 'under') return found <= value;
  return found === value;
}

const sum = (ids: readonly CellId[], values: Values) => ids.reduce((all, id) => all + (values(id) ?? 0), 0);

/** A difference counts less where the wording leaves room, or where the text itself says the right number elsewhere. */
function severityOf(comparison: Comparison, report: Report, figure: Figure, someAgrees: boolean): Severity {
  if (someAgrees) return 'W';
  return comparison.severity === 'E' || isCertain(report, figure) ? 'E' : 'W';
}

function judge(comparison: Comparison, report: Report, stated: readonly Stated[], values: Values): Outcome {
  const compared = stated.map((one) => {
    const cells = cellsFor(comparison, one.figure);
    const found = sum(cells, values);
    return { ...one, cells, found, agrees: agrees(one, found) };
  });
  const shown = compared.find((one) => !one.agrees) ?? compared[0];
  if (shown === undefined) return notAssessed('not_stated');
  const details = {
    left: shown.value,
    right: shown.found,
    cells: shown.cells,
    values: { cells: list(shown.cells), quote: shown.figure.raw.trim() },
  };
  if (shown.agrees) return pass(details);
  const someAgrees = compared.some((one) => one.agrees);
  return fail({ ...details, severity: severityOf(comparison, report, shown.figure, someAgrees) });
}

function compare(comparison: Comparison, report: Report): Outcome {
  const figures = statedFigures(report, comparison.figure);
  if (typeof figures === 'string') return notAssessed(figures);
  const stated = statedValues(report, figures);
  const ids = [...new Set(stated.flatMap((one) => cellsFor(comparison, one.figure)))];
  const cells = ids.map((id) => cellOf(report, id));
  if (cells.some((cell) => cell.basis === 'absent')) return notAssessed(whyAbsent(report, 't3'), { cells: ids });
  if (cells.some(isWords)) return notAssessed('parse_low_confidence', { cells: ids });
  if (cells.some((cell) => cell.value === null)) return notAssessed('blank', { cells: ids });
  return underEveryReading(report, ids, (values) => judge(comparison, report, stated, values));
}

const requests = (comparison: Comparison) =>
  rule({
    id: comparison.id,
    severity: 'E',
    title: { zh: `正文的${comparison.zh}与表三一致`, en: `The text's number of ${comparison.en} is that of table 3` },
    why: { zh: '正文和表格说的是同一批申请', en: 'Text and table count the same requests' },
    formula:
      `${comparison.figure} = t3.${comparison.row}.sum` +
      (comparison.figure === 'n.received' ? ' (+ t3.carry_in.sum where the text includes it)' : '') +
      (comparison.severity === 'E/W' ? '; W unless exact and of the same scope' : ''),
    forms: BOTH_FORMS,
    messages: {
      fail: {
        zh: `正文写“{quote}”，即${comparison.zh} {left} 件，而{cells|cells}填的是 {right}，相差 {difference}。请核对后改成一致。`,
        en: `The text says “{quote}”, ${comparison.en}: {left}, but {cells|cells} is {right}; they differ by {difference}. Please check and make them agree.`,
      },
    },
    evaluate: ({ report }) => [compare(comparison, report)],
  });

const COMPARISONS: readonly Comparison[] = [
  { id: 'N01', figure: 'n.received', row: 'new', severity: 'E/W', zh: '收到申请', en: 'requests received' },
  { id: 'N02', figure: 'n.carry_in', row: 'carry_in', severity: 'E', zh: '上年结转', en: 'requests carried in' },
  { id: 'N03', figure: 'n.answered', row: 'total', severity: 'E/W', zh: '办结', en: 'requests closed' },
  { id: 'N04', figure: 'n.carry_out', row: 'carry_out', severity: 'E', zh: '结转下年度', en: 'requests carried out' },
];

/** N01–N04: the movements of requests as the text tells them. */
export const requestsInText = COMPARISONS.map(requests);
