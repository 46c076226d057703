import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, presentIds, underEveryReading } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { groupCells } from '../../narrative/counterparts.ts';
import { type Combined, combinedResults } from '../../narrative/results.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';
import { compareFigure, DIFFERENCES, difference, together } from './compare.ts';

const RESULTS = ['n.granted', 'n.partial', 'n.deny', 'n.unable', 'n.np', 'n.oth'];

/** 予以公开和部分公开31件: the sum of several results. */
function compareCombined(report: Report, { words, results, count }: Combined): Outcome {
  const cells = results.flatMap((group) => groupCells(report.form, group));
  const reason = whyIncomparable(report, cells);
  if (reason !== null) return notAssessed(reason, { cells });
  return underEveryReading(report, cells, (values) => {
    const details = { left: count, right: sumOf(cells, values), cells };
    if (details.left === details.right) return pass(details);
    return fail({ ...details, values: { differences: difference(words, count, cells, details.right) } });
  });
}

/** The rows of table 3 among which the text's number might have been picked: those of the same result. */
function coincidence(report: Report, { left = 0, cells = [] }: Outcome): CellId | undefined {
  const rows = cells.map((id) => id.slice(0, id.lastIndexOf('.') + 1));
  const near = presentIds(report, 't3').filter((id) => rows.some((row) => id.startsWith(row)));
  return left === 0 ? undefined : near.find((id) => cellOf(report, id).value === left);
}

/** A single difference with the cell that holds just the text's number, which shows where it was taken from. */
function withCoincidence(report: Report, outcome: Outcome): Outcome {
  const single = outcome.status === 'fail' && !String(outcome.values?.differences).includes('\n');
  const cell = single ? coincidence(report, outcome) : undefined;
  if (cell === undefined) return outcome;
  return { ...outcome, values: { ...outcome.values, wording: 'coincidence', cell } };
}

/** N08: the results that the text tells are the sums of their rows in table 3. */
export const resultsInText = rule({
  id: 'N08',
  severity: 'W',
  title: { zh: '正文的各项办理结果与表三一致', en: "The text's results are those of table 3" },
  why: {
    zh: '正文的办理结果应等于表三该项各行的合计；“无法提供”有时只指“不掌握”，所以只作提示',
    en: 'A result is the sum of its rows in table 3; “cannot be provided” sometimes means only “not held”, hence a warning',
  },
  formula:
    'n.granted, n.partial = their rows; n.deny, n.unable, n.np, n.oth = Σ of the rows of the group (total column); a number for several results = their sum',
  forms: BOTH_FORMS,
  messages: {
    ...DIFFERENCES,
    coincidence: {
      zh: '{differences|stated}；而{cell|cells}正好是 {left}，正文可能取错了格。请核对后改成一致。',
      en: '{differences|stated}; {cell|cells} is just {left}, so that the text may have taken the wrong cell. Please check and make them agree.',
    },
  },
  evaluate: ({ report }) => {
    const single = RESULTS.map((id) => compareFigure(report, id, { severity: () => 'W' }));
    const combined = combinedResults(report).map((one) => compareCombined(report, one));
    return [withCoincidence(report, together([...single, ...combined]))];
  },
});
