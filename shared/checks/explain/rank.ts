import { cellsOfForm } from '../../form/forms.ts';
import type { CellId, FormVersion } from '../../form/model.ts';
import type { Change, CorrectionVerdict, Mending } from '../model.ts';

/** Explanations this close to the best one are told beside it (D.2 step 9). */
const MARGIN = 0.5;

/** A cost this much above the best is not within the margin: costs are sums of tenths. */
const TINY = 1e-9;

/** The most that a candidate may cost to be told beside one that costs `best`. */
export const stillTold = (best: number) => best + MARGIN;

const places = new Map<FormVersion, ReadonlyMap<CellId, number>>();

/** The place of each cell in the order of the form. */
function placesOf(form: FormVersion): ReadonlyMap<CellId, number> {
  let known = places.get(form);
  if (known === undefined) {
    known = new Map([...cellsOfForm(form).keys()].map((id, index) => [id, index]));
    places.set(form, known);
  }
  return known;
}

export function inOrderOfForm(form: FormVersion, changes: readonly Change[]): readonly Change[] {
  const place = placesOf(form);
  return [...changes].sort((a, b) => (place.get(a.cell) ?? 0) - (place.get(b.cell) ?? 0));
}

/** What two candidates are compared by where they cost the same: fewer changes, then the order of the form. */
const keyOf = (form: FormVersion, { changes }: Mending) => [
  changes.length,
  ...changes.flatMap(({ cell, to }) => [placesOf(form).get(cell) ?? 0, to]),
];

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}

export interface Ranked {
  readonly verdict: CorrectionVerdict;
  /** The best, and those within the margin. */
  readonly near: readonly Mending[];
}

/**
 * The best candidates, each once, and the verdict on them: one best with a gap, several, or none. Ties are in an order of
 * their own, so that the same report always gets the same answer.
 */
export function ranked(form: FormVersion, candidates: readonly Mending[]): Ranked {
  const distinct = new Map<string, { readonly one: Mending; readonly key: readonly number[] }>();
  for (const candidate of candidates) {
    const one = { ...candidate, changes: inOrderOfForm(form, candidate.changes) };
    const key = keyOf(form, one);
    if (one.cost < (distinct.get(key.join())?.one.cost ?? Number.POSITIVE_INFINITY))
      distinct.set(key.join(), { one, key });
  }
  const sorted = [...distinct.values()].sort((a, b) => a.one.cost - b.one.cost || compare(a.key, b.key));
  const near = sorted.filter(({ one }) => one.cost < stillTold(sorted[0]?.one.cost ?? 0) - TINY).map(({ one }) => one);
  return { verdict: near.length === 0 ? 'unlocatable' : near.length === 1 ? 'located' : 'ambiguous', near };
}
