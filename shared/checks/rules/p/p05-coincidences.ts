import { FORMS } from '../../../form/forms.ts';
import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, idsOfRow } from '../../cells.ts';
import { THRESHOLDS } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { fail, list, notAssessed, pass, rule } from '../../rule.ts';

const LICENCES = 't2.license.decisions';
const PENALTIES = 't2.penalty.decisions';
const { largeFigure, equalDecisions, roundFigure, roundFigures } = THRESHOLDS;

/** What is smaller coincides by chance. */
const LEAST = Math.min(equalDecisions.value, roundFigure.value);

interface Figure {
  readonly id: CellId;
  readonly value: number;
}

let known: readonly CellId[] | null = null;

/** The cells of the form in force whose figures do not follow from each other: no totals, no movements of requests. */
function independent(): readonly CellId[] {
  const { table3, table4 } = FORMS.v2021;
  const results = table3.rows.filter(({ role }) => role === 'result');
  known ??= [
    ...['t2.normdocs.valid', LICENCES, PENALTIES, 't2.coercion.decisions', 't2.fee.amount_wan'],
    ...results.flatMap(({ id }) => idsOfRow('v2021', id).slice(0, -1)),
    ...table4.blocks.flatMap(({ id }) => table4.columns.slice(0, -1).map((column) => `t4.${id}.${column.id}`)),
  ];
  return known;
}

/** The independent figures of some size. */
const figuresOf = (report: Report): Figure[] =>
  independent().flatMap((id) => {
    const { value, basis } = cellOf(report, id);
    return value === null || basis === 'ambiguous' || value < LEAST ? [] : [{ id, value }];
  });

/** Two large figures that are equal, or as many licences as penalties. */
function equalPair(figures: readonly Figure[]): Outcome | null {
  for (const [at, one] of figures.entries()) {
    const decisions = (id: CellId) => id === LICENCES || id === PENALTIES;
    const least = (other: Figure) =>
      decisions(one.id) && decisions(other.id) ? equalDecisions.value : largeFigure.value;
    const other = figures.slice(at + 1).find((own) => own.value === one.value && own.value >= least(own));
    if (other === undefined) continue;
    const cells = [one.id, other.id];
    return fail({ left: one.value, right: other.value, cells, values: { cells: list(cells) } });
  }
  return null;
}

function roundNumbers(figures: readonly Figure[]): Outcome | null {
  const { value: unit } = roundFigure;
  const counts = figures.filter(({ id, value }) => value >= unit && id !== 't2.fee.amount_wan');
  const cells = counts.filter(({ value }) => value % unit === 0).map(({ id }) => id);
  return cells.length < roundFigures.value ? null : fail({ cells, values: { wording: 'round', cells: list(cells) } });
}

/** P05: figures that have nothing to do with each other do not coincide. */
export const coincidences = rule({
  id: 'P05',
  severity: 'I',
  title: { zh: '互不相关的大数没有雷同', en: 'Unrelated figures do not coincide' },
  why: {
    zh: '互不相关的大数完全相同，或好几个数都是整百，可能是复制错格或估填',
    en: 'Equal large numbers in unrelated cells, or several that end in 00, may be copied or estimated',
  },
  formula: `no two independent figures ≥ ${largeFigure.value} are equal; licences ≠ penalties (≥ ${equalDecisions.value}); fewer than ${roundFigures.value} counts ≥ ${roundFigure.value} end in 00; na without a sign and with fewer than two figures ≥ ${largeFigure.value}`,
  forms: ['v2021'],
  messages: {
    fail: {
      zh: '{cells|cells}都是 {left}，两者本来没有关系。请核对是否复制到了错误的格。',
      en: '{cells|cells} both say {left}, though they have nothing to do with each other. Please check whether one was copied into the wrong place.',
    },
    round: {
      zh: '{cells|cells}都是整百的数。请核对是否为估计数，应填实际件数。',
      en: '{cells|cells} all end in 00. Please check whether they were estimated; the form asks for exact counts.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (Object.values(report.evidence.tables).every(({ present }) => !present)) return [notAssessed('table_absent')];
    const figures = figuresOf(report);
    const sign = equalPair(figures) ?? roundNumbers(figures);
    if (sign !== null) return [sign];
    const large = figures.filter(({ value }) => value >= largeFigure.value);
    return [large.length < 2 ? notAssessed('not_applicable') : pass()];
  },
});
