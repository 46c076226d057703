import type { CellId, FormVersion, TableId } from '../form/model.ts';
import type { GroupMember } from '../indicators/group/member.ts';
import { qualityOf } from '../indicators/judged.ts';
import { unpackMeasures } from '../indicators/kept.ts';
import { unsoundByChecks, unsoundTablesOf } from '../indicators/soundness.ts';
import type { Entry } from './entry.ts';
import { cellPicker, unpackCells } from './packed-cells.ts';

/** Of an entry what a comparison of many reports needs. */
export type Comparable = Pick<
  Entry,
  | 'agency'
  | 'name'
  | 'year'
  | 'region'
  | 'level'
  | 'kind'
  | 'status'
  | 'failing'
  | 'failingChecks'
  | 'extract'
  | 'measures'
>;

type Unpack = (packed: string) => GroupMember['cells'];
export type Unpackers = Readonly<Record<FormVersion, Unpack>>;

/** For those that look at all. */
export const WHOLE: Unpackers = {
  v2019: (packed) => unpackCells('v2019', packed),
  v2021: (packed) => unpackCells('v2021', packed),
};

/** For comparisons that look at these cells only. */
export const unpackersOf = (wanted: (form: FormVersion) => readonly CellId[]): Unpackers => ({
  v2019: cellPicker('v2019', wanted('v2019')),
  v2021: cellPicker('v2021', wanted('v2021')),
});

/**
 * The report behind an entry as comparisons of many reports see it; null where its current version was not read. The cells
 * are unpacked when they are first asked for.
 */
export function memberOf(one: Comparable, unpackers: Unpackers = WHOLE): GroupMember | null {
  const { agency, name, kind, year, level, region, extract, status, failing, failingChecks, measures } = one;
  if (extract === null) {
    return null;
  }
  const { form, scope, cells: packed } = extract;
  let cells: GroupMember['cells'] | undefined;
  let unsound: ReadonlySet<TableId> | undefined;
  let indicators: GroupMember['indicators'] | undefined;
  return {
    ...{ agency, name, kind, form, scope, year, level, region },
    get cells() {
      cells ??= unpackers[form](packed);
      return cells;
    },
    get unsound() {
      unsound ??=
        status === null ? unsoundTablesOf({ form, cells: unpackCells(form, packed) }) : unsoundByChecks(failingChecks);
      return unsound;
    },
    get indicators() {
      indicators ??= { ...unpackMeasures(measures ?? {}), ...(failing === null ? {} : { I46: qualityOf(failing) }) };
      return indicators;
    },
  };
}
