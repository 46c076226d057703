import type { CheckContext, NotAssessed, Outcome } from '../../model.ts';
import { standingOfName } from '../../organ.ts';
import { BOTH_FORMS, notAssessed, pass, rule } from '../../rule.ts';
import { keysBelow, namedTwice, nameOfHead, whyNoHead } from './below.ts';
import { type Compared, compared, contradicted } from './cells-below.ts';

/** A lower government must be in it with the report of its whole region. */
const lacksRegion = ({ name, scope }: { readonly name: string | null; readonly scope: string }) =>
  standingOfName(name ?? '') === 'government' && scope !== 'region';

/** Why the reports below are not all that the region's report counts. */
function whyIncomplete(context: CheckContext): NotAssessed | null {
  const { roster, children } = context;
  if (roster === null || children === null) return 'no_config';
  const head = nameOfHead(context);
  const filed = new Set(children.map(({ agency }) => agency));
  const keyOf = keysBelow(head);
  const hasOwnOrgan = roster.some(({ name }) => keyOf(name) === keyOf(head));
  if (!hasOwnOrgan || roster.some(({ agency }) => !filed.has(agency))) return 'other_report_missing';
  const names = roster.map(({ name }) => name);
  return namedTwice(names, head).length > 0 || children.some(lacksRegion) ? 'scope_mismatch' : null;
}

const isEqual = ({ value, sum, room }: Compared) => Math.abs((value ?? 0) - sum) <= room + 1e-9;

/** Blanks below can only add to the sum. */
const isWrong = (cell: Compared) =>
  cell.value !== null && !isEqual(cell) && (cell.missing === 0 || cell.sum > cell.value);

const isKnown = ({ value, unfilled }: Compared) => value !== null || unfilled;

/** H01: the report of a region is the sum of those of its agencies, its own organ among them. */
export const addsUp = rule({
  id: 'H01',
  severity: 'W',
  title: { zh: '汇总报告等于本机关与下级各单位之和', en: 'The report of a region adds up those of its agencies' },
  why: {
    zh: '政府的报告汇总所属部门、乡镇（街道）和下级政府的报告，也包括政府办公室自己的一份',
    en: 'The report of a government adds up its departments, townships and lower governments, and its own office',
  },
  formula:
    'cell = Σ own-organ report + Σ subordinate reports, for each cell of table 2 (v2021) and table 3; fees ± half of the last digit of each addend',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '有{count}格不等于下级各单位报告之和，相差最大的是{cell|cells}：汇总报告是 {left}，下级各单位合计 {right}，相差 {difference}。请先核对这一格，看是否有单位漏汇总、重复汇总或汇总后又改了数。',
      en: '{count} cells are not the sum of the reports below; the widest apart is {cell|cells}: {left} here, {right} added up; they differ by {difference}. Please check this cell first: an agency may have been left out, counted twice, or have changed its figures later.',
    },
  },
  evaluate: (context): Outcome[] => {
    const reason = whyNoHead(context) ?? whyIncomplete(context);
    if (reason !== null) return [notAssessed(reason)];
    const cells = compared(context.report, context.children ?? []);
    const wrong = cells.filter(isWrong);
    if (wrong.length > 0) {
      return [contradicted(wrong.map(({ id, value, sum }) => ({ id, left: value ?? 0, right: sum })))];
    }
    if (!cells.every((cell) => isKnown(cell) && isEqual(cell))) return [notAssessed('blank')];
    return [pass({ assumesBlankIsZero: cells.some(({ missing, unfilled }) => missing > 0 || unfilled) })];
  },
});
