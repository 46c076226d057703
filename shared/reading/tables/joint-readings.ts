import type { CellId } from '../../form/model.ts';
import type { Ambiguity } from './result.ts';

/** More joint readings than that are not listed. */
const READINGS = 120;

type Reading = Readonly<Record<CellId, number>>;

/** What is ambiguous in a document. */
export interface JointReadings {
  /** Every combination of what is ambiguous independently, the preferred one first. */
  readonly readings: readonly Reading[];
  /** Cells that take no part because there would be too many; nothing is known of them. */
  readonly unlisted: ReadonlySet<CellId>;
}

/** The ambiguities of which all combinations can be listed; those with most readings are left out first. */
function listed(ambiguities: readonly Ambiguity[]): readonly Ambiguity[] {
  const combinations = ambiguities.reduce((product, { values }) => product * values.length, 1);
  if (combinations <= READINGS) {
    return ambiguities;
  }
  const widest = ambiguities.reduce((widest, one) => (one.values.length > widest.values.length ? one : widest));
  return listed(ambiguities.filter((one) => one !== widest));
}

/** Combines what is ambiguous in each table. */
export function jointReadings(ambiguities: readonly Ambiguity[]): JointReadings {
  const kept = listed(ambiguities);
  const left = ambiguities.filter((one) => !kept.includes(one));
  const readings = kept.reduce<readonly Reading[]>(
    (all, { cells, values }) =>
      all.flatMap((reading) =>
        values.map((vector) => ({ ...reading, ...Object.fromEntries(cells.map((id, at) => [id, vector[at] ?? 0])) })),
      ),
    kept.length === 0 ? [] : [{}],
  );
  return { readings, unlisted: new Set(left.flatMap(({ cells }) => cells)) };
}
