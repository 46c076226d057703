import type { CheckContext, Outcome } from '../../model.ts';
import { BOTH_FORMS, notAssessed, pass, rule } from '../../rule.ts';
import { namedTwice, nameOfHead, namesBelow, whyNoHead } from './below.ts';
import { type Compared, type Contradiction, compared, contradicted } from './cells-below.ts';

/** Judges cell by cell; na where there is no region, no report below, or no number to compare with. */
function within(context: CheckContext, exceeds: (cell: Compared, value: number) => Contradiction | null): Outcome {
  const reason = whyNoHead(context);
  if (reason !== null) return notAssessed(reason);
  const cells = compared(context.report, context.children ?? []).filter(
    ({ value, largest }) => value !== null && largest,
  );
  if (cells.length === 0) return notAssessed('blank');
  const wrong = cells.flatMap((cell) => exceeds(cell, cell.value ?? 0) ?? []);
  return wrong.length === 0 ? pass() : contradicted(wrong);
}

/** H02: no agency below has more than the whole. */
export const noneAboveWhole = rule({
  id: 'H02',
  severity: 'W',
  title: { zh: '下级单位的数不大于汇总报告', en: 'No agency below has more than the region' },
  why: { zh: '汇总数包括每个下级单位的数', en: 'The number of the region includes that of each agency' },
  formula: 'cell of a report below ≤ the same cell here, for each cell of table 2 (v2021) and table 3',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '有{count}格小于某个下级单位的数，最明显的是{cell|cells}：“{who}”报了 {right}，汇总报告只有 {left}。请先核对“{who}”的报告是否汇总进来。',
      en: '{count} cells are less than those of an agency below; the most striking is {cell|cells}: “{who}” reports {right}, the region only {left}. Please check first whether the report of “{who}” was added.',
    },
  },
  evaluate: (context) => [
    within(context, ({ id, largest, room }, value) => {
      if (largest === null || largest.value <= value + room) return null;
      const who = largest.extract.name ?? largest.extract.agency;
      return { id, left: value, right: largest.value, who };
    }),
  ],
});

/** H03: the reports below that are there do not add up to more than the whole. */
export const sumWithinWhole = rule({
  id: 'H03',
  severity: 'W',
  title: { zh: '已报下级单位之和不大于汇总报告', en: 'The reports below add up to no more than the region' },
  why: { zh: '汇总数至少是已报各单位之和', en: 'The number of the region is at least what its agencies report' },
  formula: 'Σ reports below that are present ≤ cell, for each cell of table 2 (v2021) and table 3',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '有{count}格小于已报下级单位之和，相差最大的是{cell|cells}：汇总报告是 {left}，已报单位合计 {right}，相差 {difference}。请先核对这一格，看是否有单位漏汇总，或下级把不属于自己的数也报了。',
      en: '{count} cells are less than the reports below add up to; the widest apart is {cell|cells}: {left} here, {right} below; they differ by {difference}. Please check this cell first: an agency may have been left out, or report what is not its own.',
    },
  },
  evaluate: (context) => {
    if (namedTwice(namesBelow(context), nameOfHead(context)).length > 0) {
      return [notAssessed(whyNoHead(context) ?? 'scope_mismatch')];
    }
    return [
      within(context, ({ id, sum, room }, value) => (sum <= value + room ? null : { id, left: value, right: sum })),
    ];
  },
});
