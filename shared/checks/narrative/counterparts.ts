import { FORMS } from '../../form/forms.ts';
import type { CellId, FormVersion } from '../../form/model.ts';
import type { Figure } from '../../reading/report.ts';
import { idsOfRow } from '../cells.ts';

/** Figures whose cell has the same name in both forms. */
const FIXED: Readonly<Record<string, readonly CellId[]>> = {
  'n.received': ['t3.new.sum'],
  'n.carry_in': ['t3.carry_in.sum'],
  'n.answered': ['t3.total.sum'],
  'n.carry_out': ['t3.carry_out.sum'],
  'n.granted': ['t3.granted.sum'],
  'n.partial': ['t3.partial.sum'],
  'n.review_total': ['t4.rev.total'],
  'n.litig_total': ['t4.dir.total', 't4.post.total'],
  'n.litig_direct': ['t4.dir.total'],
  'n.litig_post': ['t4.post.total'],
};

/** Figures of table 2, whose cells differ: what was newly made in 2019 was issued in 2021; the rest has no successor. */
const TABLE2: Readonly<Record<FormVersion, Readonly<Record<string, readonly CellId[]>>>> = {
  v2019: {
    'n.normdocs_issued': ['t2v19.normdocs.new_made'],
    'n.rules_issued': ['t2v19.rules.new_made'],
    'n.license_decisions': ['t2v19.license.decisions'],
    'n.penalty_decisions': ['t2v19.penalty.decisions'],
    'n.coercion_decisions': ['t2v19.coercion.decisions'],
  },
  v2021: {
    ...Object.fromEntries(
      ['normdocs', 'rules'].flatMap((row) =>
        ['issued', 'repealed', 'valid'].map((column) => [`n.${row}_${column}`, [`t2.${row}.${column}`]]),
      ),
    ),
    'n.license_decisions': ['t2.license.decisions'],
    'n.penalty_decisions': ['t2.penalty.decisions'],
    'n.coercion_decisions': ['t2.coercion.decisions'],
    'n.fee_admin_wan': ['t2.fee.amount_wan'],
  },
};

/** The total column of the rows of a group of results: 不予公开 is all `deny_*`. */
export const groupCells = (form: FormVersion, group: string): readonly CellId[] =>
  FORMS[form].table3.rows
    .filter((row) => row.role === 'result' && (row.group === group || row.id === group))
    .flatMap((row) => idsOfRow(form, row.id).slice(-1));

/** The cells that count what a figure of the text states, to be added up; none where the form does not ask for it. */
export function cellsOfFigure(
  form: FormVersion,
  { id, includesCarryIn }: Pick<Figure, 'id' | 'includesCarryIn'>,
): readonly CellId[] {
  if (id === 'n.received' && includesCarryIn) return ['t3.new.sum', 't3.carry_in.sum'];
  return FIXED[id] ?? TABLE2[form][id] ?? (/^n\.(?:deny|unable|np|oth)$/.test(id) ? groupCells(form, id.slice(2)) : []);
}
