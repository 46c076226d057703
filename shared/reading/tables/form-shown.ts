import type { FormVersion } from '../../form/model.ts';
import { valuesOf } from './entries.ts';
import type { Scan } from './found.ts';

/** Rows and columns that only one of the forms has; each is one vote, the rows of table 3 weigh as much as a block. */
const VOTES: Readonly<
  Record<FormVersion, { readonly rows: readonly string[]; readonly columns: readonly string[][] }>
> = {
  v2019: {
    rows: ['othersvc', 'procurement'],
    columns: [
      ['new_made', 'new_public', 'total_public'],
      ['prev_items', 'delta_items'],
    ],
  },
  v2021: {
    rows: ['oth_nocorrect', 'oth_nofee'],
    columns: [['issued', 'repealed', 'valid'], ['amount_wan']],
  },
};

function votesFor(version: FormVersion, scan: Scan): number {
  const { rows, columns } = VOTES[version];
  const labels = new Set(scan.rows.map(({ mark }) => mark?.id));
  // Rows below the same headings share them.
  const above = new Set(scan.rows.map((row) => row.headings));
  const headings = new Set(
    [...above]
      .flat()
      .flatMap(({ marks }) =>
        marks.filter(({ versions }) => versions.length === 1 && versions[0] === version).map(({ id }) => id),
      ),
  );
  return (
    rows.filter((id) => labels.has(id)).length + columns.filter((ids) => ids.some((id) => headings.has(id))).length
  );
}

/** (六)其他处理 with the values of one row and no rows below it is the form of 2019. */
function singleOther(scan: Scan): boolean {
  const of = (id: string) => scan.rows.filter(({ mark }) => mark?.id === id);
  return (
    of('oth_all').some(({ slots }) => valuesOf(slots).length > 0) &&
    of('oth_nocorrect').length + of('oth_nofee').length === 0
  );
}

/** The form whose rows and columns the tables show; null if they show none, or both alike. */
export function formShown(scan: Scan): FormVersion | null {
  const old = votesFor('v2019', scan) + (singleOther(scan) ? 1 : 0);
  const current = votesFor('v2021', scan);
  return old === current ? null : old > current ? 'v2019' : 'v2021';
}
